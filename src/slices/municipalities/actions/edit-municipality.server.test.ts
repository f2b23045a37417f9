import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation } from '../../../platform/acting.testing.ts';
import type { Fact } from '../../../platform/acting.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { checkChain, historyOf } from '../../history/index.server.ts';
import { fromNowhere, recordExampleGazetteer } from '../../sources/example-source.testing.ts';
import { guest, head, officer, readerByToken, secretary, stranger } from '../actors.testing.ts';
import { recordExampleTowns } from '../example-towns.testing.ts';
import { aMunicipality } from '../factory.server.ts';
import { keptMunicipality } from '../record-queries.server.ts';
import { editMunicipality } from './edit-municipality.server.ts';
import { recordMunicipality } from './record-municipality.server.ts';
import { withdrawMunicipality } from './withdraw-municipality.server.ts';

const subject = { kind: 'municipality', id: 'sochi' };

describeOnEachEngine('editing a municipality', (store) => {
  beforeAll(async () => {
    await recordExampleTowns(installation(store().db));
    await recordExampleGazetteer(installation(store().db));
  });

  const kept = async (id = 'sochi') => {
    const found = await keptMunicipality(store().db, id);
    if (found === null) throw new Error('it is not there');
    return found;
  };
  const edit = async (given: object) => {
    const { input, revision } = await kept();
    return { input: { ...input, ...given }, revision, reason: null };
  };

  it('writes what changed, says who and why in the history, and tells the ties', async () => {
    const { db } = store();
    const told: Fact[] = [];
    const acting = installation(db, {
      actor: officer,
      forBody: 'sochi-administration',
      publish: async (_db, fact) => void told.push(fact),
    });
    const says = [{ source: 'page', quote: 'Другое.' }];
    const given = { name: { ru: 'Город Сочи', en: 'Sochi' }, oktmo: '03726000', countries: [{ code: 'RU', cites: says }] };
    expect(await editMunicipality(acting, { ...(await edit(given)), reason: 'Так в уставе' })).toEqual({ ok: true, value: 'sochi' });
    expect(await kept()).toMatchObject({ input: given, revision: 2, keptBy: null });
    expect(told).toEqual([{ name: 'municipality-edited', id: 'sochi', editedAt: acting.clock.now().toISOString() }]);
    const [latest] = await historyOf(db, subject);
    expect(latest).toMatchObject({
      deed: 'edited',
      revision: 2,
      reason: 'Так в уставе',
      actor: { kind: 'account', id: 'officer' },
      forBody: 'sochi-administration',
    });
    expect(Object.keys(latest?.fields ?? {}).toSorted()).toEqual(['countries', 'name', 'oktmo']);
    expect(latest?.fields?.['name']).toEqual([
      { ru: 'Сочи', en: 'Sochi' },
      { ru: 'Город Сочи', en: 'Sochi' },
    ]);
  });

  it('keeps the sources of each fact apart', async () => {
    const { db } = store();
    const { input } = await kept();
    expect(input.cites).toEqual(aMunicipality().cites);
    expect(input.countries[0]?.cites).toEqual([{ source: 'page', quote: 'Другое.' }]);
    expect((await checkChain(db)).fault).toBeNull();
  });

  it('is nothing for the history when nothing changed', async () => {
    const { db } = store();
    const before = await historyOf(db, subject);
    await editMunicipality(installation(db), await edit({}));
    expect(await historyOf(db, subject)).toEqual(before);
  });

  it.each([
    ['a secretary of its council', secretary],
    ['an officer of another town', stranger],
    ['its head, who reads', head],
    ['a guest', guest],
    ['a token that only reads', readerByToken],
    ['a visitor', { kind: 'visitor' } as const],
  ])('is refused to %s', async (_who, actor) => {
    const { db } = store();
    const wanted = await edit({ oktmo: null });
    await expectRefusal(db, 'not-allowed', () => editMunicipality(installation(db, { actor }), wanted));
  });

  it('is refused when the record changed meanwhile: nothing is overwritten', async () => {
    const { db } = store();
    const stale = await edit({ validFrom: '1838' });
    await editMunicipality(installation(db), await edit({ kind: 'okrug' }));
    await expectRefusal(db, 'changed-meanwhile', () => editMunicipality(installation(db, { actor: officer }), stale));
    expect((await kept()).input).toMatchObject({ kind: 'okrug', validFrom: null });
  });

  it.each([
    ['no-such-source', { cites: fromNowhere }],
    ['no-such-place', { centre: 1 }],
    ['no-such-predecessor', { successorOf: ['nobody'] }],
    ['no-such-predecessor', { successorOf: ['sochi'] }],
  ] as const)('is refused: %s', async (refusal, given) => {
    const { db } = store();
    const wanted = await edit(given);
    await expectRefusal(db, refusal, () => editMunicipality(installation(db), wanted));
  });

  it('is refused of a municipality that is not there, and unusable where it could not be recorded', async () => {
    const { db } = store();
    const nobody = { input: aMunicipality({ id: 'nobody' }), revision: 1, reason: null };
    await expectRefusal(db, 'no-such-record', () => editMunicipality(installation(db), nobody));
    const { input, revision } = await kept();
    await expectUnusable(db, 'no-source-given', () =>
      editMunicipality(installation(db), { input: { ...input, cites: [] }, revision, reason: null }),
    );
  });
});

describeOnEachEngine('taking a municipality out', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleTowns(acting);
    await recordMunicipality(acting, aMunicipality({ id: 'new-sochi', successorOf: ['sochi'], oktmo: '03726000' }));
  });

  const gone = { id: 'new-sochi', revision: 1, reason: 'Внесли дважды' };

  it('is refused to those who may not edit it, and of one that changed or is not there', async () => {
    const { db } = store();
    await expectRefusal(db, 'not-allowed', () => withdrawMunicipality(installation(db, { actor: officer }), gone));
    await expectRefusal(db, 'changed-meanwhile', () => withdrawMunicipality(installation(db), { ...gone, revision: 2 }));
    await expectRefusal(db, 'no-such-record', () => withdrawMunicipality(installation(db), { ...gone, id: 'nobody' }));
  });

  it('is refused while bodies, successors or records of other slices name it', async () => {
    const { db } = store();
    for (const id of ['sochi', 'minsk'])
      await expectRefusal(db, 'still-needed', () => withdrawMunicipality(installation(db), { ...gone, id }));
    const acting = installation(db, { recordIsNeeded: async (_db, { id }) => id === 'new-sochi' });
    await expectRefusal(db, 'still-needed', () => withdrawMunicipality(acting, gone));
  });

  it('leaves nothing but its whole history, from which it comes back as it was', async () => {
    const { db } = store();
    const before = await keptMunicipality(db, 'new-sochi');
    expect(await withdrawMunicipality(installation(db), gone)).toEqual({ ok: true, value: 'new-sochi' });
    expect(await keptMunicipality(db, 'new-sochi')).toBeNull();
    const [latest] = await historyOf(db, { kind: 'municipality', id: 'new-sochi' });
    expect(latest).toMatchObject({ deed: 'withdrawn', revision: 2, reason: 'Внесли дважды' });
    if (before === null) throw new Error('it was not there');
    await recordMunicipality(installation(db), before.input, { revision: 3, reason: null, undoes: latest?.seq ?? 0 });
    expect(await keptMunicipality(db, 'new-sochi')).toEqual({ ...before, revision: 3 });
    const [again] = await historyOf(db, { kind: 'municipality', id: 'new-sochi' });
    expect(again).toMatchObject({ deed: 'restored', revision: 3, undoes: latest?.seq });
  });
});
