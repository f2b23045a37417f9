import { beforeEach, expect, it } from 'vitest';
import { ACTED_AT, expectRefusal, expectUnusable, installation } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import type { AccountActor } from '../../platform/values/actor.ts';
import { chooseMail } from './actions/choose-mail.server.ts';
import { type DigestParts, mailDigests, mailNews } from './actions/mail-digests.server.ts';
import { markRead } from './actions/mark-read.server.ts';
import { notifyPeople } from './actions/notify-people.server.ts';
import { notificationsDayPart, notificationsLink } from './day.server.ts';
import type { NotificationInput } from './input.ts';
import { onTheClock } from './jobs.server.ts';
import { countNotifications } from './queries.server.ts';

const clock = clockStoppedAt(ACTED_AT);
const PEOPLE = [
  { id: 'ivanova', name: 'Мария Иванова', email: 'ivanova@town.example', lang: 'ru' },
  { id: 'smith', name: 'John Smith', email: 'smith@town.example', lang: 'en' },
] as const;

const news = (given: Partial<NotificationInput> = {}): NotificationInput => ({
  accounts: ['ivanova', 'smith'],
  kind: 'request-answered',
  about: { ru: 'Сочи – Минск', en: 'Sochi – Minsk', answer: 'corrected', by: 'Анна Ковальская' },
  path: 'work/requests/r1',
  once: 'request-answered r1',
  ...given,
});

const actor = (id: string): AccountActor => ({ kind: 'account', id, grants: [], platform: [], scopes: null });

describeOnEachEngine('notifications', (store) => {
  const db = () => store().db;
  const parts = (given: Partial<DigestParts> = {}): DigestParts => ({
    db: db(),
    clock,
    origin: 'https://pobratim.example',
    peopleOf: async (_db, ids) => PEOPLE.filter(({ id }) => ids.includes(id)),
    ...given,
  });
  const tell = (given: Partial<NotificationInput> = {}, at = clock) => db().transaction((tx) => notifyPeople(tx, news(given), at));
  const mails = async () => {
    const { rows } = await store().pool.query('select to_address as to, subject, text, once from mail order by to_address, once');
    return rows.map((row) => ({ ...row, subject: plain(row.subject), text: plain(row.text) }));
  };
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  const choose = (account: string, mail: 'digest' | 'at_once' | 'none') =>
    chooseMail(installation(db(), { actor: actor(account) }), account, { mail });

  beforeEach(() => store().pool.query('truncate notification, notification_choice, mail'));

  it('tell each person once of the same thing, whoever tells again', async () => {
    await tell();
    await tell({ accounts: ['ivanova', 'ivanova', 'petrov'] });
    const { rows } = await store().pool.query('select account_id from notification order by 1');
    expect(rows.map(({ account_id }) => account_id)).toEqual(['ivanova', 'petrov', 'smith']);
    await tell({ accounts: [] });
    expect(await countNotifications(db(), 'ivanova')).toEqual({ all: 1, unread: 1 });
  });

  it.each([
    ['a path of another site', { path: '//evil.example' }],
    ['a whole address', { path: '/work' }],
    ['an unknown kind', { kind: 'gossip' as never }],
  ])('are not written with %s', async (_, given) => {
    await expectUnusable(db(), '', () => tell(given));
  });

  it('become one mail a day, in each person’s language, with absolute links', async () => {
    await tell();
    await tell(
      {
        once: 'letter 5',
        kind: 'letter-overdue',
        path: 'work/letters/5',
        about: { ru: 'Поздравление', number: '5-э', day: '2026-01-01' },
      },
      clockStoppedAt('2026-01-02T03:05:00Z'),
    );
    await mailDigests(parts(), '2026-01-02');
    const [russian, english] = await mails();
    expect(russian).toMatchObject({
      to: 'ivanova@town.example',
      subject: 'Побратим, 2 января: 2 новых уведомления',
      once: 'digest ivanova 2026-01-02',
    });
    expect(russian.text).toBe(
      [
        'Здравствуйте, Мария Иванова!',
        'С прошлого письма у вас 2 новых уведомления:',
        '• Пришёл ответ: Сочи – Минск. Прислали исправления – Анна Ковальская\n  https://pobratim.example/ru/work/requests/r1',
        '• Просрочен ответ на письмо 5-э: Поздравление. Срок был 1 января 2026\n  https://pobratim.example/ru/work/letters/5',
        '–\nРаз в день, сразу или совсем без писем – можно выбрать здесь:\nhttps://pobratim.example/ru/account/notifications',
      ].join('\n\n'),
    );
    expect(english).toMatchObject({ to: 'smith@town.example', subject: 'Pobratim, 2 January: 2 new notifications' });
    expect(english.text).toContain(
      '• An answer came: Sochi – Minsk. They sent corrections – Анна Ковальская\n  https://pobratim.example/en/work/requests/r1',
    );
    expect(english.text).toContain('It was due on 1 January 2026');
  });

  it.each([
    [1, '1 новое уведомление', '1 new notification'],
    [2, '2 новых уведомления', '2 new notifications'],
    [5, '5 новых уведомлений', '5 new notifications'],
    [11, '11 новых уведомлений', '11 new notifications'],
    [21, '21 новое уведомление', '21 new notifications'],
  ])('%s of them are counted right', async (n, russian, english) => {
    for (let one = 0; one < n; one++) await tell({ once: `thing ${one}` });
    await mailDigests(parts(), '2026-01-02');
    const [ru, en] = await mails();
    expect(ru.subject).toBe(`Побратим, 2 января: ${russian}`);
    expect(en.subject).toBe(`Pobratim, 2 January: ${english}`);
  });

  it('are mailed once: not again on that day, nor on the next', async () => {
    await tell({ accounts: ['ivanova'] });
    await mailDigests(parts(), '2026-01-02');
    await mailDigests(parts(), '2026-01-02');
    await tell({ accounts: ['ivanova'], once: 'later that day' });
    await mailDigests(parts(), '2026-01-02');
    expect(await mails()).toHaveLength(1);
    await mailDigests(parts(), '2026-01-03');
    await mailDigests(parts(), '2026-01-04');
    const all = await mails();
    expect(all.map(({ once }) => once)).toEqual(['digest ivanova 2026-01-02', 'digest ivanova 2026-01-03']);
    expect(all[1].subject).toContain('1 новое уведомление');
  });

  it('a digest that is cut short in the middle goes on where it was, and nobody gets it twice', async () => {
    await tell();
    let asked = 0;
    const dying = parts({
      async peopleOf(tx, ids) {
        asked += 1;
        if (asked === 2) throw new Error('the server died');
        return parts().peopleOf(tx, ids);
      },
    });
    await expect(mailDigests(dying, '2026-01-02')).rejects.toThrow('the server died');
    expect(await mails()).toHaveLength(1);
    const unmailed = await store().pool.query('select account_id from notification where mailed_at is null');
    expect(unmailed.rowCount).toBe(1);
    await mailDigests(parts(), '2026-01-02');
    expect((await mails()).map(({ to }) => to)).toEqual(['ivanova@town.example', 'smith@town.example']);
  });

  it('a fault with one person’s digest keeps nobody else from theirs', async () => {
    await tell();
    const faulty = parts({
      async peopleOf(tx, ids) {
        if (ids.includes('ivanova')) throw new Error('her mail cannot be written');
        return parts().peopleOf(tx, ids);
      },
    });
    await expect(mailDigests(faulty, '2026-01-02')).rejects.toThrow('cannot be written');
    expect((await mails()).map(({ to }) => to)).toEqual(['smith@town.example']);
    await mailDigests(parts(), '2026-01-02');
    expect(await mails()).toHaveLength(2);
  });

  it('of somebody who was away for long names the oldest and says how many more there are', async () => {
    const long = 'Очень длинное название '.repeat(40).trim();
    for (let one = 0; one < 200; one++) await tell({ accounts: ['ivanova'], once: `thing ${one}`, about: { ru: long, by: 'Анна' } });
    await mailDigests(parts(), '2026-01-02');
    const [mail] = await mails();
    expect(mail.subject).toContain('200 новых уведомлений');
    expect(mail.text.match(/^• /gm)).toHaveLength(40);
    expect(mail.text).toContain('И ещё 160, на сайте:\nhttps://pobratim.example/ru/work/notifications');
  });

  it('two digests at once mail each person once', async () => {
    await tell();
    await Promise.all([mailDigests(parts(), '2026-01-02'), mailDigests(parts(), '2026-01-02')]);
    expect(await mails()).toHaveLength(2);
  });

  it('are not mailed when they were read, when the person wants none, or has left', async () => {
    await tell({ accounts: ['ivanova', 'smith', 'gone'] });
    await choose('smith', 'none');
    await markRead(installation(db(), { actor: actor('ivanova') }), { account: 'ivanova', id: null });
    await mailDigests(parts(), '2026-01-02');
    expect(await mails()).toEqual([]);
  });

  it('older ones than a week are not mailed to who wants a digest again', async () => {
    await tell({ accounts: ['ivanova'] }, clockStoppedAt('2025-12-20T08:00:00Z'));
    await mailDigests(parts(), '2026-01-02');
    expect(await mails()).toEqual([]);
  });

  it('come at once to who wants that, each by itself and once, and then in no digest', async () => {
    await choose('ivanova', 'at_once');
    await tell();
    await tell({
      once: 'another',
      kind: 'record-changed',
      about: { ru: 'Сочи – Минск', by: 'Пётр Сидоров' },
      path: 'partnerships/sochi-minsk',
    });
    for (let again = 0; again < 2; again++) for (const { id } of PEOPLE) await mailNews(parts(), id);
    await mailDigests(parts(), '2026-01-02');
    const all = await mails();
    expect(all.map(({ to }) => to)).toEqual(['ivanova@town.example', 'ivanova@town.example', 'smith@town.example']);
    const changed = all.find(({ subject }) => subject === 'Изменена запись: Сочи – Минск – Пётр Сидоров');
    expect(changed?.text).toContain('https://pobratim.example/ru/partnerships/sochi-minsk');
  });

  it('are read and chosen about by the person alone', async () => {
    await tell();
    const smith = installation(db(), { actor: actor('smith') });
    await expectRefusal(db(), 'not-allowed', () => markRead(smith, { account: 'ivanova', id: null }));
    await expectRefusal(db(), 'not-allowed', () => chooseMail(smith, 'ivanova', { mail: 'none' }));
    await expectRefusal(db(), 'not-allowed', () =>
      chooseMail(installation(db(), { actor: { ...actor('smith'), scopes: ['read'] } }), 'smith', { mail: 'none' }),
    );
    const { rows } = await store().pool.query("select id from notification where account_id = 'ivanova'");
    expect(await markRead(smith, { account: 'smith', id: rows[0].id })).toEqual({ ok: true, value: 0 });
    expect((await countNotifications(db(), 'ivanova')).unread).toBe(1);
  });

  it('stand in my day and in the header until they are read', async () => {
    await tell();
    const account = { id: 'ivanova', name: 'Мария', email: 'ivanova@town.example', lang: 'ru' as const, session: 's' };
    const given = { db: db(), clock, identity: { actor: actor('ivanova'), account } };
    expect(await notificationsDayPart(given)).toMatchObject([{ group: 'new', title: { ru: expect.stringContaining('Сочи – Минск') } }]);
    expect(await notificationsLink(given)).toMatchObject({ label: { ru: 'Уведомления: 1', en: 'Notifications: 1' } });
    await markRead(installation(db(), { actor: actor('ivanova') }), { account: 'ivanova', id: null });
    expect(await notificationsDayPart(given)).toEqual([]);
    expect(await notificationsLink(given)).toMatchObject({ label: { ru: 'Уведомления' } });
  });
});

it.each([
  ['2026-11-26T23:05:00Z', 'Europe/Moscow', { day: '2026-11-27', hour: 2, minute: 5 }],
  ['2026-11-26T21:00:00Z', 'Europe/Moscow', { day: '2026-11-27', hour: 0, minute: 0 }],
  ['2026-11-26T12:30:00Z', 'Asia/Sakhalin', { day: '2026-11-26', hour: 23, minute: 30 }],
])('%s is, in %s, %o', (moment, zone, local) => {
  expect(onTheClock(new Date(moment), zone)).toEqual(local);
});
