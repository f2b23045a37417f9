import type { BegunPart, DayItem, DayPart } from '../../platform/http/app-context.ts';
import { bodiesWithRoleOf } from '../../platform/values/actor.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { bodiesByIds } from '../municipalities/index.server.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';
import { mayKeepRequest } from './policy.ts';
import type { ConfirmationRow } from './queries.server.ts';
import { answersToDecide, countWaitingOf, unansweredSince } from './queries.server.ts';
import { LONG_UNANSWERED_DAYS } from './rules.ts';

const MOST = 20;
const DAY_MS = 24 * 3600 * 1000;

/** Answers that wait for a decision, and what nobody has answered for two weeks. */
export const requestsDayPart: DayPart = async ({ db, clock, identity }) => {
  const bodies = bodiesWithRoleOf(identity.actor);
  if (bodies.length === 0) return [];
  const now = clock.now();
  const before = new Date(now.getTime() - LONG_UNANSWERED_DAYS * DAY_MS);
  const answered = await answersToDecide(db, bodies, MOST);
  const unanswered = await unansweredSince(db, bodies, before, now, MOST);
  const names = await bodiesByIds(db, [...new Set([...answered, ...unanswered].map(({ bodyId }) => bodyId))]);
  const item = (row: ConfirmationRow, given: Pick<DayItem, 'title' | 'note' | 'day' | 'verb'>): DayItem => ({
    group: 'waiting',
    bead: 'paper',
    from: names.get(row.bodyId)?.name ?? null,
    path: `work/requests/${row.id}`,
    ...given,
  });
  return [
    ...answered.map((row) =>
      item(row, {
        title: inBoth(row.named, ru.dayAnswered, en.dayAnswered),
        note: row.answeredByName === null ? null : { ru: row.answeredByName, en: row.answeredByName },
        day: row.answeredAt === null ? null : dayInMoscow(row.answeredAt),
        verb: mayKeepRequest(identity.actor, row.bodyId) ? { ru: ru.dayDecide, en: en.dayDecide } : { ru: ru.dayLook, en: en.dayLook },
      }),
    ),
    ...unanswered.map((row) => {
      const days = Math.floor((now.getTime() - Date.parse(new Date(row.askedAt).toISOString())) / DAY_MS);
      return item(row, {
        title: inBoth(row.named, ru.dayUnanswered, en.dayUnanswered),
        note: { ru: ru.dayUnansweredNote(days), en: en.dayUnansweredNote(days) },
        day: dayInMoscow(row.askedAt),
        verb: { ru: ru.dayLook, en: en.dayLook },
      });
    }),
  ];
};

/** Questions whose answer is still out. */
export const requestsBegun: BegunPart = async ({ db, clock }, { account, body }) => {
  const count = await countWaitingOf(db, { account: account.id, body }, clock.now());
  return count === 0 ? null : { ru: ru.begun(count), en: en.begun(count) };
};

function inBoth(named: Bilingual, russian: (named: string) => string, english: (named: string) => string): Bilingual {
  return { ru: russian(named.ru ?? named.en ?? ''), en: english(named.en ?? named.ru ?? '') };
}
