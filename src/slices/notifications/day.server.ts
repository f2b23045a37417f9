import type { DayPart, WorkLink } from '../../platform/http/app-context.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';
import { notificationWords } from './notification-words.ts';
import { countNotifications, unreadOf } from './queries.server.ts';

const MOST = 20;

/** What the person has not read yet. */
export const notificationsDayPart: DayPart = async ({ db, identity }) => {
  if (identity.account === null) return [];
  const rows = await unreadOf(db, identity.account.id, MOST);
  return rows.map((row) => ({
    group: 'new',
    bead: row.kind.startsWith('letter') ? 'paper' : 'contact',
    title: { ru: notificationWords(row, 'ru'), en: notificationWords(row, 'en') },
    note: null,
    from: null,
    day: dayInMoscow(row.createdAt),
    path: `work/notifications/${row.id}`,
    about: row.path,
    verb: { ru: ru.open, en: en.open },
  }));
};

/** In the header of the workspace, with how many are unread. */
export const notificationsLink: WorkLink = async ({ db, identity }) => {
  const unread = identity.account === null ? 0 : (await countNotifications(db, identity.account.id)).unread;
  return { path: 'work/notifications', label: { ru: ru.withCount(unread), en: en.withCount(unread) } };
};
