import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asInstallation } from '../src/main/facts.ts';
import { systemClock } from '../src/platform/clock.ts';
import { recordBody } from '../src/slices/municipalities/index.server.ts';
import { startMailServer, type TestMailServer } from '../src/slices/notifications/mail-server.testing.ts';
import { useBrowser } from './browser.testing.ts';
import { useOwnRegister } from './own-register.testing.ts';
import { accepts, cookieHeader, cookiesOf, PASSWORD, personWith, signsIn, withPasskeys } from './signing-in.testing.ts';

/** Everything in these journeys that belongs to a person, or opens a door. */
const PRIVATE = {
  wrongPassword: 'nepravilny parol 77',
  mailPassword: 'pochtovy-parol-88',
  officer: 'olga.tayna@sochi.example',
  officerName: 'Ольга Тайнова',
  invited: 'novy.sotrudnik@sochi.example',
  invitedName: 'Новелла Секретова',
  unknown: 'nikogo.takogo@nowhere.example',
  partner: 'anna.chastnaya@minsk.example',
  partnerName: 'Анна Частная',
  signatory: 'Верасень-Закрытый',
  contactName: 'Кира Телефонова',
  phone: '+7 862 555-44-33',
  contactMail: 'kira.lichno@sochi.example',
  subject: 'О закрытых переговорах',
  fileName: 'секретный-скан.pdf',
  fileText: 'SODERZHANIE-SKANA',
  searched: 'Искомый-Человек',
  draft: 'Недописанное-Личное',
};

describe('a log that says everything it can', () => {
  let mail: TestMailServer;
  const secrets = new Map<string, string>(Object.entries({ ...PRIVATE, password: PASSWORD }));
  beforeAll(async () => {
    mail = await startMailServer({ user: 'register', password: PRIVATE.mailPassword });
  });
  afterAll(() => mail.close());
  const register = useOwnRegister(
    async ({ db }) => {
      const cites = [{ source: 'sochi-minsk-2023', quote: null }];
      const name = { ru: 'Администрация Сочи', en: 'Administration of Sochi' };
      await recordBody(asInstallation(db, systemClock), {
        id: 'sochi-administration',
        kind: 'administration',
        municipality: 'sochi',
        name,
        cites,
      });
      await personWith(db, { email: PRIVATE.officer, name: PRIVATE.officerName, role: 'officer', body: 'sochi-administration' });
    },
    () => ({ LOG_LEVEL: 'trace', SMTP_URL: mail.url }),
  );
  const browser = useBrowser(register.url);
  const send = (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    fetch(register.url() + path, { method: 'POST', body: new URLSearchParams(fields), headers, redirect: 'manual' });

  /** The key of the one-time link in the latest mail to this address, once it has come. */
  async function keyMailedTo(address: string, kind: string): Promise<string> {
    for (let tries = 0; tries < 300; tries += 1) {
      const text = mail.received.filter(({ to }) => to.includes(address)).map(({ parsed }) => parsed.text ?? '');
      const key = text.map((one) => new RegExp(`/${kind}/([\\w-]{43})`).exec(one)?.[1]).findLast((one) => one !== undefined);
      if (key !== undefined) return remember(`the key of ${kind}`, key);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`no ${kind} came to ${address}`);
  }

  function remember(what: string, secret: string): string {
    secrets.set(what, secret);
    return secret;
  }

  /** Signed in by the form, with the session among what must not be told. */
  async function session(): Promise<{ readonly Cookie: string }> {
    const cookies = await cookiesOf(register.url(), PRIVATE.officer);
    for (const [name, value] of Object.entries(cookies))
      remember(`cookie ${name} ${secrets.size}`, decodeURIComponent(value).split('.')[0] ?? value);
    return cookieHeader(cookies);
  }

  it('goes through signing in: a wrong password, a right one, a link, a passkey', async () => {
    expect((await send('/ru/sign-in', { email: PRIVATE.officer, password: PRIVATE.wrongPassword })).status).toBe(422);
    expect((await send('/ru/sign-in', { email: PRIVATE.unknown, password: PRIVATE.wrongPassword })).status).toBe(422);
    await session();
    await send('/ru/sign-in', { email: PRIVATE.officer, do: 'link' });
    await send('/ru/sign-in', { email: PRIVATE.unknown, do: 'link' });
    const key = await keyMailedTo(PRIVATE.officer, 'sign-in/link');
    expect((await send(`/ru/sign-in/link/${key}`, {})).status).toBe(303);
    expect((await send(`/ru/sign-in/link/${key}`, {})).status).not.toBe(303);
    const page = await browser.open('/ru');
    await withPasskeys(page);
    await signsIn(page, PRIVATE.officer);
    await page.goto('/ru/account');
    await page.getByRole('button', { name: 'Добавить ключ этого устройства' }).click();
    await page.waitForURL(/saved/);
    await page.getByRole('button', { name: 'Выйти' }).click();
    await page.waitForURL(/\/ru$/);
    await page.goto('/ru/sign-in');
    await page.getByRole('button', { name: 'Войти с ключом доступа' }).click();
    await page.waitForURL((url) => url.pathname === '/ru/work');
    for (const { name, value } of await page.context().cookies())
      remember(`cookie ${name} of the passkey`, decodeURIComponent(value).split('.')[0] ?? value);
  });

  it('through an invitation, and one whose mail is refused', async () => {
    const cookie = await session();
    const invitation = { do: 'invite', role: 'specialist', body: 'sochi-administration', lang: 'ru' };
    expect((await send('/ru/work/people', { ...invitation, email: PRIVATE.invited }, cookie)).status).toBe(303);
    const key = await keyMailedTo(PRIVATE.invited, 'invitation');
    const page = await browser.open('/ru');
    await accepts(page, `/ru/invitation/${key}`, PRIVATE.invitedName);
    mail.answers.push({ code: 550, said: `no such user ${PRIVATE.unknown}` });
    expect((await send('/ru/work/people', { ...invitation, email: PRIVATE.unknown }, cookie)).status).toBe(303);
    for (let tries = 0; mail.answers.length > 0 && tries < 100; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mail.answers).toEqual([]);
  });

  it('through a letter with names and its scan, a contact, a draft', async () => {
    const cookie = await session();
    const form = new FormData();
    const letter = { id: 'letter', withWritten: 'Горисполком', subject: PRIVATE.subject, signatoryWritten: PRIVATE.signatory, lang: 'ru' };
    for (const [name, value] of Object.entries({ ...letter, executor: PRIVATE.officerName, executorPhone: PRIVATE.phone }))
      form.append(name, value);
    form.append('scan', new File([`%PDF-1.7 ${PRIVATE.fileText}`], PRIVATE.fileName, { type: 'application/pdf' }));
    const address = `${register.url()}/ru/work/letters/new?direction=incoming`;
    expect((await fetch(address, { method: 'POST', body: form, headers: cookie, redirect: 'manual' })).status).toBe(303);
    const scan = await fetch(`${register.url()}/ru/work/letters/letter/scan`, { headers: cookie });
    expect(await scan.text()).toContain(PRIVATE.fileText);
    const notAScan = new FormData();
    notAScan.append('deed', 'scan');
    notAScan.append('revision', '2');
    notAScan.append('scan', new File([PRIVATE.fileText], PRIVATE.fileName));
    const refused = { method: 'POST', body: notAScan, headers: cookie };
    expect((await fetch(`${register.url()}/ru/work/letters/letter`, refused)).status).toBe(422);
    const contact = { 'name.ru': PRIVATE.contactName, phone: PRIVATE.phone, email: PRIVATE.contactMail };
    expect((await send('/ru/work/bodies/sochi-administration/contacts', contact, cookie)).status).toBe(303);
    const kept = { 'draft.form': 'work/sources/new', title: PRIVATE.draft };
    expect((await send('/ru/work/drafts', kept, cookie)).status).toBe(303);
    const late = await send('/ru/work/sources/new', { title: PRIVATE.draft });
    expect(late.status).toBe(401);
  });

  it('through a question to a partner and the answer', async () => {
    const cookie = await session();
    const request = { id: 'request', kind: 'question', question: PRIVATE.subject, lang: 'ru', days: '5', revision: '1' };
    const asked = { ...request, recipientName: PRIVATE.partnerName, recipientEmail: PRIVATE.partner };
    expect((await send('/ru/work/requests/new?kind=municipality&id=sochi', asked, cookie)).status).toBe(303);
    const key = await keyMailedTo(PRIVATE.partner, 'answer');
    expect((await fetch(`${register.url()}/ru/answer/${key}`)).status).toBe(200);
    const answer = { answer: 'confirmed', name: PRIVATE.partnerName, office: 'Минск', remark: PRIVATE.subject };
    expect((await send(`/ru/answer/${key}`, answer)).status).toBe(303);
    expect((await send(`/ru/answer/${key}`, answer)).status).toBe(410);
  });

  it('through a key for programs, a search, and requests that fail', async () => {
    const cookie = await session();
    const made = await send('/ru/account', { do: 'make-token', tokenName: 'выгрузка', scopes: 'write' }, cookie);
    const token = remember('the key for programs', /pobratim_([\w-]{43})/.exec(await made.text())?.[1] ?? '');
    const write = (key: string, body: object) =>
      fetch(`${register.url()}/api/v1/sources`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { Authorization: `Bearer pobratim_${key}`, 'Content-Type': 'application/json' },
      });
    const source = {
      id: 's1',
      title: PRIVATE.subject,
      language: 'ru',
      publisher: null,
      url: null,
      publishedAt: null,
      chain: [],
      note: null,
    };
    expect((await write(token, source)).status).toBe(201);
    expect((await write(`${token.slice(0, 42)}!`, source)).status).toBe(401);
    await fetch(`${register.url()}/ru/search?q=${encodeURIComponent(PRIVATE.searched)}`);
    await fetch(`${register.url()}/ru/partnerships?q=${encodeURIComponent(PRIVATE.searched)}`);
    const { pool } = register.store();
    for (const table of ['contact', 'letter', 'source', 'account']) {
      await pool.query(`alter table ${table} rename to ${table}_gone`);
      const contact = { 'name.ru': PRIVATE.contactName, phone: PRIVATE.phone, email: PRIVATE.contactMail };
      const statuses = [
        await send('/ru/work/bodies/sochi-administration/contacts', contact, cookie),
        await send(
          '/ru/work/letters/new?direction=incoming',
          { id: 'two', subject: PRIVATE.subject, withWritten: PRIVATE.signatory, lang: 'ru' },
          cookie,
        ),
        await send('/ru/sign-in', { email: PRIVATE.officer, password: PASSWORD }),
        await write(token, { ...source, id: `of-${table}` }),
      ].map(({ status }) => status);
      await pool.query(`alter table ${table}_gone rename to ${table}`);
      expect([table, statuses.includes(500)]).toEqual([table, true]);
    }
  });

  it('has none of it: no password, cookie, key, address, name, number, nor what was typed', async () => {
    const { stdout, stderr } = register.server().printed;
    // The first words of a server are the administrator's link: that is what they are for.
    const said = `${stdout.replace(/^\{"administrator":.*$/m, '')}${stderr}`;
    expect(said.match(/"status":500/g)?.length ?? 0).toBeGreaterThanOrEqual(4);
    expect(said).toContain('/ru/answer/…');
    expect([...secrets.values()].filter((secret) => secret.length < 8)).toEqual([]);
    for (const [what, secret] of secrets)
      for (const form of [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
        secret.slice(0, Math.max(8, secret.length / 2)),
      ])
        expect(said.includes(form), `${what} in the log: ${lineWith(said, form)}`).toBe(false);
    const addresses = said.match(/[\w.+-]+@[\w-]+\.[\w.]+/g) ?? [];
    expect(addresses).toEqual([]);
    for (const line of stderr.split('\n').filter((one) => one !== '')) expect(() => JSON.parse(line)).not.toThrow();
  });
});

function lineWith(said: string, words: string): string {
  return said.split('\n').find((line) => line.includes(words)) ?? '';
}
