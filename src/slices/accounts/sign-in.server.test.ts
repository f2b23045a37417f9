import { beforeAll, expect, it, vi } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { type Clock, systemClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { done, refused } from '../../platform/values/outcome.ts';
import { mail } from '../notifications/index.tables.ts';
import { sessionsOf } from './account-queries.server.ts';
import { secretNamed } from './auth.queries.server.ts';
import { actingAs, anInvitation, aPerson, aPersonWhoSignsIn, bodyOf, ORIGIN } from './example-accounts.testing.ts';
import { sessionHolder } from './identity.server.ts';
import { askForSignInLink, askingForPassword, signInByLink, signInWithPassword, signOut } from './sign-in.server.ts';
import { account, failedSignIn, session, verification } from './tables.server.ts';

const PASSWORD = 'correct horse battery';

function givenOf(db: Database, more: { readonly clock?: Clock; readonly client?: string; readonly origin?: string } = {}) {
  return {
    db,
    clock: more.clock ?? systemClock,
    origin: more.origin ?? ORIGIN,
    client: more.client ?? null,
    identity: { actor: { kind: 'visitor' }, account: null } as const,
    acting: () => installation(db, { actor: { kind: 'visitor' } }),
  };
}

const request = (cookie = '') =>
  new Request(ORIGIN, { headers: { Cookie: cookie, 'User-Agent': 'Firefox/140 (Linux)', 'X-Forwarded-For': '203.0.113.7' } });
const cookieOf = (headers: Headers) => headers.getSetCookie()[0] ?? '';
const pairOf = (headers: Headers) => cookieOf(headers).split(';')[0] ?? '';

describeOnEachEngine('signing in', (store) => {
  let id = '';
  const email = 'olga@sochi.example';
  const signIn = async (password: string, more = {}, who = email) =>
    signInWithPassword(givenOf(store().db, more), request(), { email: who, password });

  beforeAll(async () => {
    const { db } = store();
    const invitation = anInvitation({ email });
    id = await aPersonWhoSignsIn(installation(db), invitation, { body: bodyOf(invitation), name: 'Ольга', password: PASSWORD });
  });

  it('gives a cookie that scripts do not read and other sites’ forms do not send; over https it goes nowhere else', async () => {
    const tried = await signIn(PASSWORD, {}, ' Olga@Sochi.example ');
    if (!tried.ok) throw new Error(tried.refusal);
    expect(tried.value.account).toBe(id);
    expect(cookieOf(tried.value.headers)).toMatch(
      /^__Secure-pobratim\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const plain = await signIn(PASSWORD, { origin: 'http://localhost:3000' });
    if (!plain.ok) throw new Error(plain.refusal);
    expect(cookieOf(plain.value.headers)).toMatch(/^pobratim\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('leads to the account with its roles, without an address of the network being kept', async () => {
    const { db } = store();
    const tried = await signIn(PASSWORD);
    if (!tried.ok) throw new Error(tried.refusal);
    const headers = new Headers({ Cookie: pairOf(tried.value.headers) });
    const found = await sessionHolder(givenOf(db), headers);
    expect(found).toMatchObject({ holder: { id, grants: [{ role: 'officer', body: 'sochi-administration' }] } });
    const rows = await db.select().from(session);
    expect(rows.every(({ ipAddress }) => ipAddress === null || ipAddress === '')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('203.0.113.7');
    expect((await sessionsOf(db, id, new Date()))[0]?.device).toContain('Firefox');
  });

  it('asks the database nothing of a reader without the cookie, and believes no cookie that it did not sign', async () => {
    const nothing = { db: null as never, clock: systemClock, origin: ORIGIN };
    expect(await sessionHolder(nothing, new Headers())).toBeNull();
    expect(await sessionHolder(nothing, new Headers({ Cookie: 'eyesight=size%3D150' }))).toBeNull();
    const tried = await signIn(PASSWORD);
    if (!tried.ok) throw new Error(tried.refusal);
    const pair = pairOf(tried.value.headers);
    const [row] = await store().db.select().from(session);
    for (const forged of [
      pair.slice(0, -6),
      `${pair}x`,
      `__Secure-pobratim.session_token=${row?.token}`,
      '__Secure-pobratim.session_token=x.y',
    ])
      expect(await sessionHolder(givenOf(store().db), new Headers({ Cookie: forged }))).toBeNull();
  });

  it('begins a session with a name of its own, and ends the one that was in the browser before', async () => {
    const { db } = store();
    const first = await signIn(PASSWORD);
    if (!first.ok) throw new Error(first.refusal);
    const cookie = pairOf(first.value.headers);
    const before = await sessionHolder(givenOf(db), new Headers({ Cookie: cookie }));
    const identity = {
      actor: actingAs(db, id, 'officer', null).actor,
      account: { id, name: '', email, lang: 'ru', session: before?.session ?? '' },
    } as const;
    const inside = { ...givenOf(db), identity, acting: () => actingAs(db, id, 'officer', null) };
    const second = await signInWithPassword(inside, request(cookie), { email, password: PASSWORD });
    if (!second.ok) throw new Error(second.refusal);
    expect(pairOf(second.value.headers)).not.toBe(cookie);
    expect(await sessionHolder(givenOf(db), new Headers({ Cookie: cookie }))).toBeNull();
  });

  it('ends by signing out, by time, and by the closing of the account', async () => {
    const { db } = store();
    const begin = async () => {
      const tried = await signIn(PASSWORD);
      if (!tried.ok) throw new Error(tried.refusal);
      return pairOf(tried.value.headers);
    };
    const [left, old, closed] = [await begin(), await begin(), await begin()];
    const holds = async (cookie: string, clock: Clock = systemClock) =>
      (await sessionHolder(givenOf(db, { clock }), new Headers({ Cookie: cookie }))) !== null;
    await signOut({ db, origin: ORIGIN }, request(left));
    expect(await holds(left)).toBe(false);
    expect(await holds(old)).toBe(true);
    expect(await holds(old, { now: () => new Date(Date.now() + 15 * 24 * 3600 * 1000) })).toBe(false);
    await db.update(account).set({ closedAt: new Date().toISOString() });
    expect(await holds(closed)).toBe(false);
    expect(await signIn(PASSWORD)).toEqual({ ok: false, refusal: 'wrong' });
    await db.update(account).set({ closedAt: null });
  });

  it('is refused alike for a wrong password, an unknown address and one without a password', async () => {
    await aPerson(store().db, { email: 'link-only@sochi.example' });
    for (const who of [email, 'nobody@sochi.example', 'link-only@sochi.example', 'not an address', ''])
      expect(await signIn('wrong password', {}, who)).toEqual({ ok: false, refusal: 'wrong' });
  });

  it('is locked after five failures for whatever address, even with the right password, and the address is not kept', async () => {
    const { db } = store();
    for (const who of [email, 'never-seen@sochi.example']) {
      await db.delete(failedSignIn);
      const outcomes = [];
      for (let tries = 0; tries < 6; tries += 1) outcomes.push(await signIn('guess', {}, who));
      expect(outcomes.map((one) => (one.ok ? 'in' : one.refusal))).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
      expect(await signIn(PASSWORD, {}, who)).toEqual({ ok: false, refusal: 'wait' });
    }
    expect(JSON.stringify(await db.select().from(failedSignIn))).not.toContain('sochi');
    const tomorrow = { now: () => new Date(Date.now() + 3_600_000) };
    expect(await signIn(PASSWORD, { clock: tomorrow })).toMatchObject({ ok: true });
    expect((await db.select().from(failedSignIn)).length).toBe(1);
  });

  it('is locked in the same way where the own password is asked for again, by whoever found the browser open', async () => {
    const { db } = store();
    const guess = (isRight: boolean, clock: Clock = systemClock) =>
      askingForPassword(givenOf(db, { clock }), id, async () => (isRight ? done(id) : refused('wrong-password')));
    const outcomes = [];
    for (let tries = 0; tries < 6; tries += 1) outcomes.push(await guess(false));
    expect(outcomes.map((one) => (one.ok ? 'in' : one.refusal)).slice(-2)).toEqual(['wrong-password', 'wait']);
    expect(await guess(true)).toEqual({ ok: false, refusal: 'wait' });
    const later = { now: () => new Date(Date.now() + 3_600_000) };
    expect(await guess(true, later)).toMatchObject({ ok: true });
    expect(await signIn(PASSWORD, { clock: { now: () => new Date(Date.now() + 2 * 3_600_000) } })).toMatchObject({ ok: true });
  });

  it('is limited for one place, whatever addresses it tries, and for no other place', async () => {
    const client = `198.51.100.${Math.floor(Math.random() * 250)} ${process.pid}`;
    let last = '';
    for (let tries = 0; tries < 31; tries += 1) {
      const tried = await askForSignInLink(givenOf(store().db, { client }), '', { back: '/ru/work', kept: null });
      last = tried;
    }
    expect(last).toBe('wait');
    expect(await signIn('wrong', { client }, 'other@sochi.example')).toEqual({ ok: false, refusal: 'wait' });
    expect(await signIn('wrong', { client: `${client} other` }, 'other@sochi.example')).toEqual({ ok: false, refusal: 'wrong' });
  });
});

describeOnEachEngine('a one-time link', (store) => {
  const email = 'linked@sochi.example';
  const ask = (who = email, clock: Clock = systemClock) =>
    askForSignInLink(givenOf(store().db, { clock }), who, { back: '/ru/work/sources/one/edit', kept: '[["title","слово"]]' });
  const tokenMailed = async () => {
    const rows = await store().db.select().from(mail);
    return /link\/([\w-]+)/.exec(rows.filter(({ once }) => once.startsWith('sign-in ')).at(-1)?.text ?? '')?.[1] ?? '';
  };

  it('is mailed to who has an account; everybody is told the same', async () => {
    const { db } = store();
    await aPerson(db, { email });
    const mailed = async () => (await db.select().from(mail)).length;
    const before = await mailed();
    expect([await ask('nobody@sochi.example'), await ask('not an address'), await mailed()]).toEqual(['sent', 'sent', before]);
    expect([await ask(), await mailed()]).toEqual(['sent', before + 1]);
    expect(JSON.stringify(await db.select().from(verification))).not.toContain(await tokenMailed());
  });

  it('lets in once, with what was typed before, and never again', async () => {
    const { db } = store();
    await ask();
    const token = await tokenMailed();
    const outcomes = await Promise.all([1, 2, 3].map(() => signInByLink(givenOf(db), request(), token)));
    const inside = outcomes.flatMap((one) => (one.ok ? [one.value] : []));
    expect(inside).toHaveLength(1);
    expect(inside[0]?.kept).toBe('[["title","слово"]]');
    expect(await signInByLink(givenOf(db), request(), token)).toEqual({ ok: false, refusal: 'link-not-valid' });
  });

  it('does not outlive 20 minutes, a guess, or the account', async () => {
    const { db } = store();
    await ask();
    const token = await tokenMailed();
    expect(await signInByLink(givenOf(db), request(), token.slice(1))).toEqual({ ok: false, refusal: 'link-not-valid' });
    const late = { now: () => new Date(Date.now() + 20 * 60_000 + 1000) };
    expect(await signInByLink(givenOf(db, { clock: late }), request(), token)).toEqual({ ok: false, refusal: 'link-not-valid' });
    await ask();
    const fresh = await tokenMailed();
    await db.update(account).set({ closedAt: new Date().toISOString() });
    expect(await signInByLink(givenOf(db), request(), fresh)).toEqual({ ok: false, refusal: 'link-not-valid' });
    await db.update(account).set({ closedAt: null });
  });

  it('is not mailed without end', async () => {
    const { db } = store();
    await aPerson(db, { email: 'flooded@sochi.example' });
    for (let times = 0; times < 12; times += 1) expect(await ask('flooded@sochi.example')).toBe('sent');
    expect(
      (await db.select().from(mail)).filter(({ toAddress, once }) => toAddress === 'flooded@sochi.example' && once.startsWith('sign-in'))
        .length,
    ).toBe(5);
  });
});

describeOnEachEngine('the installation’s secret', (store) => {
  it('is made once, and is the same for all who ask at once', async () => {
    const secrets = await Promise.all(Array.from({ length: 8 }, () => secretNamed(store().db, 'sessions')));
    expect(new Set(secrets).size).toBe(1);
    expect(secrets[0]).toMatch(/^[\w-]{43}$/);
    expect(await secretNamed(store().db, 'other')).not.toBe(secrets[0]);
  });

  it('says nothing on the console, whatever fails', async () => {
    const said = (['log', 'warn', 'error', 'info'] as const).map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
    await signInWithPassword(givenOf(store().db), request(), { email: 'secret@sochi.example', password: 'wrong' });
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
    for (const spy of said) spy.mockRestore();
  });
});
