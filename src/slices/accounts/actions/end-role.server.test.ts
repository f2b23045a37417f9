import { expect, it } from 'vitest';
import { expectRefusal } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { accountHolder } from '../account-queries.server.ts';
import { actingAs, aPerson } from '../example-accounts.testing.ts';
import { endRole } from './end-role.server.ts';

const NOW = new Date('2026-01-03T00:00:00Z');

describeOnEachEngine('ending a role', (store) => {
  const grantOf = async (id: string) => (await accountHolder(store().db, id, NOW))?.grants[0]?.id ?? '';

  it('takes it away at once, by whoever gives roles in the body, or by oneself', async () => {
    const { db } = store();
    const [one, other] = [await aPerson(db, { email: 'one@x.example' }), await aPerson(db, { email: 'other@x.example', role: 'head' })];
    expect(await endRole(actingAs(db, one, 'officer', 'sochi-administration'), await grantOf(other))).toMatchObject({ ok: true });
    expect((await accountHolder(db, other, NOW))?.grants).toEqual([]);
    expect(await endRole(actingAs(db, one, 'head', null), await grantOf(one))).toMatchObject({ ok: true });
  });

  it('is refused to others, for a role that is not there, and twice', async () => {
    const { db } = store();
    const person = await aPerson(db, { email: 'kept@x.example' });
    const grant = await grantOf(person);
    const secretary = actingAs(db, 'lev', 'secretary', 'sochi-council');
    await expectRefusal(db, 'not-allowed', () => endRole(secretary, grant));
    await expectRefusal(db, 'no-such-role', () => endRole(secretary, 'nothing'));
    const root = actingAs(db, 'root', 'administrator', null);
    expect(await endRole(root, grant)).toMatchObject({ ok: true });
    await expectRefusal(db, 'no-such-role', () => endRole(root, grant));
  });

  it('leaves at least one administrator, even when two end each other’s', async () => {
    const { db } = store();
    const [a, b] = [
      await aPerson(db, { email: 'a@root.example', role: 'administrator', body: null }),
      await aPerson(db, { email: 'b@root.example', role: 'administrator', body: null }),
    ];
    const [grantA, grantB] = [await grantOf(a), await grantOf(b)];
    const outcomes = await Promise.all([
      endRole(actingAs(db, a, 'administrator', null), grantB),
      endRole(actingAs(db, b, 'administrator', null), grantA),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'ended' : outcome.refusal)).sort()).toEqual(['ended', 'last-administrator']);
  });
});
