import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ACTED_AT, expectRefusal, installation, visitor } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine, type TestStore } from '../../platform/db/engines.testing.ts';
import { type Jobs, openJobs } from '../../platform/jobs/open-jobs.ts';
import { sendAgain } from './actions/send-again.server.ts';
import { sendMail } from './actions/send-mail.server.ts';
import { writeMail } from './actions/write-mail.server.ts';
import { mailJobs } from './jobs.server.ts';
import { outboxPage, unsentMail } from './mail-queries.server.ts';
import { startMailServer, type TestMailServer } from './mail-server.testing.ts';
import { mailServerAt } from './mail-server.ts';

const clock = clockStoppedAt(ACTED_AT);
const silent = { warn: vi.fn() };
const QUICK = { times: 1, firstPauseSeconds: 1, longestPauseSeconds: 1 };
const sender = { from: 'Реестр <register@town.example>', host: 'town.example' };

const aMail = (given: Partial<Parameters<typeof writeMail>[1]> = {}) => ({
  to: 'ivanova@town.example',
  lang: 'ru' as const,
  subject: 'Ответ из Минска: «Сочи – Минск», 3 новых события',
  text: 'Здравствуйте!\n\nОткройте https://pobratim.example/ru/work и прочтите. Ёжик, «кавычки» – и тире.\n.\nТочка в начале строки.',
  once: 'answer 1',
  ...given,
});

describeOnEachEngine('the outbox', (store, engine) => {
  let server: TestMailServer;
  let jobs: Jobs;
  const opened = () => ({ ...store(), engine: engine === 'PGlite' ? ('pglite' as const) : ('postgresql' as const) });
  const parts = (of: TestStore, url: string) => ({ db: of.db, clock, server: mailServerAt(url, sender) });
  const state = async () => (await outboxPage(store().db, null, { offset: 0, limit: 50 })).items;

  beforeAll(async () => {
    server = await startMailServer();
    jobs = await openJobs(opened(), mailJobs(parts(store(), server.url), QUICK), silent);
  });
  afterAll(async () => {
    await jobs.stop();
    await server.close();
  });
  beforeEach(async () => {
    await store().pool.query('delete from mail');
    server.received.splice(0);
  });

  const sentOrGivenUp = () => vi.waitFor(async () => expect(await unsentMail(store().db)).toEqual([]), { timeout: 30_000, interval: 100 });

  it('is up', async () => {
    expect(await jobs.isUp()).toBe(true);
  });

  it('brings a Russian mail as it was written: subject, text, sender, one addressee', async () => {
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    const [mail] = await server.until(1);
    expect(mail).toMatchObject({ from: 'register@town.example', to: ['ivanova@town.example'] });
    expect(mail?.parsed.subject).toBe(aMail().subject);
    expect(mail?.parsed.text?.trim()).toBe(aMail().text);
    expect(mail?.parsed.html).toBe(false);
    expect(mail?.parsed.from?.text).toBe('"Реестр" <register@town.example>');
    expect(mail?.parsed.headers.get('content-type')).toMatchObject({ value: 'text/plain', params: { charset: 'utf-8' } });
    await sentOrGivenUp();
    const [row] = await state();
    expect(row).toMatchObject({ sentAt: expect.any(String), failure: null });
    expect(mail?.parsed.messageId).toBe(`<${row?.id}@town.example>`);
  });

  it('brings an English mail, marked as English and as no person’s own', async () => {
    const english = { lang: 'en' as const, subject: 'An answer from Minsk', text: 'Open https://pobratim.example/en/work' };
    await store().db.transaction((tx) => writeMail(tx, aMail(english), clock));
    const [mail] = await server.until(1);
    expect(mail?.parsed.subject).toBe('An answer from Minsk');
    expect(mail?.parsed.headers.get('content-language')).toBe('en');
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('writes the same mail once, whoever asks again', async () => {
    const written = await store().db.transaction(async (tx) => [await writeMail(tx, aMail(), clock), await writeMail(tx, aMail(), clock)]);
    expect(written).toEqual([true, false]);
    await sentOrGivenUp();
    expect(server.received).toHaveLength(1);
  });

  it('sends nothing of a change that was taken back', async () => {
    await expect(
      store().db.transaction(async (tx) => {
        await writeMail(tx, aMail(), clock);
        throw new Error('taken back');
      }),
    ).rejects.toThrow('taken back');
    const queued = await store().pool.query("select 1 from pgboss.job where name = 'mail' and state in ('created', 'active', 'retry')");
    expect(queued.rowCount).toBe(0);
    expect(await state()).toEqual([]);
  });

  it('tries again what the mail server would not take yet', async () => {
    server.answers.push({ code: 451, said: 'try later' });
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    await sentOrGivenUp();
    expect(server.received).toHaveLength(1);
    expect((await state())[0]).toMatchObject({ failure: null, givenUpAt: null, sentAt: expect.any(String) });
  });

  it('gives up what the mail server will never take, and says why without the address', async () => {
    server.answers.push({ code: 550, said: 'no such user' });
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    await sentOrGivenUp();
    const [row] = await state();
    expect(row).toMatchObject({ sentAt: null, givenUpAt: expect.any(String), failure: expect.stringContaining('no such user') });
    expect(row?.failure).not.toContain('ivanova');
    expect(server.received).toEqual([]);
  });

  it('gives up after the last try, and an administrator sends it again', async () => {
    for (let tries = 0; tries <= QUICK.times; tries++) server.answers.push({ code: 451, said: 'try later' });
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    await sentOrGivenUp();
    const [row] = await state();
    expect(row?.givenUpAt).not.toBeNull();
    await expectRefusal(store().db, 'not-allowed', () => sendAgain(visitor(store().db), row?.id ?? ''));
    await expectRefusal(store().db, 'no-such-mail', () => sendAgain(installation(store().db), 'nothing'));
    // The job that failed last is still being put down: until then its key is taken.
    await vi.waitFor(async () => {
      expect((await sendAgain(installation(store().db), row?.id ?? '')).ok).toBe(true);
      await vi.waitFor(() => expect(server.received).toHaveLength(1), { timeout: 3000 });
    }, 20_000);
    await sentOrGivenUp();
    await expectRefusal(store().db, 'no-such-mail', () => sendAgain(installation(store().db), row?.id ?? ''));
  });

  it('gives a mail that may have gone out before a crash the same Message-ID', async () => {
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    await sentOrGivenUp();
    const [row] = await state();
    await store().pool.query('update mail set sent_at = null');
    await sendMail(parts(store(), server.url), row?.id ?? '', { isLast: false });
    await sendMail(parts(store(), server.url), row?.id ?? '', { isLast: false });
    expect(server.received.map(({ parsed }) => parsed.messageId)).toEqual([`<${row?.id}@town.example>`, `<${row?.id}@town.example>`]);
  });

  it('sends what a command or a restored backup left unsent when the next server starts', async () => {
    await jobs.stop();
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    await store().pool.query('drop schema pgboss cascade');
    jobs = await openJobs(opened(), mailJobs(parts(store(), server.url), QUICK), silent);
    await server.until(1);
    await sentOrGivenUp();
    expect(server.received).toHaveLength(1);
  });

  it('is sent once by two servers that share it', async () => {
    const other = await openJobs(opened(), mailJobs(parts(store(), server.url), QUICK), silent);
    await store().db.transaction(async (tx) => {
      for (let n = 0; n < 20; n++) await writeMail(tx, aMail({ once: `answer ${n}`, subject: `Письмо ${n}` }), clock);
    });
    await sentOrGivenUp();
    await other.stop();
    expect(server.received.map(({ parsed }) => parsed.subject).sort()).toEqual(Array.from({ length: 20 }, (_, n) => `Письмо ${n}`).sort());
  });

  it('signs in where the mail server asks for it, and waits where the password is wrong', async () => {
    const guarded = await startMailServer({ user: 'ре:естр@town', password: 'p@ss/word' });
    await jobs.stop();
    await store().db.transaction((tx) => writeMail(tx, aMail(), clock));
    const [row] = await state();
    const wrong = guarded.url.replace('p%40ss', 'guess');
    await expect(sendMail(parts(store(), wrong), row?.id ?? '', { isLast: false })).rejects.toThrow('did not take it');
    expect((await state())[0]).toMatchObject({ givenUpAt: null, failure: expect.stringContaining('wrong') });
    await sendMail(parts(store(), guarded.url), row?.id ?? '', { isLast: false });
    expect(guarded.received).toHaveLength(1);
    await guarded.close();
    jobs = await openJobs(opened(), mailJobs(parts(store(), server.url), QUICK), silent);
  });

  it.each([
    ['two addresses', { to: 'a@b.example, c@d.example' }],
    ['a line end in the subject', { subject: 'Привет\nBcc: c@d.example' }],
    ['no words', { text: ' ' }],
  ])('takes no mail with %s', async (_, given) => {
    await expect(store().db.transaction((tx) => writeMail(tx, aMail(given), clock))).rejects.toThrow();
    expect(await state()).toEqual([]);
  });
});
