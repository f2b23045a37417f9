import { expect, it, vi } from 'vitest';
import { expectRefusal, installation, visitor } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { mail } from '../../notifications/index.tables.ts';
import { accountHolder, passwordOf } from '../account-queries.server.ts';
import { acceptance, actingAs, anInvitation, aPerson, bodyOf } from '../example-accounts.testing.ts';
import type { InvitationInput } from '../input.ts';
import { acceptInvitation } from './accept-invitation.server.ts';
import { invitePerson } from './invite-person.server.ts';

const NOW = new Date('2026-01-03T00:00:00Z');

async function invite(db: Database, given: Partial<InvitationInput>): Promise<string> {
  const input = anInvitation(given);
  const invited = await invitePerson(installation(db), input, { body: bodyOf(input), origin: null });
  if (!invited.ok) throw new Error(invited.refusal);
  return invited.value.token;
}

describeOnEachEngine('accepting an invitation', (store) => {
  it('makes the account and the role, tells the address, and leaves no secret in the history', async () => {
    const { db } = store();
    const token = await invite(db, { email: 'new@sochi.example', lang: 'en' });
    const accepted = await acceptInvitation(visitor(db), acceptance(token, { password: 'correct horse' }));
    if (!accepted.ok) throw new Error(accepted.refusal);
    const id = accepted.value;
    expect(await accountHolder(db, id, NOW)).toMatchObject({
      name: 'Ольга Петрова',
      email: 'new@sochi.example',
      lang: 'en',
      grants: [{ role: 'officer', body: 'sochi-administration' }],
    });
    expect(await passwordOf(db, id)).toBe('hash of correct horse');
    expect((await db.select().from(mail)).filter(({ toAddress }) => toAddress === 'new@sochi.example')).toHaveLength(1);
    const told = await historyOf(db, { kind: 'account', id });
    expect(told).toMatchObject([{ actor: { kind: 'account', id }, fields: { roles: [[], ['officer:sochi-administration']] } }]);
    expect(JSON.stringify(told)).not.toMatch(/Ольга|example|horse/);
  });

  it('is refused a second time, by whoever it is', async () => {
    const { db } = store();
    const token = await invite(db, { email: 'once@sochi.example' });
    const [one, other] = await Promise.all([1, 2].map(() => acceptInvitation(visitor(db), acceptance(token))));
    expect([one, other].filter((outcome) => outcome?.ok)).toHaveLength(1);
    await expectRefusal(db, 'already-used', () => acceptInvitation(visitor(db), acceptance(token)));
    if (one?.ok)
      await expectRefusal(db, 'already-used', () => acceptInvitation(actingAs(db, one.value, 'officer', null), acceptance(token)));
  });

  it('is refused after seven days, and by a guess', async () => {
    const { db } = store();
    const token = await invite(db, { email: 'late@sochi.example' });
    const late = { ...visitor(db), clock: clockStoppedAt('2026-01-09T03:04:05.000Z') };
    await expectRefusal(db, 'expired', () => acceptInvitation(late, acceptance(token)));
    for (const guess of ['', 'x', token.slice(0, -1), token.toLowerCase(), `${token}=`])
      await expectRefusal(db, 'no-such-invitation', () => acceptInvitation(visitor(db), acceptance(guess)));
  });

  it('opens nobody else’s account to whom the link was passed on', async () => {
    const { db } = store();
    const [owner, stranger] = [await aPerson(db, { email: 'owner@sochi.example' }), await aPerson(db, { email: 'stranger@sochi.example' })];
    const token = await invite(db, { email: 'owner@sochi.example', role: 'head' });
    await expectRefusal(db, 'sign-in-first', () => acceptInvitation(visitor(db), acceptance(token, { password: 'a new password' })));
    await expectRefusal(db, 'for-another-address', () => acceptInvitation(actingAs(db, stranger, 'officer', null), acceptance(token)));
    expect(await acceptInvitation(actingAs(db, owner, 'officer', null), { ...acceptance(token), person: null })).toEqual({
      ok: true,
      value: owner,
    });
    expect((await accountHolder(db, owner, NOW))?.grants.map(({ role }) => role).sort()).toEqual(['head', 'officer']);
    const fresh = await invite(db, { email: 'third@sochi.example' });
    await expectRefusal(db, 'sign-in-first', () => acceptInvitation(visitor(db), { ...acceptance(fresh), person: null }));
  });

  it('publishes that the body has somebody of its own, with the first role that keeps its records only', async () => {
    const { db } = store();
    const publish = vi.fn(async () => {});
    const council = { body: 'sochi-council' } as const;
    for (const [email, role] of [
      ['a@council.example', 'head'],
      ['b@council.example', 'secretary'],
      ['c@council.example', 'secretary'],
    ] as const) {
      const token = await invite(db, { ...council, email, role });
      expect(await acceptInvitation({ ...visitor(db), publish }, acceptance(token))).toMatchObject({ ok: true });
    }
    expect(publish.mock.calls.map((call: unknown[]) => call[1])).toEqual([{ name: 'body-claimed', body: 'sochi-council' }]);
  });

  it('gives a guest a role that ends with its last day', async () => {
    const { db } = store();
    const guest = await aPerson(db, { email: 'guest@sochi.example', role: 'guest', until: '2026-01-05' });
    const on = async (day: string) => (await accountHolder(db, guest, new Date(`${day}T12:00:00Z`)))?.grants.length;
    expect([await on('2026-01-05'), await on('2026-01-06')]).toEqual([1, 0]);
  });

  it('lets a guest whose day has passed come again, one who is here stay longer, and shortens nobody’s time', async () => {
    const { db } = store();
    const email = 'again@sochi.example';
    const guest = await aPerson(db, { email, role: 'guest', until: '2026-01-05' });
    const at = (day: string) => ({ clock: clockStoppedAt(`${day}T12:00:00Z`) });
    const again = async (today: string, until: string) => {
      const input = anInvitation({ email, role: 'guest', until });
      const invited = await invitePerson(installation(db, at(today)), input, { body: bodyOf(input), origin: null });
      if (!invited.ok) return invited.refusal;
      const asked = { ...acceptance(invited.value.token), person: null };
      return (await acceptInvitation(actingAs(db, guest, 'guest', 'sochi-administration', at(today)), asked)).ok;
    };
    const untilOn = async (day: string) => (await accountHolder(db, guest, new Date(`${day}T12:00:00Z`)))?.grants.map(({ until }) => until);
    expect(await again('2026-01-10', '2026-02-01')).toBe(true);
    expect(await untilOn('2026-01-10')).toEqual(['2026-02-01']);
    expect(await again('2026-01-11', '2026-03-01')).toBe(true);
    expect(await untilOn('2026-01-11')).toEqual(['2026-03-01']);
    expect(await again('2026-01-12', '2026-02-15')).toBe('has-role-already');
    expect(await untilOn('2026-03-02')).toEqual([]);
  });
});
