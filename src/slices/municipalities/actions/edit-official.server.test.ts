import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, installation } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { fromNowhere } from '../../sources/example-source.testing.ts';
import { officer, secretary, stranger } from '../actors.testing.ts';
import { recordExampleTowns } from '../example-towns.testing.ts';
import { anOfficial, aPerson } from '../factory.server.ts';
import { keptOfficial, keptPerson } from '../record-queries.server.ts';
import { editOfficial } from './edit-official.server.ts';
import { editPerson } from './edit-person.server.ts';
import { recordOfficial } from './record-official.server.ts';
import { recordPerson } from './record-person.server.ts';
import { withdrawOfficial } from './withdraw-official.server.ts';
import { withdrawPerson } from './withdraw-person.server.ts';

describeOnEachEngine('a person in office', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleTowns(acting);
    await recordPerson({ ...acting, forBody: 'sochi-council' }, aPerson());
    await recordOfficial({ ...acting, forBody: 'sochi-council' }, anOfficial());
  });

  const office = async (given: object) => {
    const kept = await keptOfficial(store().db, 'filonov-sochi');
    if (kept === null) throw new Error('it is not there');
    return { input: { ...kept.input, ...given }, revision: kept.revision, reason: null };
  };
  const name = (ru: string, revision: number) => ({ input: aPerson({ name: { ru, en: null } }), revision, reason: null });

  it('bears a name that the body which entered it mends', async () => {
    const { db } = store();
    for (const actor of [officer, stranger, { kind: 'visitor' } as const])
      await expectRefusal(db, 'not-allowed', () => editPerson(installation(db, { actor }), name('Кто-то', 1)));
    const acting = installation(db, { actor: secretary, forBody: 'sochi-council' });
    expect((await editPerson(acting, name('Виктор Петрович Филонов', 1))).ok).toBe(true);
    expect((await keptPerson(db, 'filonov'))?.input.name.ru).toBe('Виктор Петрович Филонов');
    await expectRefusal(db, 'changed-meanwhile', () => editPerson(acting, name('Филонов', 1)));
    await expectRefusal(db, 'no-such-record', () => editPerson(acting, { ...name('Кто-то', 1), input: aPerson({ id: 'nobody' }) }));
  });

  it('holds an office that the body’s own people write', async () => {
    const { db } = store();
    const wanted = await office({ to: '2025-09' });
    for (const actor of [officer, stranger, { kind: 'visitor' } as const])
      await expectRefusal(db, 'not-allowed', () => editOfficial(installation(db, { actor }), wanted));
    const acting = installation(db, { actor: secretary, forBody: 'sochi-council' });
    expect((await editOfficial(acting, wanted)).ok).toBe(true);
    expect((await keptOfficial(db, 'filonov-sochi'))?.input.to).toBe('2025-09');
    const [latest] = await historyOf(db, { kind: 'official', id: 'filonov-sochi' });
    expect(latest?.fields).toEqual({ to: [null, '2025-09'] });
    await expectRefusal(db, 'changed-meanwhile', () => editOfficial(acting, wanted));
  });

  it('cannot be moved into a body that others keep', async () => {
    const { db } = store();
    const moved = await office({ body: 'minsk-council', municipality: 'minsk' });
    await expectRefusal(db, 'not-allowed', () => editOfficial(installation(db, { actor: secretary }), moved));
  });

  it.each([
    ['no-such-source', { cites: fromNowhere }],
    ['no-such-person', { person: 'nobody' }],
    ['no-such-body', { body: 'nobody' }],
    ['no-such-municipality', { municipality: 'nowhere' }],
    ['body-of-another-municipality', { municipality: 'minsk' }],
  ] as const)('is refused: %s', async (refusal, given) => {
    const { db } = store();
    const wanted = await office(given);
    // Of a body or a town that is not there nobody can write: the installation may, and is told what is missing.
    await expectRefusal(db, refusal, () => editOfficial(installation(db, { actor: { ...secretary, platform: ['operator'] } }), wanted));
  });

  it('leaves the register after its office, and not before', async () => {
    const { db } = store();
    const person = { id: 'filonov', revision: 2, reason: null };
    await expectRefusal(db, 'still-needed', () => withdrawPerson(installation(db), person));
    const { revision } = await office({});
    const held = { id: 'filonov-sochi', revision, reason: null };
    await expectRefusal(db, 'not-allowed', () => withdrawOfficial(installation(db, { actor: officer }), held));
    await expectRefusal(db, 'changed-meanwhile', () => withdrawOfficial(installation(db), { ...held, revision: 9 }));
    await expectRefusal(db, 'still-needed', () => withdrawOfficial(installation(db, { recordIsNeeded: async () => true }), held));
    expect((await withdrawOfficial(installation(db, { actor: secretary }), held)).ok).toBe(true);
    await expectRefusal(db, 'no-such-record', () => withdrawOfficial(installation(db), held));
    await expectRefusal(db, 'not-allowed', () => withdrawPerson(installation(db, { actor: officer }), person));
    await expectRefusal(db, 'changed-meanwhile', () => withdrawPerson(installation(db), { ...person, revision: 9 }));
    expect((await withdrawPerson(installation(db, { actor: secretary }), person)).ok).toBe(true);
    await expectRefusal(db, 'no-such-record', () => withdrawPerson(installation(db), person));
  });
});
