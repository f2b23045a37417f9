import { expect, it, vi } from 'vitest';
import { ACTED_AT, expectRefusal } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { accountHolder } from '../account-queries.server.ts';
import { actingAs, aPerson } from '../example-accounts.testing.ts';
import { endRole } from './end-role.server.ts';

const NOW = new Date('2026-01-03T00:00:00Z');

describeOnEachEngine('a role that ends', (store) => {
  const grantOf = async (id: string) => (await accountHolder(store().db, id, NOW))?.grants[0]?.id ?? '';

  it('is told to whom it was taken from, and not to who laid it down', async () => {
    const { db } = store();
    const [one, other] = [
      await aPerson(db, { email: 'one@told.example', role: 'guest', until: '2026-12-31' }),
      await aPerson(db, { email: 'other@told.example' }),
    ];
    const publish = vi.fn(async () => {});
    await endRole(actingAs(db, 'root', 'administrator', null, { publish }), await grantOf(one));
    await endRole(actingAs(db, other, 'officer', 'sochi-administration', { publish }), await grantOf(other));
    const told = { name: 'role-ended', account: one, role: 'guest', body: 'sochi-administration', at: ACTED_AT };
    expect(publish.mock.calls.map((call: unknown[]) => call[1])).toEqual([told]);
  });

  it('leaves an administrator: one whose last day has passed is none', async () => {
    const { db } = store();
    const root = await aPerson(db, { email: 'root@left.example', role: 'administrator', body: null });
    await aPerson(db, { email: 'passed@left.example', role: 'administrator', body: null, until: '2026-01-03' });
    const [later, grant] = [clockStoppedAt('2026-01-04T00:00:00Z'), await grantOf(root)];
    await expectRefusal(db, 'last-administrator', () => endRole(actingAs(db, root, 'administrator', null, { clock: later }), grant));
  });
});
