import { systemClock } from '../../platform/clock.ts';
import { invitePerson } from '../../slices/accounts/index.server.ts';
import { invitationInput } from '../../slices/accounts/index.ts';
import { bodiesByIds } from '../../slices/municipalities/index.server.ts';
import { asInstallation } from '../facts.ts';
import { type Answer, type Command, type Given, UnusableInput } from './command.ts';
import { configOfRegister, withRegister } from './with-register.ts';

const WHY: Readonly<Record<string, string>> = {
  'no-such-body': 'the register has no body with this id',
  'role-does-not-fit': 'this role is not for such a body: see --help',
  'has-role-already': 'the person has this role already',
  'day-passed': 'the last day has passed',
};

export const admin: Command = {
  usage: 'invite EMAIL [--role ROLE] [--body ID] [--until DAY] [--lang ru|en]',
  details: [
    'Prints a link by which the person gets an account and the role. It is valid for seven days and once; nothing is mailed.',
    '--role ROLE        administrator (if none is given), operator; with --body officer, secretary, institution, specialist,',
    '                   press_editor, head, guest',
    '--body ID          the body in which the person has the role',
    '--until DAY        the last day of the role (YYYY-MM-DD); a guest needs one',
    '--lang ru|en       the language of the page and of later mails (ru)',
    'Links begin with POBRATIM_URL, else with http://localhost:PORT.',
  ],
  options: {
    role: { type: 'string', default: 'administrator' },
    body: { type: 'string' },
    until: { type: 'string' },
    lang: { type: 'string', default: 'ru' },
  },
  words: [2, 2],
  async run(given) {
    const wanted = wantedOf(given);
    const { origin, port } = configOfRegister();
    return withRegister(async ({ db }): Promise<Answer> => {
      const body = wanted.body === null ? null : ((await bodiesByIds(db, [wanted.body])).get(wanted.body) ?? null);
      const invited = await invitePerson(asInstallation(db, systemClock), wanted, { body, origin: null });
      if (!invited.ok) return { json: { refusal: invited.refusal }, text: `Refused: ${WHY[invited.refusal] ?? invited.refusal}.`, code: 1 };
      const link = `${origin ?? `http://localhost:${port}`}/${wanted.lang}/invitation/${invited.value.token}`;
      return { json: { link, role: wanted.role, body: wanted.body }, text: link };
    });
  },
};

function wantedOf({ words: [deed, email], options }: Given) {
  if (deed !== 'invite') throw new UnusableInput(`admin can only invite, not ${deed}`);
  const { role, body = null, until = null, lang } = options;
  const read = invitationInput.safeParse({ email, role, body, until, lang });
  if (read.success) return read.data;
  throw new UnusableInput(read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
}
