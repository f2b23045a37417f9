import { fileURLToPath } from 'node:url';
import { type ActionFunctionArgs, type LoaderFunctionArgs, RouterContextProvider } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { installation } from '../../../platform/acting.testing.ts';
import type { Database } from '../../../platform/db/database.ts';
import { describeOnOneEngine } from '../../../platform/db/engines.testing.ts';
import { rowCounts } from '../../../platform/db/row-counts.testing.ts';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import type { Actor, BodyRole } from '../../../platform/values/actor.ts';
import { attachScan } from '../actions/attach-scan.server.ts';
import { draftOutgoing } from '../actions/draft-outgoing.server.ts';
import { recordSeries } from '../actions/record-series.server.ts';
import { registerIncoming } from '../actions/register-incoming.server.ts';
import { writeSeries } from '../actions/write-series.server.ts';
import { accountOf, as, OTHER_BODY, recordExampleBooks } from '../books.testing.ts';
import { anIncoming, anOutgoing } from '../factory.server.ts';
import { keptLetter } from '../kept-queries.server.ts';
import { lastNumber } from '../letterhead-queries.server.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ORIGIN = 'https://pobratim.example';
const WRITING: readonly BodyRole[] = ['officer', 'secretary', 'institution'];
const READING: readonly BodyRole[] = [...WRITING, 'head', 'guest'];
const NEITHER: readonly BodyRole[] = ['specialist', 'press_editor'];

interface Asked {
  readonly page: string;
  readonly path: string;
  readonly id?: string;
}

const OF_ONE_LETTER: readonly Asked[] = [
  { page: 'letter.tsx', path: 'letters/came', id: 'came' },
  { page: 'edit-letter.tsx', path: 'letters/draft/edit', id: 'draft' },
  { page: 'docx.ts', path: 'letters/draft/docx', id: 'draft' },
  { page: 'scan.ts', path: 'letters/came/scan', id: 'came' },
  { page: 'series.tsx', path: 'letters/series/greetings', id: 'greetings' },
  { page: 'series-file.ts', path: 'letters/series/greetings/file', id: 'greetings' },
];
const OF_THE_BOOKS: readonly Asked[] = [
  { page: 'letters.tsx', path: 'letters' },
  { page: 'export.ts', path: 'letters/export' },
];
const TO_WRITE: readonly Asked[] = [
  { page: 'new-letter.tsx', path: 'letters/new' },
  { page: 'new-letter.tsx', path: 'letters/new?direction=incoming' },
  { page: 'new-series.tsx', path: 'letters/series/new' },
  { page: 'letterhead.tsx', path: 'letters/letterhead' },
];

function givenTo(db: Database, actor: Actor): AppContext {
  const account =
    actor.kind === 'account' ? { id: actor.id, name: 'Мария', email: 'm@example.org', lang: 'ru' as const, session: 's' } : null;
  const acting = (forBody: string | null) => installation(db, { actor, forBody });
  const accountNames = async (_db: Database, ids: readonly string[]) => new Map(ids.map((one) => [one, `Имя ${one}`]));
  return { db, clock: acting(null).clock, identity: { actor, account }, acting, origin: ORIGIN, accountNames } as unknown as AppContext;
}

/** What the page answers: a status, with its headers where it is a file. */
async function ask(db: Database, actor: Actor, { page, path, id }: Asked, form?: FormData) {
  const module = (await import(`${HERE}${page}`)) as {
    loader(given: LoaderFunctionArgs): unknown;
    action(given: ActionFunctionArgs): unknown;
  };
  const context = new RouterContextProvider();
  context.set(appContext, givenTo(db, actor));
  const request = new Request(`${ORIGIN}/ru/work/${path}`, form === undefined ? {} : { method: 'POST', body: form });
  const given = { request, params: { lang: 'ru', id }, context } as unknown as LoaderFunctionArgs;
  try {
    const answer = await (form === undefined ? module.loader(given) : module.action(given));
    if (answer instanceof Response) return { status: answer.status, response: answer, data: null };
    const { init, data } = answer as { init?: { status?: number } | null; data?: unknown };
    return { status: init?.status ?? 200, response: null, data: data ?? answer };
  } catch (thrown) {
    if (thrown instanceof Response) return { status: thrown.status, response: thrown, data: null };
    const { init } = thrown as { init?: { status?: number } };
    if (init?.status === undefined) throw thrown;
    return { status: init.status, response: null, data: null };
  }
}

describeOnOneEngine('pages of letters', (store) => {
  beforeAll(async () => {
    const { db } = store();
    await recordExampleBooks(db);
    const acting = as(db, 'officer');
    await registerIncoming(acting, anIncoming({ id: 'came' }));
    await attachScan(acting, { id: 'came', revision: 1, file: { name: 'скан "1".pdf', content: Buffer.from('%PDF-1.7') } });
    await draftOutgoing(acting, anOutgoing({ id: 'draft' }));
    await recordSeries(acting, { id: 'greetings', title: 'С Новым годом', subject: 'О поздравлении', text: 'Поздравляем!' });
    const addressees = [{ municipality: 'minsk', body: null, addressee: null, salutation: null, name: null }];
    const rest = { signatory: null, signatoryWritten: null, executor: null, executorPhone: null };
    await writeSeries(acting, { id: 'greetings', input: { addressees, ...rest }, register: false });
  });

  const statuses = (actor: Actor, asked: readonly Asked[]) =>
    Promise.all(asked.map(async (one) => (await ask(store().db, actor, one)).status));

  describe('are open', () => {
    it.each(WRITING)('to the body’s %s, to write', async (role) => {
      const all = [...OF_ONE_LETTER, ...OF_THE_BOOKS, ...TO_WRITE];
      expect(await statuses(accountOf(role), all)).toEqual(all.map(() => 200));
    });

    it.each(READING.slice(WRITING.length))('to the body’s %s, to read', async (role) => {
      const all = [...OF_ONE_LETTER, ...OF_THE_BOOKS, ...TO_WRITE];
      const mayNot = [...TO_WRITE, ...OF_ONE_LETTER.filter(({ page }) => page === 'edit-letter.tsx')];
      expect(await statuses(accountOf(role), all)).toEqual(all.map((one) => (mayNot.includes(one) ? 403 : 200)));
    });
  });

  describe('are not there', () => {
    it.each(NEITHER)('for the body’s %s', async (role) => {
      expect(await statuses(accountOf(role), OF_ONE_LETTER)).toEqual(OF_ONE_LETTER.map(() => 404));
      expect(await statuses(accountOf(role), [...OF_THE_BOOKS, ...TO_WRITE])).toEqual([...OF_THE_BOOKS, ...TO_WRITE].map(() => 403));
    });

    it('for the officers of other bodies, and for operators', async () => {
      for (const actor of [accountOf('officer', { body: OTHER_BODY }), accountOf(null, { platform: ['operator', 'administrator'] })])
        expect(await statuses(actor, OF_ONE_LETTER)).toEqual(OF_ONE_LETTER.map(() => 404));
    });

    it('for whoever guesses an id or names another book', async () => {
      const { db } = store();
      for (const one of OF_ONE_LETTER) expect((await ask(db, accountOf('officer'), { ...one, id: 'guessed' })).status).toBe(404);
      expect((await ask(db, accountOf('officer'), { page: 'letters.tsx', path: `letters?body=${OTHER_BODY}` })).status).toBe(404);
      expect((await ask(db, accountOf('officer'), { page: 'new-letter.tsx', path: `letters/new?body=${OTHER_BODY}` })).status).toBe(403);
    });

    it('for a reader without an account, who is sent to sign in', async () => {
      const all = [...OF_ONE_LETTER, ...OF_THE_BOOKS, ...TO_WRITE];
      expect(await statuses({ kind: 'visitor' }, all)).toEqual(all.map(() => 302));
    });
  });

  it('say who changed the letter', async () => {
    const { data } = await ask(store().db, accountOf('guest'), { page: 'letter.tsx', path: 'letters/came', id: 'came' });
    const { history } = data as { readonly history: readonly { readonly by: string | null }[] };
    expect(history.map(({ by }) => by)).toEqual([expect.stringMatching(/^Имя /), expect.stringMatching(/^Имя /)]);
  });

  it('send a scan to be saved, as what it is, and keep it nowhere', async () => {
    const { response } = await ask(store().db, accountOf('guest'), { page: 'scan.ts', path: 'letters/came/scan', id: 'came' });
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="____ 1.pdf"; filename*=UTF-8''%D1%81%D0%BA%D0%B0%D0%BD%201.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(await response?.text()).toBe('%PDF-1.7');
  });

  const form = (fields: Readonly<Record<string, string | File>>) => {
    const sent = new FormData();
    for (const [name, value] of Object.entries(fields)) sent.set(name, value);
    return sent;
  };
  const incoming = { id: 'typed', body: 'sochi-council', other: 'municipality:minsk', subject: 'О театре', lang: 'ru', theirNumber: '7' };
  const toEnter = { page: 'new-letter.tsx', path: 'letters/new?direction=incoming' };

  it.each([
    ['HTML called PDF', new File(['<html><script>alert(1)</script>'], 'письмо.pdf', { type: 'application/pdf' }), 'not-a-scan'],
    ['SVG called PNG', new File(['<svg onload="alert(1)"/>'], 'x.png', { type: 'image/png' }), 'not-a-scan'],
    ['an empty file', new File([], 'x.pdf', { type: 'application/pdf' }), 'empty-file'],
    ['too large a file', new File([new Uint8Array(10 * 1024 * 1024 + 1).fill(37)], 'x.pdf'), 'file-too-large'],
  ])('refuse %s, lose nothing that was typed, and give no number', async (_what, scan, code) => {
    const { db } = store();
    const before = [await rowCounts(db), await lastNumber(db, 'sochi-council', 'incoming', 2026)];
    const { status, data } = await ask(db, accountOf('officer'), toEnter, form({ ...incoming, scan }));
    expect(status).toBe(422);
    expect(data).toMatchObject({ id: 'typed', values: { subject: ['О театре'], theirNumber: ['7'] }, errors: [{ field: 'scan', code }] });
    expect([await rowCounts(db), await lastNumber(db, 'sochi-council', 'incoming', 2026)]).toEqual(before);
  });

  it('tell of a wrong file and of a day that is still to come together with all else', async () => {
    const { subject: _, ...rest } = incoming;
    const scan = new File(['<html>'], 'письмо.pdf', { type: 'application/pdf' });
    const { status, data } = await ask(store().db, accountOf('officer'), toEnter, form({ ...rest, theirDate: '12.03.2099', scan }));
    expect(status).toBe(422);
    expect(data).toMatchObject({
      errors: [
        { field: 'subject', code: 'empty' },
        { field: 'theirDate', code: 'date-ahead' },
        { field: 'scan', code: 'not-a-scan' },
      ],
    });
  });

  it('enter a letter once, however often its form is sent, and nothing that the form may not say', async () => {
    const { db } = store();
    const sent = {
      ...incoming,
      number: 'вх-999',
      status: 'draft',
      bodyId: OTHER_BODY,
      keptBy: OTHER_BODY,
      scanId: 'x',
      registeredOn: '1999-01-01',
    };
    expect((await ask(db, accountOf('officer'), toEnter, form(sent))).status).toBe(303);
    expect((await ask(db, accountOf('officer'), toEnter, form(sent))).data).toMatchObject({ errors: [{ code: 'id-taken' }] });
    expect(await keptLetter(db, 'typed')).toMatchObject({
      body: 'sochi-council',
      status: 'registered',
      registeredOn: '2026-01-02',
      scan: null,
      keptBy: 'sochi-council',
    });
    expect((await keptLetter(db, 'typed'))?.number).not.toBe('вх-999');
  });

  it('tell all that is wrong at once', async () => {
    const { data } = await ask(store().db, accountOf('officer'), toEnter, form({ body: 'sochi-council', theirDate: 'вчера', lang: 'xx' }));
    const fields = (data as { errors: { field: string }[] }).errors.map(({ field }) => field);
    expect(fields.toSorted()).toEqual(['lang', 'subject', 'theirDate', 'withWritten']);
  });

  interface Again {
    readonly values: Readonly<Record<string, readonly string[]>>;
    readonly revision: number;
    readonly collision: { readonly collisions: readonly { readonly field: string; readonly mine: unknown; readonly theirs: unknown }[] };
  }
  /** What a browser sends of a form that was shown with what two people wrote. */
  const decided = ({ values, revision, collision }: Again, take: 'mine' | 'form') => ({
    ...Object.fromEntries(Object.entries(values).map(([name, [text = '']]) => [name, text])),
    ...Object.fromEntries(
      collision.collisions.flatMap(({ field, mine }) => [
        [`mine.${field}`, JSON.stringify(mine)],
        [`take.${field}`, take],
      ]),
    ),
    revision: String(revision),
  });
  const patterns = { outgoingPattern: '{n}', incomingPattern: 'вх-{n}' };

  it.each([
    [
      'a letterhead',
      { page: 'letterhead.tsx', path: 'letters/letterhead' },
      { ...patterns, nameRu: 'Городское собрание', phone: '1' },
      { nameRu: 'Собрание', phone: '2' },
      { nameRu: 'Дума' },
    ],
    [
      'a series',
      { page: 'series.tsx', path: 'letters/series/both', id: 'both' },
      { deed: 'edit', title: 'Общее', subject: 'О празднике', text: 'Поздравляем!' },
      { title: 'С Днём города', subject: 'О Дне города' },
      { title: 'С Днём Победы' },
    ],
  ] as const)(
    'of %s show the second of two writers each field that both wrote, and take what they choose',
    async (_what, page, begun, first, second) => {
      const { db } = store();
      const officer = accountOf('officer');
      let revision = 0;
      if (page.page === 'series.tsx') {
        const { title, subject, text } = begun as { title: string; subject: string; text: string };
        await recordSeries(as(db, 'officer'), { id: 'both', title, subject, text });
      } else expect((await ask(db, officer, page, form({ ...begun, revision: '0' }))).status).toBe(303);
      revision += 1;
      const sent = (mine: object) => ask(db, officer, page, form({ ...begun, ...mine, revision: String(revision) }));
      expect((await sent(first)).status).toBe(303);
      const { status, data } = await sent(second);
      expect(status).toBe(409);
      const again = ('edit' in (data as object) ? (data as { edit: unknown }).edit : data) as Again;
      const [field] = Object.keys(second) as [string];
      expect(again.collision.collisions).toMatchObject([
        { field, mine: Object.values(second)[0], theirs: (first as Readonly<Record<string, string>>)[field] },
      ]);
      const open = { ...decided(again, 'mine'), [`take.${field}`]: '', ...('deed' in begun ? { deed: 'edit' } : {}) };
      expect((await ask(db, officer, page, form(open))).status).toBe(422);
      const chosen = { ...decided(again, 'mine'), ...('deed' in begun ? { deed: 'edit' } : {}) };
      expect((await ask(db, officer, page, form(chosen))).status).toBe(303);
      const shown = (await ask(db, officer, page)).data as { values?: Again['values']; opened?: { values: Again['values'] } };
      const now = shown.opened?.values ?? shown.values ?? {};
      const expected: Readonly<Record<string, string>> = { ...begun, ...first, ...second };
      expect(Object.fromEntries(Object.keys(now).map((name) => [name, now[name]?.[0] ?? '']))).toMatchObject(
        Object.fromEntries(Object.entries(expected).filter(([name]) => name !== 'deed')),
      );
    },
  );

  it('let nobody else press a button', async () => {
    const { db } = store();
    const press = { page: 'letter.tsx', path: 'letters/draft', id: 'draft' };
    const before = await rowCounts(db);
    for (const deed of ['register', 'withdraw', 'note', 'answer', 'scan', 'source']) {
      const fields = form({ deed, revision: '1', note: 'x' });
      expect((await ask(db, accountOf('head'), press, fields)).status).toBe(403);
      expect((await ask(db, accountOf('officer', { body: OTHER_BODY }), press, form({ deed, revision: '1' }))).status).toBe(404);
    }
    expect(await rowCounts(db)).toEqual(before);
    expect((await ask(db, accountOf('officer'), press, form({ deed: 'explode', revision: '1' }))).status).toBe(422);
  });
});
