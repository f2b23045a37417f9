import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../../../platform/acting.testing.ts';
import { guest, head, officer, officerOfMinsk, operator, pressEditor, secretary, specialist } from '../../../platform/actors.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { fromNowhere } from '../../sources/example-source.testing.ts';
import { editEntry, keptEntry, recordEntry, timelineOf, withdrawEntry } from '../../timeline/index.server.ts';
import type { EntryInput } from '../../timeline/index.ts';
import { actingAs, EDITED_AT, recordTownsWithBodies } from '../acting-together.testing.ts';
import { aPartnership, aParty } from '../factory.server.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { partnershipById } from '../partnership-view.server.ts';
import { partnershipIdsSorted } from '../queries.server.ts';
import { recordPartnership } from './record-partnership.server.ts';
import { withdrawPartnership } from './withdraw-partnership.server.ts';

const OURS = 'sochi-administration';
const { cites } = aPartnership();

function visit(id: string, tie: string, date: string | null, given: Partial<EntryInput> = {}): EntryInput {
  const rest = { endDate: null, knownBy: null, text: null, title: { ru: 'Визит', en: null }, cites };
  return { id, kind: 'visit', date, ...rest, subjects: [{ kind: 'partnership', id: tie }], ...given };
}

describeOnEachEngine('what happened between towns, changed or taken off', (store) => {
  const as = (actor = officer, body: string | null = OURS) => actingAs(store().db, actor, body);
  const latest = () => partnershipIdsSorted(store().db, {}, { sort: 'latest', lang: 'ru', offset: 0, limit: 10 });
  const edit = (input: EntryInput, revision = 1) => ({ input, revision, reason: null });

  beforeAll(async () => {
    const { db } = store();
    await recordTownsWithBodies(db);
    for (const id of ['one', 'two']) await recordPartnership(installation(db), aPartnership({ id }));
    const sides = [aParty({ body: 'sochi-council' }), aParty({ municipality: 'minsk', body: 'minsk-council' })];
    await recordPartnership(installation(db), aPartnership({ id: 'councils', parties: sides }));
    await recordEntry(as(), visit('old', 'one', '2001'));
    await recordEntry(as(), visit('new', 'one', '2020-05'));
    await recordEntry(as(officerOfMinsk, 'minsk-administration'), visit('other', 'two', '2010'));
  });

  it('keeps the order of lists right, when a day changes and when an entry goes', async () => {
    const { db } = store();
    expect(await latest()).toEqual(['one', 'two', 'councils']);
    expect(await editEntry(as(), edit(visit('new', 'one', '2005')))).toEqual({ ok: true, value: 'new' });
    expect(await latest()).toEqual(['two', 'one', 'councils']);
    expect(await partnershipById(db, 'one')).toMatchObject({ updatedAt: EDITED_AT });
    expect(await withdrawEntry(as(), { id: 'new', revision: 2, reason: 'Его не было' })).toMatchObject({ ok: true });
    expect((await timelineOf(db, 'partnership', 'one')).map(({ id }) => id)).toEqual(['old']);
    const [change] = await historyOf(db, { kind: 'timeline_entry', id: 'new' });
    expect(change).toMatchObject({ deed: 'withdrawn', revision: 3, reason: 'Его не было' });
    expect(await recordEntry(as(), visit('new', 'one', '2020'), { revision: 4, reason: null, undoes: change?.seq ?? null })).toMatchObject({
      ok: true,
    });
    expect(await latest()).toEqual(['one', 'two', 'councils']);
    expect(await keptEntry(db, 'new')).toEqual({ input: visit('new', 'one', '2020'), revision: 4, keptBy: OURS });
  });

  it('follows an entry that moves from one tie to another', async () => {
    await recordEntry(as(), visit('moves', 'one', '2024'));
    await editEntry(as(), edit(visit('moves', 'two', '2024')));
    expect(await latest()).toEqual(['two', 'one', 'councils']);
    await withdrawEntry(as(), { id: 'moves', revision: 2, reason: null });
    expect(await latest()).toEqual(['one', 'two', 'councils']);
  });

  it('loses no day when entries of one tie are written at once', async () => {
    const { db } = store();
    const days = ['2021', '2022', '2023'];
    await Promise.all(days.map((day) => recordEntry(as(), visit(`at-once-${day}`, 'two', day))));
    await Promise.all([
      withdrawEntry(as(), { id: 'at-once-2023', revision: 1, reason: null }),
      editEntry(as(), edit(visit('at-once-2022', 'two', '2019'))),
      recordEntry(as(), visit('at-once-2020', 'two', '2020-06')),
    ]);
    const told = await timelineOf(db, 'partnership', 'two');
    expect(told.map(({ date }) => date)).toEqual(['2021', '2020-06', '2019', '2010']);
    expect(await latest()).toEqual(['two', 'one', 'councils']);
    await withdrawEntry(as(), { id: 'at-once-2021', revision: 1, reason: null });
    await withdrawEntry(as(), { id: 'at-once-2020', revision: 1, reason: null });
    expect(await latest()).toEqual(['one', 'two', 'councils']);
  });

  it('is added by a specialist, and by a press editor as a story only', async () => {
    const { db } = store();
    expect(await recordEntry(as(specialist), visit('by-specialist', 'one', '1999'))).toMatchObject({ ok: true });
    const story = visit('story', 'one', '1999', { kind: 'story' });
    expect(await recordEntry(as(pressEditor), story)).toMatchObject({ ok: true });
    await expectRefusal(db, 'not-allowed', () => recordEntry(as(pressEditor), visit('x', 'one', '1999')));
    await expectRefusal(db, 'not-allowed', () => editEntry(as(pressEditor), edit({ ...story, kind: 'visit' })));
    await expectRefusal(db, 'not-allowed', () => editEntry(as(pressEditor), edit(visit('by-specialist', 'one', '1998'))));
    expect(await editEntry(as(pressEditor), edit({ ...story, date: '1998' }))).toMatchObject({ ok: true });
    expect(await withdrawEntry(as(specialist), { id: 'by-specialist', revision: 1, reason: null })).toMatchObject({ ok: true });
  });

  it.each([
    ['a head', head, OURS],
    ['a guest', guest, OURS],
    ['a council’s secretary, on the town’s tie', secretary, 'sochi-council'],
    ['an officer, in the name of no body', officer, null],
    ['an officer, in the name of another body', officer, 'minsk-administration'],
  ])('is refused to %s', async (_who, actor, body) => {
    await expectRefusal(store().db, 'not-allowed', () => recordEntry(as(actor, body), visit('x', 'one', '1999')));
  });

  it('stands on a councils’ tie by the secretary’s word, and not by the officer’s', async () => {
    const { db } = store();
    const session = visit('session', 'councils', null, { knownBy: '2017' });
    await expectRefusal(db, 'not-allowed', () => recordEntry(as(), session));
    expect(await recordEntry(as(secretary, 'sochi-council'), session)).toMatchObject({ ok: true });
    await expectRefusal(db, 'not-allowed', () => editEntry(as(), edit({ ...session, date: '2017' })));
    await expectRefusal(db, 'not-allowed', () => withdrawEntry(as(), { id: 'session', revision: 1, reason: null }));
    await expectRefusal(db, 'not-allowed', () => editEntry(as(), edit(visit('old', 'councils', '2001'))));
  });

  it('is mended by the body that entered it, and what the register entered by either side', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => editEntry(as(), edit(visit('other', 'two', '2011'))));
    await recordEntry(installation(db, { ...as(), actor: { kind: 'installation' }, forBody: null }), visit('of-register', 'two', '2002'));
    expect(await editEntry(as(), edit(visit('of-register', 'two', '2003')))).toMatchObject({ ok: true });
    await expectRefusal(db, 'not-allowed', () => editEntry(as(secretary, 'sochi-council'), edit(visit('of-register', 'two', '2004'), 2)));
    expect(await editEntry(as(operator, null), edit(visit('other', 'two', '2010')))).toMatchObject({ ok: true });
  });

  it('is refused where a part of it is not there, or not as it was seen', async () => {
    const { db } = store();
    await expectRefusal(db, 'no-such-record', () => editEntry(as(), edit(visit('nothing', 'one', '1999'))));
    await expectRefusal(db, 'no-such-record', () => withdrawEntry(as(), { id: 'nothing', revision: 1, reason: null }));
    await expectRefusal(db, 'changed-meanwhile', () => editEntry(as(), edit(visit('old', 'one', '1999'), 7)));
    await expectRefusal(db, 'changed-meanwhile', () => withdrawEntry(as(), { id: 'old', revision: 7, reason: null }));
    await expectRefusal(db, 'no-such-source', () => editEntry(as(), edit(visit('old', 'one', '2001', { cites: fromNowhere }))));
    await expectRefusal(db, 'no-such-subject', () => editEntry(as(), edit(visit('old', 'nothing', '2001'))));
  });

  it('keeps its tie in the register', async () => {
    const { db } = store();
    const kept = await keptPartnership(db, 'one');
    await expectRefusal(db, 'still-needed', () => withdrawPartnership(as(), { id: 'one', revision: kept?.revision ?? 0, reason: null }));
  });
});
