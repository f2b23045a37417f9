import { expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation, visitor } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { historyOf } from '../../history/index.server.ts';
import { mail } from '../../notifications/index.tables.ts';
import { actingAs, anInvitation, aPerson, BODIES, bodyOf, ORIGIN } from '../example-accounts.testing.ts';
import { invitationsWaiting } from '../people-queries.server.ts';
import { hashOfToken } from '../secret-token.ts';
import { invitation } from '../tables.server.ts';
import { acceptInvitation } from './accept-invitation.server.ts';
import { inviteFirstAdministrator } from './invite-first-administrator.server.ts';
import { invitePerson, resendInvitation } from './invite-person.server.ts';
import { revokeInvitation } from './revoke-invitation.server.ts';

describeOnEachEngine('inviting', (store) => {
  const by = (input = anInvitation()) => ({ body: bodyOf(input), origin: ORIGIN });

  it('offers the first administrator one link, until it is used', async () => {
    const { db } = store();
    const [first, second] = await Promise.all([inviteFirstAdministrator(installation(db)), inviteFirstAdministrator(installation(db))]);
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
    const later = installation(db, { clock: clockStoppedAt('2026-02-02T00:00:00Z') });
    const again = await inviteFirstAdministrator(later);
    if (!again.ok) throw new Error('the first link has run out: there must be another one');
    const person = { name: 'Админ', password: null, email: 'Root@Example.org' };
    const hash = async (typed: string) => typed;
    const given = { token: again.value.token, origin: ORIGIN, hash };
    expect(await acceptInvitation({ ...visitor(db), clock: later.clock }, { ...given, person: { ...person, email: null } })).toMatchObject({
      refusal: 'address-missing',
    });
    expect(await acceptInvitation({ ...visitor(db), clock: later.clock }, { ...given, person })).toMatchObject({ ok: true });
    await expectRefusal(db, 'has-accounts', () => inviteFirstAdministrator(later));
  });

  it('keeps only the hash of the link, mails it once, and tells the history neither address nor link', async () => {
    const { db } = store();
    const invited = await invitePerson(actingAs(db, 'olga', 'officer', 'sochi-administration'), anInvitation({ role: 'specialist' }), by());
    if (!invited.ok) throw new Error(invited.refusal);
    const { id, token } = invited.value;
    const stored = (await db.select().from(invitation)).find((row) => row.id === id);
    expect(stored).toMatchObject({ tokenHash: hashOfToken(token), email: 'officer@sochi.example', invitedBy: 'olga' });
    expect(JSON.stringify(stored)).not.toContain(token);
    const mails = (await db.select().from(mail)).filter(({ toAddress }) => toAddress === 'officer@sochi.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(`${ORIGIN}/ru/invitation/${token}`);
    expect(mails[0]?.text).toContain('Администрация Сочи');
    const told = await historyOf(db, { kind: 'invitation', id });
    expect(told).toMatchObject([{ deed: 'recorded', actor: { kind: 'account', id: 'olga' }, forBody: 'sochi-administration' }]);
    expect(JSON.stringify(told)).not.toMatch(/sochi\.example|@/);
    expect(JSON.stringify(told)).not.toContain(token);
  });

  it('is refused to whoever does not give the role in the body: the administration’s officer invites nobody to the council', async () => {
    const { db } = store();
    const council = anInvitation({ role: 'secretary', body: 'sochi-council' });
    for (const acting of [
      actingAs(db, 'olga', 'officer', 'sochi-administration'),
      actingAs(db, 'mayor', 'head', 'sochi-administration'),
      actingAs(db, 'lev', 'secretary', 'sochi-council'),
      actingAs(db, 'op', 'operator', null),
      visitor(db),
    ])
      await expectRefusal(db, 'not-allowed', () => invitePerson(acting, council, by(council)));
    expect(await invitePerson(actingAs(db, 'chair', 'head', 'sochi-council'), council, by(council))).toMatchObject({ ok: true });
  });

  it('is refused for a role that does not fit, a body that is not there, a day that has passed', async () => {
    const { db } = store();
    const root = actingAs(db, 'root', 'administrator', null);
    const wrong = anInvitation({ role: 'officer', body: 'sochi-council' });
    await expectRefusal(db, 'role-does-not-fit', () => invitePerson(root, wrong, by(wrong)));
    const lost = anInvitation({ body: 'nowhere' });
    await expectRefusal(db, 'no-such-body', () => invitePerson(root, lost, { body: null, origin: null }));
    const platform = anInvitation({ role: 'operator', body: 'sochi-council' });
    await expectRefusal(db, 'role-does-not-fit', () => invitePerson(root, platform, by(platform)));
    const late = anInvitation({ role: 'guest', until: '2026-01-01' });
    await expectRefusal(db, 'day-passed', () => invitePerson(root, late, by(late)));
    await expectUnusable(db, 'guest-without-day', () => invitePerson(root, anInvitation({ role: 'guest' }), by()));
    await expectUnusable(db, 'not-a-mail-address', () => invitePerson(root, anInvitation({ email: 'olga' }), by()));
  });

  it('gives the platform’s roles to nobody but by an administrator', async () => {
    const { db } = store();
    const operator = anInvitation({ role: 'operator', body: null });
    for (const acting of [actingAs(db, 'olga', 'officer', 'sochi-administration'), actingAs(db, 'op', 'operator', null)])
      await expectRefusal(db, 'not-allowed', () => invitePerson(acting, operator, by(operator)));
    expect(await invitePerson(actingAs(db, 'root', 'administrator', null), operator, by(operator))).toMatchObject({ ok: true });
  });

  it('is refused for whoever has the role already', async () => {
    const { db } = store();
    const email = 'twice@sochi.example';
    await aPerson(db, { email });
    await expectRefusal(db, 'has-role-already', () => invitePerson(installation(db), anInvitation({ email }), by()));
  });

  it('sent again leads by the new link only, and withdrawn by none', async () => {
    const { db } = store();
    const input = anInvitation({ email: 'again@sochi.example', role: 'specialist' });
    const invited = await invitePerson(installation(db), input, by(input));
    if (!invited.ok) throw new Error(invited.refusal);
    const { id, token } = invited.value;
    const told = { bodyNamed: () => BODIES['sochi-administration'], origin: ORIGIN };
    const officer = actingAs(db, 'olga', 'officer', 'sochi-administration');
    await expectRefusal(db, 'not-allowed', () => resendInvitation(actingAs(db, 'lev', 'secretary', 'sochi-council'), id, told));
    await expectRefusal(db, 'no-such-invitation', () => resendInvitation(officer, 'nothing', told));
    expect(await resendInvitation(officer, id, told)).toMatchObject({ ok: true });
    const mails = (await db.select().from(mail)).filter(({ toAddress }) => toAddress === input.email);
    expect(mails).toHaveLength(2);
    const given = { person: { name: 'А', password: null, email: null }, origin: ORIGIN, hash: async (typed: string) => typed };
    await expectRefusal(db, 'no-such-invitation', () => acceptInvitation(visitor(db), { ...given, token }));
    await expectRefusal(db, 'not-allowed', () => revokeInvitation(actingAs(db, 'lev', 'secretary', 'sochi-council'), id));
    await expectRefusal(db, 'no-such-invitation', () => revokeInvitation(officer, 'nothing'));
    expect(await revokeInvitation(officer, id)).toEqual({ ok: true, value: id });
    await expectRefusal(db, 'already-used', () => revokeInvitation(officer, id));
    await expectRefusal(db, 'already-used', () => resendInvitation(officer, id, told));
    const latest = mails.map(({ text }) => /invitation\/(\S+)/.exec(text)?.[1] ?? '').find((one) => one !== token) ?? '';
    await expectRefusal(db, 'revoked', () => acceptInvitation(visitor(db), { ...given, token: latest }));
    expect((await invitationsWaiting(db, 'everywhere', new Date('2026-01-03'))).map((one) => one.id)).not.toContain(id);
    expect((await historyOf(db, { kind: 'invitation', id })).map(({ deed, revision }) => `${revision} ${deed}`)).toEqual([
      '3 withdrawn',
      '2 edited',
      '1 recorded',
    ]);
  });
});
