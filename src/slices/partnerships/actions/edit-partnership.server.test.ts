import { beforeAll, beforeEach, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { guest, head, officer, officerOfMinsk, operator, pressEditor, secretary, specialist } from '../../../platform/actors.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { checkChain, historyOf } from '../../history/index.server.ts';
import { fromNowhere } from '../../sources/example-source.testing.ts';
import { actingAs, EDITED_AT, recordTownsWithBodies } from '../acting-together.testing.ts';
import { aPartnership, aParty, aStanding } from '../factory.server.ts';
import type { PartnershipInput } from '../input.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { partnershipById } from '../partnership-view.server.ts';
import { partnershipIdsWith } from '../queries.server.ts';
import { addStanding } from './add-standing.server.ts';
import { editPartnership } from './edit-partnership.server.ts';
import { recordPartnership } from './record-partnership.server.ts';
import { withdrawPartnership } from './withdraw-partnership.server.ts';

const { cites } = aPartnership();
const OURS = 'sochi-administration';

describeOnEachEngine('a tie that changes', (store) => {
  const as = (actor = officer, body: string | null = OURS) => actingAs(store().db, actor, body);
  let tie: PartnershipInput;
  let councils: PartnershipInput;
  let n = 0;
  beforeAll(() => recordTownsWithBodies(store().db));
  beforeEach(async () => {
    n += 1;
    const { db } = store();
    tie = aPartnership({ id: `tie-${n}` });
    councils = aPartnership({
      id: `councils-${n}`,
      parties: [aParty({ body: 'sochi-council' }), aParty({ municipality: 'minsk', body: 'minsk-council' })],
    });
    await recordPartnership(installation(db), tie);
    await recordPartnership(installation(db), councils);
  });

  const edit = (input: PartnershipInput, revision = 1) => ({ input, revision, reason: 'Пришло письмо' });

  it('is written anew with its title, its countries and all that belongs to it, and stands in the history', async () => {
    const { db } = store();
    const wanted: PartnershipInput = {
      ...tie,
      kind: 'friendship',
      since: '1992-05',
      why: { ru: 'Подружились моряки.', en: null },
      whyCites: cites,
      parties: [aParty(), aParty({ municipality: null, asWritten: { ru: 'города Беларуси', en: null } })],
      directions: [
        { code: 'sport', cites },
        { code: 'culture', cites },
      ],
      standings: [aStanding({ standing: 'proposed', date: '1991' }), aStanding({ date: '1992' })],
    };
    expect(await editPartnership(as(), edit(wanted))).toEqual({ ok: true, value: tie.id });
    const view = await partnershipById(db, tie.id);
    expect(view).toMatchObject({ kind: 'friendship', standing: 'in_force', since: '1992-05', updatedAt: EDITED_AT });
    expect(view?.title).toEqual({ ru: 'Сочи – города Беларуси', en: 'Sochi – города Беларуси' });
    expect(await partnershipIdsWith(db, { country: 'BY' })).not.toContain(tie.id);
    const kept = await keptPartnership(db, tie.id);
    expect(kept).toMatchObject({ revision: 2, keptBy: null });
    expect(kept?.input).toEqual({ ...wanted, directions: wanted.directions.toReversed() });
    const [change] = await historyOf(db, { kind: 'partnership', id: tie.id });
    expect(change).toMatchObject({ deed: 'edited', revision: 2, forBody: OURS, reason: 'Пришло письмо', actor: { id: officer.id } });
    expect(Object.keys(change?.fields ?? {}).sort()).toEqual(['directions', 'kind', 'parties', 'since', 'standings', 'why', 'whyCites']);
  });

  it('is not overwritten by whoever saw it before somebody else changed it', async () => {
    const { db } = store();
    await editPartnership(as(), edit({ ...tie, since: '1992' }));
    await expectRefusal(db, 'changed-meanwhile', () =>
      editPartnership(as(officerOfMinsk, 'minsk-administration'), edit({ ...tie, since: '1993' })),
    );
    expect((await keptPartnership(db, tie.id))?.input.since).toBe('1992');
  });

  it('is changed by the other side too', async () => {
    expect(await editPartnership(as(officerOfMinsk, 'minsk-administration'), edit({ ...tie, since: '1993' }))).toMatchObject({ ok: true });
  });

  it.each([
    ['a council’s secretary', secretary, 'sochi-council'],
    ['a specialist', specialist, OURS],
    ['a press editor', pressEditor, OURS],
    ['a head', head, OURS],
    ['a guest', guest, OURS],
  ])('is refused to %s where it is a tie of towns', async (_who, actor, body) => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => editPartnership(as(actor, body), edit({ ...tie, since: '1992' })));
    await expectRefusal(db, 'not-allowed', () => withdrawPartnership(as(actor, body), { id: tie.id, revision: 1, reason: null }));
    await expectRefusal(db, 'not-allowed', () => addStanding(as(actor, body), { id: tie.id, seen: 1, standing: aStanding() }));
    await expectRefusal(db, 'not-allowed', () => recordPartnership(as(actor, body), { ...tie, id: 'x' }));
  });

  it('is, between councils, the secretary’s and not the officer’s', async () => {
    const { db } = store();
    const wanted = edit({ ...councils, since: '1998' });
    await expectRefusal(db, 'not-allowed', () => editPartnership(as(), wanted));
    await expectRefusal(db, 'not-allowed', () => withdrawPartnership(as(), { id: councils.id, revision: 1, reason: null }));
    await expectRefusal(db, 'not-allowed', () => addStanding(as(), { id: councils.id, seen: 1, standing: aStanding() }));
    await expectRefusal(db, 'not-allowed', () => recordPartnership(as(), { ...councils, id: 'x' }));
    expect(await editPartnership(as(secretary, 'sochi-council'), wanted)).toMatchObject({ ok: true });
    expect(await recordPartnership(as(secretary, 'sochi-council'), { ...councils, id: `own-${n}` })).toMatchObject({ ok: true });
    expect((await keptPartnership(db, `own-${n}`))?.keptBy).toBe('sochi-council');
  });

  it('does not leave the hands of those who change it, nor pass into others’', async () => {
    const { db } = store();
    const theirs = { ...tie, parties: [aParty({ municipality: 'minsk' }), aParty({ municipality: null, body: 'fund' })] };
    await expectRefusal(db, 'not-allowed', () => editPartnership(as(), edit(theirs)));
    await expectRefusal(db, 'not-allowed', () => editPartnership(as(), edit({ ...councils, id: tie.id })));
  });

  it('is entered in no other body’s name', async () => {
    const { db } = store();
    for (const body of ['minsk-administration', 'sochi-council', null])
      await expectRefusal(db, 'not-allowed', () => recordPartnership(as(officer, body), { ...tie, id: 'x' }));
  });

  it('is refused as it would be when it is entered', async () => {
    const { db } = store();
    const refused = (given: Partial<PartnershipInput>) => () => editPartnership(as(operator, null), edit({ ...tie, ...given }));
    await expectRefusal(db, 'no-such-source', refused({ cites: fromNowhere }));
    await expectRefusal(db, 'no-such-municipality', refused({ parties: [aParty(), aParty({ municipality: 'atlantis' })] }));
    await expectRefusal(db, 'no-such-body', refused({ parties: [aParty(), aParty({ body: 'nobody' })] }));
    await expectRefusal(db, 'body-of-another-municipality', refused({ parties: [aParty(), aParty({ body: 'minsk-council' })] }));
    await expectRefusal(db, 'party-twice', refused({ parties: [aParty(), aParty()] }));
    await expectRefusal(db, 'standing-runs-back', refused({ standings: [aStanding({ date: '2020' }), aStanding({ date: '2019' })] }));
    await expectRefusal(db, 'no-such-record', () => editPartnership(as(), edit({ ...tie, id: 'nothing' })));
    await expectRefusal(db, 'not-allowed', () => editPartnership(visitor(db), edit(tie)));
    await expectUnusable(db, 'fewer-than-two-parties', () => editPartnership(as(), edit({ ...tie, parties: [aParty()] })));
  });

  it('takes one more standing whatever else was changed meanwhile, but not beside another one', async () => {
    const { db } = store();
    await editPartnership(as(), edit({ ...tie, since: '1992' }));
    const ended = aStanding({ standing: 'ended', date: '2025', reason: { ru: 'Срок истёк.', en: null } });
    expect(await addStanding(as(), { id: tie.id, seen: 1, standing: ended })).toEqual({ ok: true, value: tie.id });
    expect(await partnershipById(db, tie.id)).toMatchObject({ standing: 'ended', since: '1992' });
    await expectRefusal(db, 'changed-meanwhile', () => addStanding(as(), { id: tie.id, seen: 1, standing: aStanding() }));
    const before = aStanding({ date: '1990' });
    await expectRefusal(db, 'standing-runs-back', () => addStanding(as(), { id: tie.id, seen: 2, standing: before }));
  });

  it('is taken out with all that belongs to it, and put back as it was', async () => {
    const { db } = store();
    await expectRefusal(db, 'changed-meanwhile', () => withdrawPartnership(as(), { id: tie.id, revision: 2, reason: null }));
    await expectRefusal(db, 'no-such-record', () => withdrawPartnership(as(), { id: 'nothing', revision: 1, reason: null }));
    expect(await withdrawPartnership(as(), { id: tie.id, revision: 1, reason: 'Внесено дважды' })).toEqual({ ok: true, value: tie.id });
    expect(await partnershipById(db, tie.id)).toBe(null);
    const [change] = await historyOf(db, { kind: 'partnership', id: tie.id });
    expect(change).toMatchObject({ deed: 'withdrawn', revision: 2, reason: 'Внесено дважды' });
    const again = { revision: 3, reason: null, undoes: change?.seq ?? null };
    expect(await recordPartnership(as(), tie, again)).toMatchObject({ ok: true });
    expect(await keptPartnership(db, tie.id)).toEqual({ input: tie, revision: 3, keptBy: OURS });
    expect((await historyOf(db, { kind: 'partnership', id: tie.id }))[0]).toMatchObject({ deed: 'restored', revision: 3 });
    expect((await checkChain(db)).fault).toBe(null);
  });

  it('loses no change when two sides write at once', async () => {
    const { db } = store();
    const years = ['1991', '1992', '1993', '1994'];
    const outcomes = await Promise.all(years.map((since) => editPartnership(as(), edit({ ...tie, since }))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await keptPartnership(db, tie.id))?.revision).toBe(2);
  });
});
