import type { BegunPart, DayItem, DayPart } from '../../platform/http/app-context.ts';
import type { Bilingual, Lang } from '../../platform/values/bilingual.ts';
import { countInBooks, waitingInBooks } from './book-queries.server.ts';
import { todayOf } from './kept-queries.server.ts';
import type { LetterMessages } from './messages.ru.ts';
import { letterMessages } from './messages.ts';
import { booksKeptBy, booksReadBy } from './policy.ts';
import { daysAfter, replyState } from './rules.ts';
import type { LetterInBooks } from './views.ts';

const AHEAD_DAYS = 7;
const MOST = 50;

/** What waits in the books that this person reads: letters to answer, answers that did not come, drafts. */
export const lettersDay: DayPart = async ({ db, clock, identity: { actor } }) => {
  const bodies = booksReadBy(actor);
  const own = booksKeptBy(actor);
  const first = bodies[0];
  if (first === undefined) return [];
  const today = await todayOf(db, first, clock.now());
  const letters = await waitingInBooks(db, { bodies, until: daysAfter(today, AHEAD_DAYS), limit: MOST });
  return letters.map((letter) => itemOf(letter, today, own.includes(letter.body)));
};

/** Drafts on whose paper this person will stand. */
export const lettersBegun: BegunPart = async ({ db }, { account, body }) => {
  const count = await countInBooks(db, { bodies: [body], state: 'draft', executor: account.name, today: '' });
  return count === 0 ? null : inBoth((words) => words.begunDrafts(count));
};

function itemOf(letter: LetterInBooks, today: string, mayWrite: boolean): DayItem {
  const isDraft = letter.status === 'draft';
  const isOurs = letter.direction === 'incoming';
  const isToAnswer = mayWrite && isOurs && !isDraft;
  const isOverdue = !isDraft && replyState(letter.replyBy, today) === 'overdue';
  return {
    group: isDraft ? 'draft' : isOverdue ? 'overdue' : 'waiting',
    bead: 'paper',
    title: inBoth((words) => (isDraft ? words.dayDraft : isOurs ? words.dayReply : words.dayTheirReply)(letter.subject)),
    note: letter.number === null ? null : inBoth((words) => `${words.directions[letter.direction]} ${letter.number}`),
    from: letter.other,
    day: letter.replyBy,
    path: isToAnswer ? `work/letters/new?direction=outgoing&answers=${letter.id}&body=${letter.body}` : `work/letters/${letter.id}`,
    verb: inBoth((words) => (isToAnswer ? words.dayAnswer : words.dayOpen)),
  };
}

function inBoth(said: (words: LetterMessages) => string): Bilingual {
  const inOne = (lang: Lang) => said(letterMessages(lang));
  return { ru: inOne('ru'), en: inOne('en') };
}
