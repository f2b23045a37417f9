import type { Acting } from '../../../platform/acting.ts';
import { bilingualOf, type FormValues, textOf } from '../../../platform/http/form-values.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { type Outcome, refused } from '../../../platform/values/outcome.ts';
import { MUNICIPALITY_KINDS } from '../../municipalities/index.ts';
import { createNamed } from '../actions/create-named.server.ts';
import { decideName } from '../actions/decide-name.server.ts';
import type { NameChoice } from '../input.ts';

interface Answer {
  readonly outcome: Outcome<unknown, string>;
  /** The field that a refusal is about. */
  readonly field: string;
}

/** What the form of the queue says of the name. */
export async function answerOf(acting: Acting, id: string, key: string | null, values: FormValues): Promise<Answer> {
  if (key === null) return { outcome: refused('no-such-name'), field: '' };
  if (textOf(values, 'choice') === 'create') return create(acting, { id, key }, values);
  const choice = choiceIn(textOf(values, 'choice') ?? '');
  if (choice === null) return { outcome: refused('choose-one'), field: 'choice' };
  return { outcome: await decideName(acting, { id, key, choice }), field: 'choice' };
}

function choiceIn(text: string): NameChoice | null {
  if (text === 'none' || text === 'later' || text === 'ask') return { kind: text };
  const [kind, id = ''] = text.split(':');
  if (kind === 'place' && /^\d{1,9}$/.test(id)) return { kind, place: Number(id) };
  return kind === 'municipality' && identifier.safeParse(id).success ? { kind, municipality: id } : null;
}

async function create(acting: Acting, name: { readonly id: string; readonly key: string }, values: FormValues): Promise<Answer> {
  const names = bilingualOf(values, 'name');
  if (names === null) return { outcome: refused('no-language-given'), field: 'name' };
  const kind = MUNICIPALITY_KINDS.find((one) => one === textOf(values, 'kind')) ?? 'city';
  if ([names.ru, names.en].some((text) => (text?.length ?? 0) > 300)) return { outcome: refused('too-long'), field: 'name' };
  return { outcome: await createNamed(acting, { ...name, name: names, kind }), field: '' };
}
