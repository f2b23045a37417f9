import { expect, it } from 'vitest';
import { expectRefusal } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { accountHolder } from '../account-queries.server.ts';
import { actingAs, aPerson } from '../example-accounts.testing.ts';
import { rolesEndedSince } from '../people-queries.server.ts';
import { endRole } from './end-role.server.ts';
import { giveBackRole } from './give-back-role.server.ts';
import { handOver } from './hand-over.server.ts';

const NOW = new Date('2026-01-03T00:00:00Z');

describeOnEachEngine('ending a role', (store) => {
  const grantOf = async (id: string) => (await accountHolder(store().db, id, NOW))?.grants[0]?.id ?? '';

  it('takes it away at once, by whoever gives it in the body, or by oneself', async () => {
    const { db } = store();
    const [one, other] = [
      await aPerson(db, { email: 'one@x.example' }),
      await aPerson(db, { email: 'other@x.example', role: 'specialist' }),
    ];
    expect(await endRole(actingAs(db, one, 'officer', 'sochi-administration'), await grantOf(other))).toMatchObject({ ok: true });
    expect((await accountHolder(db, other, NOW))?.grants).toEqual([]);
    expect(await endRole(actingAs(db, one, 'guest', null), await grantOf(one))).toMatchObject({ ok: true });
  });

  it('of a head, or of somebody of their own rank, is not the officer’s to end, nor to hand over to themselves', async () => {
    const { db } = store();
    const officer = await aPerson(db, { email: 'ambitious@x.example' });
    const acting = actingAs(db, officer, 'officer', 'sochi-administration');
    for (const role of ['head', 'officer'] as const) {
      const person = await aPerson(db, { email: `${role}@above.example`, role });
      const grant = await grantOf(person);
      await expectRefusal(db, 'not-allowed', () => endRole(acting, grant));
      await expectRefusal(db, 'not-allowed', () => handOver(acting, { from: person, to: officer, body: 'sochi-administration' }));
      const head = actingAs(db, 'mayor', 'head', 'sochi-administration');
      expect(await endRole(head, grant)).toMatchObject({ ok: true });
      await expectRefusal(db, 'not-allowed', () => giveBackRole(acting, grant));
    }
  });

  it('is undone by giving it back: the same role to the same person, once', async () => {
    const { db } = store();
    const person = await aPerson(db, { email: 'back@x.example', role: 'guest', until: '2026-12-31' });
    const grant = await grantOf(person);
    const officer = actingAs(db, 'olga', 'officer', 'sochi-administration');
    await expectRefusal(db, 'has-role-already', () => giveBackRole(officer, grant));
    const before = (await accountHolder(db, person, NOW))?.grants;
    await endRole(officer, grant);
    const since = '2026-01-01T00:00:00Z';
    const ended = await rolesEndedSince(db, ['sochi-administration'], since);
    expect(ended.filter((one) => one.account === person)).toMatchObject([{ grant, role: 'guest', until: '2026-12-31' }]);
    await expectRefusal(db, 'not-allowed', () => giveBackRole(actingAs(db, 'lev', 'secretary', 'sochi-council'), grant));
    expect(await Promise.all([giveBackRole(officer, grant), giveBackRole(officer, grant)])).toEqual([
      { ok: true, value: grant },
      { ok: false, refusal: 'has-role-already' },
    ]);
    expect((await accountHolder(db, person, NOW))?.grants).toMatchObject(
      before?.map(({ role, body, until }) => ({ role, body, until })) ?? [],
    );
    expect((await rolesEndedSince(db, ['sochi-administration'], since)).filter((one) => one.account === person)).toEqual([]);
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
