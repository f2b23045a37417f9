import { expect, it } from 'vitest';
import { expectRefusal, expectUnusable, installation } from '../../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import type { AccountActor } from '../../../platform/values/actor.ts';
import { checkChain, historyOf } from '../../history/index.server.ts';
import { accountHolder, passkeysOf, passwordOf, tokensOf } from '../account-queries.server.ts';
import { actingAs, aPerson } from '../example-accounts.testing.ts';
import { tokenHolder } from '../identity.server.ts';
import { apiToken, passkey, session } from '../tables.server.ts';
import { editProfile } from './edit-profile.server.ts';
import { endSessions } from './end-sessions.server.ts';
import { makeToken } from './make-token.server.ts';
import { namePasskey } from './name-passkey.server.ts';
import { removePasskey } from './remove-passkey.server.ts';
import { revokeToken } from './revoke-token.server.ts';
import { setPassword } from './set-password.server.ts';
import { tellPasskeyAdded } from './tell-passkey-added.server.ts';

const NOW = clockStoppedAt('2026-01-03T00:00:00Z');

describeOnEachEngine('one’s own account', (store) => {
  const passwords = {
    session: 'here',
    hash: async (typed: string) => `hash of ${typed}`,
    matches: async (hash: string, typed: string) => hash === `hash of ${typed}`,
  };
  const own = (id: string) => actingAs(store().db, id, 'officer', 'sochi-administration');
  const aSession = async (id: string, account: string, begun = NOW.now()) => {
    const at = { createdAt: begun, updatedAt: begun };
    await store()
      .db.insert(session)
      .values({ id, token: `token ${id}`, userId: account, expiresAt: new Date('2030-01-01'), ...at });
  };
  const sessionsLeft = async () => (await store().db.select({ id: session.id }).from(session)).map(({ id }) => id).sort();

  it('is nobody else’s: neither an administrator’s, nor a key’s for programs', async () => {
    const { db } = store();
    const id = await aPerson(db, { email: 'own@x.example' });
    const asKey = installation(db, { actor: { ...(own(id).actor as AccountActor), scopes: ['read', 'write'] } });
    for (const acting of [own('other'), actingAs(db, 'root', 'administrator', null), installation(db), asKey]) {
      await expectRefusal(db, 'not-allowed', () => editProfile(acting, id, { name: 'Другой', lang: 'en' }));
      await expectRefusal(db, 'not-allowed', () => setPassword(acting, id, { ...passwords, current: null, wanted: 'long enough' }));
      await expectRefusal(db, 'not-allowed', () => endSessions(acting, id, { allBut: '' }));
      await expectRefusal(db, 'not-allowed', () => makeToken(acting, id, { name: 'x', scopes: ['read'], until: null }));
      await expectRefusal(db, 'not-allowed', () => revokeToken(acting, id, 'x'));
      await expectRefusal(db, 'not-allowed', () => namePasskey(acting, id, { id: 'x', name: 'x' }));
      await expectRefusal(db, 'not-allowed', () => removePasskey(acting, id, 'x'));
    }
  });

  it('bears another name and language, and the history does not tell names', async () => {
    const { db } = store();
    const id = await aPerson(db, { email: 'named@x.example' });
    expect(await editProfile(own(id), id, { name: ' Ирина Иванова ', lang: 'en' })).toMatchObject({ ok: true });
    expect(await accountHolder(db, id, NOW.now())).toMatchObject({ name: 'Ирина Иванова', lang: 'en' });
    expect(JSON.stringify(await historyOf(db, { kind: 'account', id }))).not.toMatch(/Ирина|Ольга/);
  });

  it('gets a new password only with the old one, and all other sessions end', async () => {
    const { db } = store();
    const id = await aPerson(db, { email: 'pass@x.example' }, 'first password');
    for (const one of ['here', 'there', 'elsewhere']) await aSession(one, id);
    await expectRefusal(db, 'wrong-password', () =>
      setPassword(own(id), id, { ...passwords, current: 'guess', wanted: 'second password' }),
    );
    await expectRefusal(db, 'wrong-password', () => setPassword(own(id), id, { ...passwords, current: null, wanted: 'second password' }));
    await expectUnusable(db, 'password-short', () =>
      setPassword(own(id), id, { ...passwords, current: 'first password', wanted: 'short' }),
    );
    expect(await setPassword(own(id), id, { ...passwords, current: 'first password', wanted: 'second password' })).toMatchObject({
      ok: true,
    });
    expect(await passwordOf(db, id)).toBe('hash of second password');
    expect(await sessionsLeft()).toEqual(['here']);
    expect(JSON.stringify(await historyOf(db, { kind: 'account', id }))).not.toMatch(/password"?:|hash of/);
  });

  it('gets its first password only where somebody signed in today: a browser that was left open is not enough', async () => {
    const { db } = store();
    const id = await aPerson(db, { email: 'first-password@x.example' });
    await aSession('old', id, new Date('2026-01-01T00:00:00Z'));
    await aSession('fresh', id, new Date('2026-01-02T00:00:00Z'));
    for (const one of ['old', 'nothing'])
      await expectRefusal(db, 'sign-in-anew', () =>
        setPassword(own(id), id, { ...passwords, session: one, current: null, wanted: 'a password of theirs' }),
      );
    expect(await setPassword(own(id), id, { ...passwords, session: 'fresh', current: null, wanted: 'a password' })).toMatchObject({
      ok: true,
    });
  });

  it('ends one session, or all others, and never those of others', async () => {
    const { db } = store();
    await db.delete(session);
    const [id, other] = [await aPerson(db, { email: 'sessions@x.example' }), await aPerson(db, { email: 'others@x.example' })];
    for (const one of ['a', 'b', 'c']) await aSession(one, id);
    await aSession('theirs', other);
    await expectRefusal(db, 'no-such-session', () => endSessions(own(id), id, { only: 'theirs' }));
    expect(await endSessions(own(id), id, { only: 'b' })).toEqual({ ok: true, value: 1 });
    expect(await endSessions(own(id), id, { allBut: 'a' })).toEqual({ ok: true, value: 1 });
    expect(await sessionsLeft()).toEqual(['a', 'theirs']);
    expect((await historyOf(db, { kind: 'account', id }))[0]?.fields).toEqual({ sessions: [['c'], []] });
  });

  it('has keys for programs that are kept as hashes, hold for their time and end when revoked', async () => {
    const { db } = store();
    const id = await aPerson(db, { email: 'keys@x.example' });
    await expectRefusal(db, 'day-passed', () => makeToken(own(id), id, { name: 'x', scopes: ['read'], until: '2026-01-01' }));
    const made = await makeToken(own(id), id, { name: 'скрипт', scopes: ['write', 'read'], until: '2026-03-01' });
    if (!made.ok) throw new Error(made.refusal);
    const { token } = made.value;
    expect(JSON.stringify(await db.select().from(apiToken))).not.toContain(token);
    expect(JSON.stringify(await historyOf(db, { kind: 'api_token', id: made.value.id }))).not.toMatch(new RegExp(`${token}|скрипт`));
    const holder = (day: string, sent: string) => tokenHolder({ db, clock: clockStoppedAt(`${day}T12:00:00Z`) }, sent);
    expect(await holder('2026-03-01', `Bearer ${token}`)).toMatchObject({ holder: { id }, scopes: ['read', 'write'] });
    expect((await tokensOf(db, id))[0]).toMatchObject({ name: 'скрипт', beginsWith: token.slice(0, 13) });
    expect((await tokensOf(db, id))[0]?.lastUsedAt).not.toBeNull();
    for (const [day, sent] of [
      ['2026-03-02', `Bearer ${token}`],
      ['2026-02-01', token],
      ['2026-02-01', `Bearer ${token}x`],
      ['2026-02-01', 'Basic b2xnYTpvbGdh'],
    ] as const)
      expect(await holder(day, sent)).toBe('unknown');
    await expectRefusal(db, 'no-such-token', () => revokeToken(own('someone'), 'someone', made.value.id));
    expect(await revokeToken(own(id), id, made.value.id)).toMatchObject({ ok: true });
    await expectRefusal(db, 'no-such-token', () => revokeToken(own(id), id, made.value.id));
    expect(await holder('2026-02-01', `Bearer ${token}`)).toBe('unknown');
  });

  it('has passkeys that are named and removed, one’s own alone', async () => {
    const { db } = store();
    const id = await aPerson(db, { email: 'passkeys@x.example' });
    await db
      .insert(passkey)
      .values({ id: 'key', publicKey: '', userId: id, credentialID: 'c', counter: 0, deviceType: 'x', backedUp: false });
    await tellPasskeyAdded(own(id), id, 'key');
    for (const key of ['key', 'nothing'])
      await expectRefusal(db, 'no-such-passkey', () => namePasskey(own('other'), 'other', { id: key, name: 'моё' }));
    expect(await namePasskey(own(id), id, { id: 'key', name: ' Ноутбук ' })).toMatchObject({ ok: true });
    expect(await passkeysOf(db, id)).toMatchObject([{ name: 'Ноутбук' }]);
    await expectRefusal(db, 'no-such-passkey', () => removePasskey(own('other'), 'other', 'key'));
    expect(await removePasskey(own(id), id, 'key')).toMatchObject({ ok: true });
    expect((await historyOf(db, { kind: 'account', id })).slice(0, 2).map(({ fields }) => fields)).toEqual([
      { passkey: ['key', null] },
      { passkey: [null, 'key'] },
    ]);
    expect((await checkChain(db)).fault).toBeNull();
  });
});
