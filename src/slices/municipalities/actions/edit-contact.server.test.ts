import { beforeAll, expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { officer, secretary, stranger } from '../actors.testing.ts';
import { contactsOf, contactsUnconfirmedSince, publicContactsOf } from '../contact-queries.server.ts';
import { recordExampleTowns } from '../example-towns.testing.ts';
import { aContact } from '../factory.server.ts';
import { keptContact } from '../record-queries.server.ts';
import { confirmContact } from './confirm-contact.server.ts';
import { editContact } from './edit-contact.server.ts';
import { recordContact } from './record-contact.server.ts';
import { withdrawContact } from './withdraw-contact.server.ts';

describeOnEachEngine('a contact of a body', (store) => {
  beforeAll(() => recordExampleTowns(installation(store().db)));

  const as = (actor: typeof secretary, at = '2026-01-02T03:04:05Z') =>
    installation(store().db, { actor, forBody: 'sochi-council', clock: clockStoppedAt(at) });

  it('is recorded by whoever keeps the body, and not by the administration’s officer', async () => {
    const { db } = store();
    for (const actor of [officer, stranger]) await expectRefusal(db, 'not-allowed', () => recordContact(as(actor), aContact()));
    expect((await recordContact(as(secretary), aContact())).ok).toBe(true);
    await expectRefusal(db, 'id-taken', () => recordContact(as(secretary), aContact()));
    await expectRefusal(db, 'no-such-body', () => recordContact(as(secretary), aContact({ id: 'x', body: 'nobody' })));
    expect(await contactsOf(db, 'sochi-council')).toMatchObject([{ phone: '+7 862 264-00-00', confirmedAt: '2026-01-02T03:04:05.000Z' }]);
  });

  it.each([
    ['a telephone or an address', { phone: null, email: null }, 'no-way-to-reach'],
    ['a number that can be dialled', { phone: 'по будням' }, 'not-a-phone'],
    ['an address that can be written to', { email: 'почта' }, 'not-an-email'],
  ])('needs %s', async (_what, given, problem) => {
    await expectUnusable(store().db, problem, () => recordContact(as(secretary), aContact({ id: 'x', ...given })));
  });

  it('is shown to readers only if it shall be', async () => {
    const { db } = store();
    expect(await publicContactsOf(db, ['sochi-council'])).toEqual([]);
    const edit = { input: aContact({ isPublic: true }), revision: 1, reason: null };
    for (const actor of [officer, stranger]) await expectRefusal(db, 'not-allowed', () => editContact(as(actor), edit));
    expect((await editContact(as(secretary), edit)).ok).toBe(true);
    await expectRefusal(db, 'changed-meanwhile', () => editContact(as(secretary), edit));
    await expectRefusal(db, 'no-such-record', () => editContact(as(secretary), { ...edit, input: aContact({ id: 'nobody' }) }));
    const moved = { ...edit, revision: 2 };
    await expectRefusal(db, 'no-such-body', () => editContact(as(secretary), { ...moved, input: aContact({ body: 'nobody' }) }));
    await expectRefusal(db, 'not-allowed', () => editContact(as(secretary), { ...moved, input: aContact({ body: 'minsk-council' }) }));
    expect(await publicContactsOf(db, ['sochi-council'])).toHaveLength(1);
  });

  it('is told of when nobody has confirmed it for long, until somebody does', async () => {
    const { db } = store();
    const stale = () => contactsUnconfirmedSince(db, ['sochi-council'], '2026-07-01T00:00:00Z', 10);
    expect(await stale()).toMatchObject([{ id: 'contact', bodyId: 'sochi-council' }]);
    expect(await contactsUnconfirmedSince(db, ['minsk-council'], '2026-07-01T00:00:00Z', 10)).toEqual([]);
    const seen = { id: 'contact', revision: 2 };
    await expectRefusal(db, 'not-allowed', () => confirmContact(as(officer), seen));
    await expectRefusal(db, 'changed-meanwhile', () => confirmContact(as(secretary), { ...seen, revision: 1 }));
    await expectRefusal(db, 'no-such-record', () => confirmContact(as(secretary), { ...seen, id: 'nobody' }));
    expect((await confirmContact(as(secretary, '2026-07-02T00:00:00Z'), seen)).ok).toBe(true);
    expect(await stale()).toEqual([]);
    expect(await keptContact(db, 'contact')).toMatchObject({ revision: 2, confirmedAt: '2026-07-02T00:00:00.000Z' });
    const [latest] = await historyOf(db, { kind: 'contact', id: 'contact' });
    expect(latest?.fields).toEqual({ confirmedAt: ['2026-01-02T03:04:05.000Z', '2026-07-02T00:00:00.000Z'] });
  });

  it('is taken out by whoever keeps the body', async () => {
    const { db } = store();
    const gone = { id: 'contact', revision: 2, reason: null };
    await expectRefusal(db, 'not-allowed', () => withdrawContact(as(officer), gone));
    await expectRefusal(db, 'changed-meanwhile', () => withdrawContact(as(secretary), { ...gone, revision: 1 }));
    const needed = { ...as(secretary), recordIsNeeded: async () => true };
    await expectRefusal(db, 'still-needed', () => withdrawContact(needed, gone));
    expect((await withdrawContact(as(secretary), gone)).ok).toBe(true);
    await expectRefusal(db, 'no-such-record', () => withdrawContact(as(secretary), gone));
    expect(await contactsOf(db, 'sochi-council')).toEqual([]);
  });
});
