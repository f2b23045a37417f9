import type { DayItem, DayPart } from '../../platform/http/app-context.ts';
import { type Actor, bodiesWithRoleOf, bodiesWrittenFor } from '../../platform/values/actor.ts';
import { type Bilingual, inBoth, inLang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { partnershipTitles } from '../partnerships/index.server.ts';
import { askPath } from './ask-path.ts';
import { claimsToConfirm, type PromiseToKeep, promisesDueBy } from './day-queries.server.ts';
import { WORKERS } from './policy.ts';
import { dayAfter, daysUntil } from './reminder-rules.ts';
import { tellingMessages } from './telling-messages.ts';

const AHEAD_DAYS = 30;
const MOST = 50;

/** Promises of this person’s bodies that are late or due soon, what partners are late with, and what they say is done. */
export const promisesOfTheDay: DayPart = async ({ db, clock, identity: { actor } }) => {
  const bodies = bodiesWithRoleOf(actor);
  if (bodies.length === 0) return [];
  const today = dayInMoscow(clock.now().toISOString());
  const keepers = bodiesWrittenFor(actor);
  const due = await promisesDueBy(db, { bodies, towns: townsOf(actor, bodies) }, { until: dayAfter(today, AHEAD_DAYS), limit: MOST });
  const claims = await claimsToConfirm(
    db,
    { bodies: keepers, towns: townsOf(actor, keepers), ownTowns: townsOf(actor, keepers, false) },
    MOST,
  );
  const shown = due.filter(({ isOurs, lastDay }) => isOurs || lastDay < today);
  const ties = [...shown, ...claims].flatMap(({ partnership }) => partnership ?? []);
  const titles = await partnershipTitles(db, [...new Set(ties)]);
  const from = (tie: string | null) => titles.get(tie ?? '')?.title ?? null;
  return [
    ...shown.map((one) =>
      toKeep(one, { today, from: from(one.partnership), speaks: speaksOf(actor, one), asks: keepers.includes(one.keptBy ?? '') }),
    ),
    ...claims.map(
      ({ id, text, partnership, claimedAt }): DayItem => ({
        group: 'waiting',
        bead: 'promise',
        title: inBoth((lang) => tellingMessages(lang).dayToConfirm(inLang(text, lang))),
        note: null,
        from: from(partnership),
        day: dayInMoscow(claimedAt),
        path: `work/commitments/${id}/say?move=confirm`,
        news: `commitments/${id}`,
        verb: inBoth((lang) => tellingMessages(lang).dayConfirm),
      }),
    ),
  ];
};

interface Shown {
  readonly today: string;
  readonly from: Bilingual | null;
  /** Whether this person may say what became of it, or ask a partner about it. */
  readonly speaks: boolean;
  readonly asks: boolean;
}

function toKeep({ id, text, lastDay, isOurs }: PromiseToKeep, { today, from, speaks, asks }: Shown): DayItem {
  const isLate = lastDay < today;
  const days = Math.abs(daysUntil(lastDay, today));
  const does = !isOurs && asks ? 'ask' : isOurs && speaks ? 'say' : 'open';
  return {
    group: isLate ? 'overdue' : 'waiting',
    bead: isLate ? 'promise_overdue' : 'promise',
    title: inBoth((lang) => {
      const words = tellingMessages(lang);
      return (isLate ? (isOurs ? words.dayOverdue : words.dayTheirs) : words.daySoon)(inLang(text, lang));
    }),
    note: inBoth((lang) => (isLate ? tellingMessages(lang).dayLateNote(days) : tellingMessages(lang).daySoonNote(days))),
    from,
    day: lastDay,
    path: { ask: askPath(id), say: `work/commitments/${id}/say`, open: `commitments/${id}` }[does],
    news: `commitments/${id}`,
    verb: inBoth((lang) => tellingMessages(lang).dayVerbs[does]),
  };
}

/** Whoever works for an administration speaks for its town, whoever works for the body that wrote it down of what that did. */
function speaksOf(actor: Actor, { isOurs, keptBy }: PromiseToKeep): boolean {
  const workers = bodiesWrittenFor(actor, WORKERS);
  return isOurs && (workers.includes(keptBy ?? '') || townsOf(actor, workers).length > 0);
}

/** Towns of these bodies; of administrations only, unless any body of the town will do. */
function townsOf(actor: Actor, bodies: readonly string[], onlyAdministrations = true): readonly string[] {
  if (actor.kind !== 'account') return [];
  const of = actor.grants.filter(({ body }) => bodies.includes(body.id) && (!onlyAdministrations || body.kind === 'administration'));
  return [...new Set(of.flatMap(({ body }) => body.municipality ?? []))];
}
