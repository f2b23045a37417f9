import { beforeAll, expect, it } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import { checkChain, historyOf } from '../slices/history/index.server.ts';
import { bodiesByIds } from '../slices/municipalities/index.server.ts';
import { contributions } from './contributions.server.ts';
import { loadExampleRegister } from './example-register.testing.ts';
import { openPage, sendPage } from './workspace-pages.testing.ts';

const HISTORY = 'slices/history/pages/history.tsx';
const secretary = somebody('olga', ['secretary', { id: 'kaluga-council', kind: 'council', municipality: 'kaluga' }]);
const operator = { ...somebody('operator'), platform: ['operator' as const] };
const id = 'kaluga-council';
const at = { path: `work/history/body/${id}`, params: { kind: 'body', id }, actor: secretary };

interface Shown {
  readonly changes: readonly { readonly seq: number; readonly deed: string; readonly undoneBy: number | null; readonly fields: unknown }[];
}
interface Answered {
  readonly refusal: string;
  readonly later: { readonly collisions: unknown } | null;
  readonly revision: number;
}

describeOnEachEngine('a change is taken back', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const kind = (name = 'body') => {
    const found = contributions.recordKinds.find((one) => one.kind === name);
    if (found === undefined) throw new Error('no such kind');
    return found;
  };
  const edit = async (given: object) => {
    const page = 'slices/municipalities/pages/edit-body.tsx';
    const address = { path: `work/bodies/${id}/edit`, params: { id }, actor: secretary };
    const opened = await openPage<{ values: Record<string, readonly string[]>; revision: number }>(store().db, page, address);
    const sent = await sendPage(store().db, page, address, { ...opened.values, revision: String(opened.revision), ...given });
    expect(sent.status).toBe(303);
    return (await historyOf(store().db, { kind: 'body', id }))[0]?.seq ?? 0;
  };
  const undo = (fields: Record<string, string>, actor = secretary) => sendPage<Answered>(store().db, HISTORY, { ...at, actor }, fields);
  const shown = () => openPage<Shown>(store().db, HISTORY, at);
  const nameNow = async () => (await bodiesByIds(store().db, [id])).get(id)?.name.ru;

  it('by an entry of its own that says what it takes back; the record is as it was', async () => {
    const before = await nameNow();
    const seq = await edit({ 'name.ru': 'Дума' });
    expect(await nameNow()).toBe('Дума');
    expect((await undo({ seq: String(seq), reason: 'Ошибка' })).status).toBe(303);
    expect(await nameNow()).toBe(before);
    const [latest] = await historyOf(store().db, { kind: 'body', id });
    expect(latest).toMatchObject({ deed: 'edited', undoes: seq, reason: 'Ошибка', actor: { id: 'olga' } });
    expect((await shown()).changes.find((one) => one.seq === seq)?.undoneBy).toBe(latest?.seq);
  });

  it('and so is the taking back itself', async () => {
    const [latest] = await historyOf(store().db, { kind: 'body', id });
    expect((await undo({ seq: String(latest?.seq) })).status).toBe(303);
    expect(await nameNow()).toBe('Дума');
    expect((await shown()).changes.find((one) => one.seq === latest?.undoes)?.undoneBy).toBeNull();
  });

  it('not before the person decided, where a later change touched the same field', async () => {
    const seq = await edit({ 'name.ru': 'Городская дума', 'name.en': 'City Duma' });
    await edit({ 'name.ru': 'Городская Дума Калуги' });
    const rows = await rowCounts(store().db);
    const answer = await undo({ seq: String(seq) });
    expect(answer).toMatchObject({ status: 409, data: { refusal: 'changed-since' } });
    expect(answer.data?.later?.collisions).toMatchObject([
      { field: 'name', base: { ru: 'Городская дума' }, theirs: { ru: 'Городская Дума Калуги' }, mine: { ru: 'Дума' } },
    ]);
    expect(await rowCounts(store().db)).toEqual(rows);
    const asSeen = { seq: String(seq), revision: String(answer.data?.revision) };
    expect(await undo({ ...asSeen, 'take.name': 'form' })).toMatchObject({ status: 422, data: { refusal: 'nothing-to-undo' } });
    expect((await undo({ ...asSeen, 'take.name': 'mine' })).status).toBe(303);
    expect(await nameNow()).toBe('Дума');
  });

  it('and not over what somebody wrote while the person was deciding: they are asked again', async () => {
    const seq = await edit({ 'name.ru': 'Дума города' });
    await edit({ 'name.ru': 'Дума городского округа' });
    const asked = await undo({ seq: String(seq) });
    await edit({ 'name.ru': 'Дума Калуги' });
    const decided = { seq: String(seq), revision: String(asked.data?.revision), 'take.name': 'mine' };
    const again = await undo(decided);
    expect(again).toMatchObject({ status: 409, data: { refusal: 'changed-since' } });
    expect(again.data?.later?.collisions).toMatchObject([{ field: 'name', theirs: { ru: 'Дума Калуги' } }]);
    expect(await nameNow()).toBe('Дума Калуги');
    expect((await undo({ ...decided, revision: String(again.data?.revision) })).status).toBe(303);
    expect(await nameNow()).toBe('Дума');
  });

  it('of which the number is none, of nothing', async () => {
    for (const seq of ['abc', '1e99', '99999999999999999999', '-1', '1.5'])
      expect(await undo({ seq, revision: 'NaN' })).toMatchObject({ status: 422, data: { refusal: 'no-such-record' } });
  });

  it('by nobody who may not edit the record, and not through another record’s history', async () => {
    const [latest] = await historyOf(store().db, { kind: 'body', id });
    const stranger = somebody('x', ['officer', { id: 'kaluga-hall', kind: 'administration', municipality: 'kaluga' }]);
    expect((await undo({ seq: String(latest?.seq) }, stranger)).status).toBe(403);
    const reader = somebody('y', ['guest', { id: 'kaluga-council', kind: 'council', municipality: 'kaluga' }]);
    expect((await undo({ seq: String(latest?.seq) }, reader)).status).toBe(403);
    const other = (await historyOf(store().db, { kind: 'municipality', id: 'sochi' }))[0]?.seq;
    expect(await undo({ seq: String(other) })).toMatchObject({ status: 422, data: { refusal: 'no-such-record' } });
  });

  it('when it was a withdrawal: the record comes back whole, under its own history', async () => {
    const { db } = store();
    const source = { path: 'work/history/source/own', params: { kind: 'source', id: 'own' }, actor: operator };
    const kinds = kind('source');
    const input = { id: 'own', title: 'Письмо', language: 'ru', publisher: null, url: null, publishedAt: '2023', chain: [], note: null };
    const page = 'slices/sources/pages/new-source.tsx';
    const made = await sendPage(
      db,
      page,
      { path: 'work/sources/new', actor: operator },
      { title: 'Письмо', language: 'ru', publishedAt: '2023' },
    );
    const own = made.leadsTo?.split('/').at(-1) ?? '';
    const address = { ...source, path: `work/history/source/${own}`, params: { kind: 'source', id: own } };
    expect((await sendPage(db, HISTORY, address, { do: 'withdraw', revision: '1', reason: 'Внесли дважды' })).status).toBe(303);
    expect(await kinds.kept(db, own)).toBeNull();
    const [gone] = await historyOf(db, { kind: 'source', id: own });
    expect(gone).toMatchObject({ deed: 'withdrawn', revision: 2 });
    expect((await sendPage(db, HISTORY, address, { seq: String(gone?.seq) })).status).toBe(303);
    expect(await kinds.kept(db, own)).toEqual({ input: { ...input, id: own }, revision: 3, keptBy: null });
    expect((await historyOf(db, { kind: 'source', id: own })).map(({ deed }) => deed)).toEqual(['restored', 'withdrawn', 'recorded']);
  });

  it('but nothing is taken out that others refer to, in whichever slice', async () => {
    const { db } = store();
    for (const [name, one] of [
      ['body', id],
      ['municipality', 'sochi'],
      ['source', 'sochi-minsk-2023'],
    ] as const) {
      const revision = String((await kind(name).kept(db, one))?.revision);
      const address = { path: `work/history/${name}/${one}`, params: { kind: name, id: one }, actor: operator };
      const answer = await sendPage<Answered>(db, HISTORY, address, { do: 'withdraw', revision });
      expect([name, answer.status, answer.data?.refusal]).toEqual([name, 422, 'still-needed']);
    }
    expect((await checkChain(db)).fault).toBeNull();
  });
});
