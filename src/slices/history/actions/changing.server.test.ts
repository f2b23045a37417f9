import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { installation } from '../../../platform/acting.testing.ts';
import type { Acting } from '../../../platform/acting.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { done, refused } from '../../../platform/values/outcome.ts';
import { hashOf } from '../chain.ts';
import { changing } from '../change-rows.server.ts';
import { checkChain, headOfHistory, historyOf } from '../queries.server.ts';
import { change, historyHead } from '../tables.server.ts';

describeOnEachEngine('the history', (store) => {
  const write = (acting: Acting, id: string, title = id) =>
    changing(acting, async (_tx, ledger) => {
      ledger.add({ subject: { kind: 'note', id }, revision: 1, deed: 'recorded', before: null, after: { title } });
      return done(id);
    });
  const entry = (seq: number) => eq(change.seq, seq);
  const faultOf = async (kept = null as Awaited<ReturnType<typeof headOfHistory>> | null) => (await checkChain(store().db, kept)).fault;

  beforeEach(async () => {
    const { db } = store();
    await db.delete(change);
    await db.delete(historyHead);
    for (const id of ['a', 'b', 'c', 'd', 'e']) await write(installation(db), id);
    expect(await faultOf()).toBeNull();
  });

  it.each([
    ['who', { actorId: 'somebody-else', actorKind: 'account' }],
    ['when', { at: '2020-01-01T00:00:00Z' }],
    ['what', { content: '{"fields":{"title":[null,"forged"]},"reason":null}' }],
    ['for whom', { forBody: 'sochi-council' }],
    ['the record', { subjectId: 'other' }],
    ['the revision', { revision: 7 }],
    ['the deed', { deed: 'withdrawn' }],
    ['the salt', { salt: 'ab' }],
    ['its hash', { hash: '0'.repeat(64) }],
  ])('tells that an entry was edited: %s', async (_what, forged) => {
    await store().db.update(change).set(forged).where(entry(3));
    expect(await faultOf()).toEqual({ seq: 3, kind: 'edited' });
  });

  it('tells that an edited entry was sealed anew: the next one does not follow it', async () => {
    const { db } = store();
    const rows = await db.select().from(change).orderBy(change.seq);
    const [before, third] = [rows[1], rows[2]];
    if (before === undefined || third === undefined) throw new Error('five entries are there');
    const forged = { ...third, actorId: 'somebody-else', actorKind: 'account' };
    const hash = hashOf(before.hash, { ...forged, at: Date.parse(forged.at) });
    await db.update(change).set({ actorId: forged.actorId, actorKind: forged.actorKind, hash }).where(entry(3));
    expect(await faultOf()).toEqual({ seq: 4, kind: 'edited' });
  });

  it('tells that an entry is missing: the first, one in the middle', async () => {
    const { db } = store();
    await db.delete(change).where(entry(3));
    expect(await faultOf()).toEqual({ seq: 3, kind: 'missing' });
    await db.delete(change).where(entry(1));
    expect(await faultOf()).toEqual({ seq: 1, kind: 'missing' });
  });

  it('tells that a gap was closed by numbering anew', async () => {
    const { db } = store();
    await db.delete(change).where(entry(3));
    await db.execute(sql`update ${change} set seq = seq - 1 where seq > 3`);
    await db.update(historyHead).set({ seq: 4 });
    expect(await faultOf()).toEqual({ seq: 3, kind: 'edited' });
  });

  it('tells that two entries changed places', async () => {
    const { db } = store();
    for (const [from, to] of [
      [2, 99],
      [3, 2],
      [99, 3],
    ] as const)
      await db.update(change).set({ seq: to }).where(entry(from));
    expect(await faultOf()).toEqual({ seq: 2, kind: 'edited' });
  });

  it('tells that its end was cut off; where the head was forged, too, beside a head that was kept elsewhere', async () => {
    const { db } = store();
    const kept = await headOfHistory(db);
    const [fourth] = await db.select({ seq: change.seq, hash: change.hash }).from(change).where(entry(4));
    await db.delete(change).where(entry(5));
    expect(await faultOf()).toEqual({ seq: 5, kind: 'cut-off' });
    await db.update(historyHead).set(fourth ?? {});
    expect(await faultOf()).toBeNull();
    expect(await faultOf(kept)).toEqual({ seq: 5, kind: 'cut-off' });
    await write(installation(db), 'instead');
    expect(await faultOf()).toBeNull();
    expect(await faultOf(kept)).toEqual({ seq: 5, kind: 'not-the-kept-head' });
  });

  it('tells that the head was set back or thrown away, so that entries stand behind it', async () => {
    const { db } = store();
    const [third] = await db.select({ seq: change.seq, hash: change.hash }).from(change).where(entry(3));
    await db.update(historyHead).set(third ?? {});
    expect(await faultOf()).toEqual({ seq: 4, kind: 'beyond-the-head' });
    await db.delete(historyHead);
    expect(await faultOf()).toEqual({ seq: 1, kind: 'beyond-the-head' });
  });

  it('tells that everything was thrown away', async () => {
    const { db } = store();
    const kept = await headOfHistory(db);
    await db.delete(change);
    expect(await faultOf()).toEqual({ seq: 1, kind: 'cut-off' });
    await db.delete(historyHead);
    expect(await faultOf()).toBeNull();
    expect(await faultOf(kept)).toEqual({ seq: 1, kind: 'cut-off' });
  });

  it('stays whole when what an entry says is erased with its salt, and shows it as erased', async () => {
    const { db } = store();
    await db.update(change).set({ content: null, salt: null }).where(entry(2));
    expect(await checkChain(db)).toMatchObject({ fault: null, erased: [2] });
    expect((await historyOf(db, { kind: 'note', id: 'b' }))[0]?.fields).toBeNull();
    await db.update(change).set({ salt: 'left' }).where(entry(2));
    expect(await faultOf()).toEqual({ seq: 2, kind: 'edited' });
  });

  it('has no gap after 50 changes at once, and no trace of those that were refused or failed', async () => {
    const { db } = store();
    await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        if (at % 5 === 0)
          await changing(installation(db), async (_tx, ledger) => {
            ledger.add({ subject: { kind: 'note', id: 'no' }, revision: 1, deed: 'recorded', before: null, after: { at } });
            return refused('not-allowed');
          });
        if (at % 7 === 0)
          await changing(installation(db), async (_tx, ledger) => {
            ledger.add({ subject: { kind: 'note', id: 'no' }, revision: 1, deed: 'recorded', before: null, after: { at } });
            throw new Error('broken');
          }).catch(() => {});
        await write(installation(db), `parallel-${at}`);
      }),
    );
    expect(await checkChain(db)).toMatchObject({ entries: 55, head: { seq: 55 }, fault: null });
    expect(await historyOf(db, { kind: 'note', id: 'no' })).toEqual([]);
  });

  it('of an action inside another one is written with the outer one, or not at all', async () => {
    const { db } = store();
    const both = (refuse: boolean) =>
      changing(installation(db), async (tx, ledger) => {
        await write(installation(db, { db: tx, ledger }), 'inner');
        ledger.add({ subject: { kind: 'note', id: 'outer' }, revision: 1, deed: 'recorded', before: null, after: { title: 'outer' } });
        return refuse ? refused('not-allowed') : done('outer');
      });
    await both(true);
    expect((await headOfHistory(db)).seq).toBe(5);
    await both(false);
    expect((await headOfHistory(db)).seq).toBe(7);
    expect(await faultOf()).toBeNull();
  });

  it('does not tell of an edit that changed nothing', async () => {
    const { db } = store();
    await changing(installation(db), async (_tx, ledger) => {
      ledger.add({
        subject: { kind: 'note', id: 'a' },
        revision: 2,
        deed: 'edited',
        before: { x: { a: 1, b: 2 } },
        after: { x: { b: 2, a: 1 } },
      });
      return done(null);
    });
    expect((await headOfHistory(db)).seq).toBe(5);
  });
});
