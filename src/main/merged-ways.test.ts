import { Hono } from 'hono';
import { beforeAll, expect, it } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import type { Acting } from '../platform/acting.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine, type TestStore } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import { checkChain, eraseHistory, historyOf, keeperOfMerged } from '../slices/history/index.server.ts';
import { mergeRecords, partRecords } from '../slices/merging/index.server.ts';
import { aBody, aMunicipality, aPerson } from '../slices/municipalities/factory.server.ts';
import { recordBody, recordMunicipality, recordPerson } from '../slices/municipalities/index.server.ts';
import type { MunicipalityInput } from '../slices/municipalities/index.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { aSource } from '../slices/sources/factory.server.ts';
import { recordSource } from '../slices/sources/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { keptEntry, recordEntry } from '../slices/timeline/index.server.ts';
import { apiRoutes } from './api.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';
import { feedRoutes } from './feeds.ts';
import { withLivingIds } from './living-ids.ts';
import { waysOfMerged } from './merged-addresses.ts';
import { openPage, sendPage } from './workspace-pages.testing.ts';

const NOW = '2026-02-03T04:05:06.000Z';
const given = { parts: contributions.mergeParts, recordKinds: contributions.recordKinds };
const operator = { ...somebody('operator'), platform: ['operator' as const] };
const officer = somebody('anna', ['officer', { id: 'hall', kind: 'administration', municipality: 'home' }]);
const stranger = somebody('boris', ['officer', { id: 'other-hall', kind: 'administration', municipality: 'other' }]);
const MERGE = 'slices/merging/pages/merge.tsx';
const MERGED = 'slices/merging/pages/merged.tsx';

describeOnEachEngine('ways of records that went into others', (store) => {
  const acting = (actor: Acting['actor'] = { kind: 'installation' }): Acting => ({
    ...asInstallation(store().db, clockStoppedAt(NOW)),
    actor,
  });
  const town = contributions.recordKinds.find(({ kind }) => kind === 'municipality');
  const tie = contributions.recordKinds.find(({ kind }) => kind === 'partnership');
  const keptTown = async (id: string) => (await town?.kept(store().db, id)) ?? null;
  const revisionOf = async (id: string) => (await keptTown(id))?.revision ?? 1;
  async function merge(from: string, into: string, by = acting(), seen?: { from: number; into: number }) {
    const revisions = seen ?? { from: await revisionOf(from), into: await revisionOf(into) };
    return mergeRecords(by, given, { kind: 'municipality', from, into, revisions, choices: {}, reason: 'Внесено дважды' });
  }
  const merged = async (from: string, into: string) => {
    const outcome = await merge(from, into);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.value;
  };
  const part = (id: string, by = acting()) => partRecords(by, given, { merge: id, reason: 'Это разные города' });

  /** The server's routes, with pages that know no record. */
  const ask = (path: string, init?: RequestInit) => {
    const app = new Hono();
    app.use(waysOfMerged(store().db));
    app.route('/api/v1', apiRoutes({ store: store(), origin: 'https://x.example', log: { error: () => {} } }));
    app.route('/', feedRoutes({ store: store(), origin: 'https://x.example' }));
    app.all('*', (c) => c.text('not here', 404));
    return app.request(path, init);
  };
  const leadsTo = async (path: string) => {
    const answer = await ask(path);
    return [answer.status, answer.headers.get('Location')];
  };

  beforeAll(async () => {
    await recordExampleSource(acting());
    for (const id of ['home', 'other', 'a', 'b', 'c', 'x', 'y', 'theirs'])
      await recordMunicipality(
        { ...acting(), forBody: id === 'a' || id === 'b' ? 'hall' : id === 'theirs' ? 'other-hall' : null },
        aMunicipality({ id, name: { ru: `Город ${id}`, en: null } }),
      );
    await recordBody(acting(), aBody({ id: 'hall', kind: 'administration', municipality: 'home' }));
    await recordBody(acting(), aBody({ id: 'other-hall', kind: 'administration', municipality: 'other' }));
    for (const id of ['a', 'b', 'c'])
      await recordPartnership(
        acting(),
        aPartnership({ id: `home-${id}`, parties: [aParty({ municipality: 'home' }), aParty({ municipality: id })] }),
      );
  });

  it('lead in one step to the record that stays: pages of both languages, of the workspace, feeds and the API', async () => {
    const [first, second] = [await merged('a', 'b'), await merged('b', 'c')];
    for (const [before, after] of [
      ['/ru/municipalities/a', '/ru/municipalities/c'],
      ['/en/municipalities/a?x=1', '/en/municipalities/c?x=1'],
      ['/ru/municipalities/b', '/ru/municipalities/c'],
      ['/ru/work/municipalities/a/edit', '/ru/work/municipalities/c/edit'],
      ['/en/municipalities/a/feed.xml', '/en/municipalities/c/feed.xml'],
      ['/api/v1/municipalities/a', '/api/v1/municipalities/c'],
    ] as const)
      expect([before, ...(await leadsTo(before))]).toEqual([before, 301, after]);
    const answer = await ask('/api/v1/municipalities/a', { headers: { Origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Cache-Control')).toBe('no-cache');
    expect((await ask('/ru/municipalities/nobody')).status).toBe(404);
    expect((await ask('/ru/partnerships/a')).status).toBe(404);
    expect((await ask('/ru/municipalities/a/%0d%0aX:%20y')).status).toBe(301);
    expect(await part(first)).toEqual({ ok: false, refusal: 'later-merge-first' });
    expect(await part(second)).toEqual({ ok: true, value: 'b' });
    expect(await leadsTo('/ru/municipalities/a')).toEqual([301, '/ru/municipalities/b']);
    expect(await part(first)).toEqual({ ok: true, value: 'a' });
    expect((await ask('/api/v1/municipalities/a')).status).toBe(200);
    expect(await part(first)).toEqual({ ok: false, refusal: 'already-parted' });
  });

  it('take no form that was opened before, and no new record with their id; what a program writes goes to the keeper', async () => {
    const { db } = store();
    const id = await merged('a', 'b');
    const sent = await ask('/ru/work/municipalities/a/edit', { method: 'POST', body: 'x=1' });
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain('href="/ru/work/municipalities/b/edit"');
    const rows = await rowCounts(db);
    expect(await recordMunicipality(acting(), aMunicipality({ id: 'a' }))).toEqual({ ok: false, refusal: 'id-taken' });
    expect(await rowCounts(db)).toEqual(rows);
    const tie = { kind: 'twinning', id: 'a', parties: [{ municipality: 'a', body: null }], cites: [{ source: 'page' }] };
    expect(await withLivingIds(db, tie)).toEqual({ ...tie, parties: [{ municipality: 'b', body: null }] });
    const subjects = [
      { kind: 'municipality', id: 'a' },
      { kind: 'person', id: 'a' },
    ];
    expect(await withLivingIds(db, { id: 'a', subjects })).toEqual({ id: 'a', subjects: [{ kind: 'municipality', id: 'b' }, subjects[1]] });
    await part(id);
  });

  it('are made by whoever may write both records, and by an operator', async () => {
    const { db } = store();
    const rows = await rowCounts(db);
    for (const [from, into, by] of [
      ['a', 'theirs', officer],
      ['theirs', 'a', officer],
      ['a', 'b', stranger],
      ['x', 'y', officer],
    ] as const)
      expect(await merge(from, into, acting(by))).toEqual({ ok: false, refusal: 'not-allowed' });
    const reading = { ...operator, scopes: ['read' as const] };
    expect(await merge('x', 'y', acting(reading))).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await rowCounts(db)).toEqual(rows);
    const made = await merge('a', 'b', acting(officer));
    expect(made).toMatchObject({ ok: true });
    expect(await part(made.ok ? made.value : '', acting(stranger))).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(await part(made.ok ? made.value : '', acting(officer))).toMatchObject({ ok: true });
    const byOperator = await merge('theirs', 'x', acting(operator));
    expect(await part(byOperator.ok ? byOperator.value : '', acting(operator))).toMatchObject({ ok: true });
  });

  it('crosswise at once: one of the two is done', async () => {
    const outcomes = await Promise.all([merge('x', 'y'), merge('y', 'x'), merge('x', 'y')]);
    const done = outcomes.filter(({ ok }) => ok);
    expect(done).toHaveLength(1);
    for (const one of outcomes) if (!one.ok) expect(['no-such-record', 'changed-meanwhile']).toContain(one.refusal);
    const [first] = done;
    expect(await part(first?.ok ? first.value : '')).toMatchObject({ ok: true });
    expect([await keptTown('x'), await keptTown('y')]).not.toContain(null);
  });

  it('are not made over what somebody wrote meanwhile, and do not undo what was written since', async () => {
    const seen = { from: await revisionOf('x'), into: await revisionOf('y') };
    const kept = await keptTown('y');
    const name = { ru: 'Новое имя', en: null };
    await town?.edit(acting(), { input: { ...kept?.input, name }, revision: seen.into, reason: null });
    expect(await merge('x', 'y', acting(), seen)).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    const id = await merged('x', 'y');
    const taken = await keptTown('y');
    await town?.edit(acting(), { input: { ...taken?.input, oktmo: '03726000' }, revision: taken?.revision ?? 0, reason: null });
    expect(await part(id)).toMatchObject({ ok: true });
    expect((await keptTown('y'))?.input).toMatchObject({ name, oktmo: '03726000' } satisfies Partial<MunicipalityInput>);
    expect((await historyOf(store().db, { kind: 'municipality', id: 'x' })).slice(0, 2).map(({ deed }) => deed)).toEqual([
      'restored',
      'merged',
    ]);
    expect((await historyOf(store().db, { kind: 'municipality', id: 'y' })).slice(0, 3).map(({ deed }) => deed)).toEqual([
      'parted',
      'edited',
      'absorbed',
    ]);
    expect((await checkChain(store().db)).fault).toBeNull();
  });

  it('fold what says the same twice: a tie that names both, an event on both timelines, greetings to both; and unfold it', async () => {
    const { db, pool } = store();
    const cites = (quote: string) => [{ source: 'page', quote }];
    const parties = [
      aParty({ municipality: 'x', cites: cites('О городе икс.') }),
      aParty({ municipality: 'home' }),
      aParty({ municipality: 'y', cites: cites('О городе игрек.') }),
    ];
    await recordPartnership(acting(), aPartnership({ id: 'of-three', parties }));
    await recordPartnership(acting(), aPartnership({ id: 'of-two', parties: [parties[0], parties[2]].flatMap((one) => one ?? []) }));
    const subjects = ['x', 'y'].map((id) => ({ kind: 'municipality' as const, id }));
    await recordEntry(acting(), anEntry({ id: 'for-both', subjects }));
    await writeGreetings(pool, ['x', 'y']);
    expect(await merge('x', 'y')).toEqual({ ok: false, refusal: 'tied-to-each-other' });
    await tie?.withdraw(acting(), { id: 'of-two', revision: 1, reason: null });
    const before = [await tie?.kept(db, 'of-three'), await keptEntry(db, 'for-both'), await greetings(pool)];
    const id = await merged('x', 'y');
    expect((await tie?.kept(db, 'of-three'))?.input).toMatchObject({
      parties: [{ municipality: 'y', cites: [...cites('О городе икс.'), ...cites('О городе игрек.')] }, { municipality: 'home' }],
    });
    expect((await keptEntry(db, 'for-both'))?.input.subjects).toEqual([{ kind: 'municipality', id: 'y' }]);
    expect(await greetings(pool)).toEqual([
      { with: 'y', series: null },
      { with: 'y', series: 'greetings' },
    ]);
    // What changes meanwhile beside the parties does not hinder it.
    const kept = await tie?.kept(db, 'of-three');
    await tie?.edit(acting(), { input: { ...kept?.input, since: '1999' }, revision: kept?.revision ?? 0, reason: null });
    expect(await part(id)).toMatchObject({ ok: true });
    expect((await tie?.kept(db, 'of-three'))?.input).toEqual({ ...(before[0] as { input: object }).input, since: '1999' });
    expect((await keptEntry(db, 'for-both'))?.input).toEqual((before[1] as { input: object }).input);
    expect(await greetings(pool)).toEqual(before[2]);
  });

  it('by the pages: chosen by name, compared, merged, the doubled ties shown, and taken apart', async () => {
    const { db } = store();
    const at = { path: 'work/merge/municipality/a', params: { kind: 'municipality', id: 'a' }, actor: operator };
    const asked = (query: string) =>
      openPage<Opened>(db, MERGE, { ...at, path: `${at.path}${query}` }).catch((thrown: unknown) => thrown as Response);
    expect(await asked('?other=Город')).toMatchObject({ code: 'which-one', compared: null });
    expect(await asked('?other=Нигде')).toMatchObject({ code: 'no-such-name' });
    expect(((await asked('?other=Город b')) as Response).headers.get('Location')).toBe('/ru/work/merge/municipality/a?with=b');
    expect(await asked('?with=a')).toMatchObject({ refusal: 'same-record', compared: null });
    const { compared } = (await asked('?with=b')) as Opened;
    expect(compared).toMatchObject({
      into: { id: 'a' },
      from: { id: 'b' },
      fields: [{ field: 'name.ru', usual: 'into', said: { into: 'Город a', from: 'Город b' } }],
      moves: [{ kind: 'partnership', count: 1 }],
    });
    const form = { from: 'b', 'revision.into': String(compared?.into.revision), 'revision.from': String(compared?.from.revision) };
    expect(await sendPage(db, MERGE, at, form)).toMatchObject({ status: 422, data: { refusal: 'no-reason' } });
    expect(await sendPage(db, MERGE, at, { ...form, reason: 'Дважды', 'revision.from': '99' })).toMatchObject({ status: 409 });
    expect((await sendPage(db, MERGE, { ...at, actor: stranger }, { ...form, reason: 'x' })).status).toBe(403);
    const sent = await sendPage(db, MERGE, at, { ...form, 'take.name.ru': 'from', 'take.oops': 'from', reason: 'Дважды' });
    const id = sent.leadsTo?.split('/').at(-1) ?? '';
    expect((await keptTown('a'))?.input).toMatchObject({ name: { ru: 'Город b' } });
    const there = { path: `work/merges/${id}`, params: { id }, actor: operator };
    expect(await openPage(db, MERGED, there)).toMatchObject({
      doubles: [{ kind: 'partnership', ids: ['home-a', 'home-b'] }],
      mayPart: true,
    });
    expect((await sendPage(db, MERGED, there, {})).status).toBe(422);
    expect((await sendPage(db, MERGED, { ...there, actor: stranger }, { reason: 'x' })).status).toBe(403);
    expect((await sendPage(db, MERGED, there, { reason: 'Разные' })).status).toBe(303);
    expect((await keptTown('a'))?.input).toMatchObject({ name: { ru: 'Город a' } });
    expect(await openPage(db, MERGED, there)).toMatchObject({ doubles: [], shown: { undoneAt: NOW_OF_PAGES } });
  });

  it('are left when what was said of a person is erased, also in what merges kept', async () => {
    const { db, pool } = store();
    const person = contributions.recordKinds.find(({ kind }) => kind === 'person');
    const revision = async (id: string) => (await person?.kept(db, id))?.revision ?? 1;
    const both = async (from: string, into: string) => {
      const revisions = { from: await revision(from), into: await revision(into) };
      const outcome = await mergeRecords(acting(), given, {
        kind: 'person',
        from,
        into,
        revisions,
        choices: { 'name.ru': 'from' },
        reason: 'Zyx',
      });
      return outcome.ok ? outcome.value : outcome.refusal;
    };
    for (const id of ['zyx-1', 'zyx-2', 'other'])
      await recordPerson(acting(), { ...aPerson({ id }), name: id === 'other' ? { ru: 'Другой', en: null } : { ru: 'Зюкс', en: 'Zyx' } });
    // Once taken for another one by mistake, and then for himself.
    expect(await part(await both('zyx-1', 'other'))).toMatchObject({ ok: true });
    const merge = await both('zyx-1', 'zyx-2');
    await person?.withdraw(acting(), { id: 'zyx-2', revision: await revision('zyx-2'), reason: null });
    expect(await eraseHistory(db, { kind: 'person', id: 'zyx-2' })).toMatchObject({ merges: 2 });
    const { rows } = await pool.query(
      "select content from change where content like '%Зюкс%' union all select moved::text from merged_record where moved::text like '%Зюкс%'",
    );
    expect(rows).toEqual([]);
    expect(await checkChain(db)).toMatchObject({ fault: null });
    expect((await person?.kept(db, 'other'))?.input).toMatchObject({ name: { ru: 'Другой' } });
    expect(await keeperOfMerged(db, { kind: 'person', id: 'zyx-1' })).toBe('zyx-2');
    expect(await part(merge)).toEqual({ ok: false, refusal: 'no-such-merge' });
  });

  it('by the page only as much as can be moved at once: an encyclopedia stays, and whoever asks hears it before he decides anything', async () => {
    const { db, pool } = store();
    for (const id of ['encyclopedia', 'leaflet']) expect(await recordSource(acting(), aSource({ id }))).toMatchObject({ ok: true });
    await pool.query(`insert into citation (subject_kind, subject_id, aspect, source_id)
      select 'partnership', 'tie-' || n, 'tie', 'encyclopedia' from generate_series(1, 2001) as n`);
    const offered = (from: string, into: string) =>
      openPage<Opened>(db, MERGE, {
        path: `work/merge/source/${into}?with=${from}`,
        params: { kind: 'source', id: into },
        actor: operator,
      });
    expect(await offered('encyclopedia', 'leaflet')).toMatchObject({
      refusal: 'too-much-refers',
      compared: { from: { id: 'encyclopedia' } },
    });
    expect(await offered('leaflet', 'encyclopedia')).toMatchObject({ refusal: null });
  });
});

async function writeGreetings(pool: TestStore['pool'], towns: readonly string[]): Promise<void> {
  await pool.query(`insert into letter_series (id, body_id, title, subject, text, created_at, updated_at)
    values ('greetings', 'hall', 'С праздником', 'О празднике', 'Поздравляем', '${NOW}', '${NOW}')`);
  for (const town of towns)
    await pool.query(
      `insert into letter (id, body_id, direction, status, subject, lang, with_municipality_id, series_id, created_at, updated_at)
       values ($1, 'hall', 'outgoing', 'draft', 'О празднике', 'ru', $2, 'greetings', '${NOW}', '${NOW}')`,
      [`to-${town}`, town],
    );
}

async function greetings(pool: TestStore['pool']) {
  const { rows } = await pool.query<{ with: string; series: string | null }>(
    'select with_municipality_id as with, series_id as series from letter order by id',
  );
  return rows;
}

const NOW_OF_PAGES = '2026-01-02T03:04:05.000Z';

interface Opened {
  readonly code: string | null;
  readonly refusal: string | null;
  readonly compared: { readonly into: { readonly revision: number }; readonly from: { readonly revision: number } } | null;
}
