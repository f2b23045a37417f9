import type { Lang } from '../../platform/values/bilingual.ts';
import { lastDay, type PartialDate } from '../../platform/values/partial-date.ts';
import { formatDate, formatDateAfter } from '../../ui/dates.ts';
import { quoted } from '../../ui/typography.ts';
import type { Inline, Paper, PaperBlock, PaperRun } from '../documents/index.ts';
import { kindName, standingName } from '../partnerships/index.ts';
import type { BriefFacts, BriefPromise, BriefSource } from './brief-facts.ts';
import { type BriefMessages, briefMessages } from './brief-messages.ts';
import { byDue, newestFirst, talkingPoints } from './brief-points.ts';
import { clipped, daysBetween, monthsBetween } from './brief-values.ts';
import type { CommitmentState } from './input.ts';

export type { BriefEvent, BriefFact, BriefFacts, BriefPromise, BriefSource } from './brief-facts.ts';
export { type TalkingPoint, type TalkingPointCode, talkingPoints } from './brief-points.ts';

const SIZE = 10;
/** So that it stays one page, whatever the register knows; what is left out is counted. */
const MOST = { about: 4, people: 3, overdue: 4, promises: 3, joint: 2, contacts: 3 } as const;
const LONGEST = { promise: 120, contact: 120, fact: 90, title: 80 } as const;

/** The page that a head of a municipality reads before a meeting or a call. `today`: `YYYY-MM-DD`. */
export function briefOf(facts: BriefFacts, lang: Lang, today: string): Paper {
  const writing: Writing = { facts, lang, today, words: briefMessages(lang), mark: marking(facts.sources) };
  const { words } = writing;
  const blocks = [
    whoTheyAre(writing),
    ...whatToSay(writing),
    ...overdue(writing),
    ...promised(writing, words.ourPromises, facts.ourPromises, MOST.promises),
    ...promised(writing, words.theirPromises, facts.theirPromises, MOST.promises),
    ...(facts.jointPromises.some(isShown) ? promised(writing, words.jointPromises, facts.jointPromises, MOST.joint) : []),
    ...lastContacts(writing),
  ];
  return {
    lang,
    title: words.title(facts.theirs),
    subtitle: words.subtitle(facts.ours, facts.theirs, formatDate(today, lang)),
    about: { author: facts.author, day: today },
    size: SIZE,
    blocks: [...blocks, ...listed(writing)],
  };
}

interface Writing {
  readonly facts: BriefFacts;
  readonly lang: Lang;
  readonly today: string;
  readonly words: BriefMessages;
  readonly mark: Marking;
}

/** Sources get numbers anew, in the order in which the page comes to them; those that it does not come to are not listed. */
interface Marking {
  readonly of: (source: number | null) => readonly number[];
  readonly used: () => readonly BriefSource[];
}

function marking(sources: readonly BriefSource[]): Marking {
  const used: BriefSource[] = [];
  return {
    of: (number) => {
      if (number === null) return [];
      const source = sources.find((one) => one.number === number);
      if (source === undefined) throw new Error(`a fact of a brief cites source ${number}, which is not given`);
      if (!used.includes(source)) used.push(source);
      return [used.indexOf(source) + 1];
    },
    used: () => used,
  };
}

function whoTheyAre({ facts, lang, words, mark }: Writing): PaperBlock {
  const { about, people, tie, life } = facts;
  const rows = [
    {
      name: words.who,
      value: joined(
        about.slice(0, MOST.about).map((fact) => run(clipped(fact.text, LONGEST.fact), mark.of(fact.source))),
        ', ',
      ),
    },
    {
      name: words.people,
      value: joined(
        people.slice(0, MOST.people).map(({ text, office, source }) => run(clipped(`${text}, ${office}`, LONGEST.fact), mark.of(source))),
        '; ',
      ),
    },
    { name: words.tie, value: [run(tieInWords(facts, lang, words), mark.of(tie.source))] },
    { name: words.life, value: life === null ? [] : [run(lifeInWords(life, words), [])] },
  ];
  return { kind: 'facts', rows: rows.filter(({ value }) => value.length > 0) };
}

function tieInWords({ tie }: BriefFacts, lang: Lang, words: BriefMessages): string {
  const named = (name: { readonly ru: string | null; readonly en: string | null }) => (name[lang] ?? '').toLocaleLowerCase(lang);
  return [
    named(kindName(tie.kind)),
    ...(tie.since === null ? [] : [words.since(formatDateAfter(tie.since, lang))]),
    ...(tie.standing === null ? [] : [named(standingName(tie.standing))]),
  ].join(', ');
}

function lifeInWords({ state, score }: NonNullable<BriefFacts['life']>, words: BriefMessages): string {
  return score === null ? words.lives[state] : `${words.lives[state]}, ${words.outOf(score)}`;
}

function whatToSay({ facts, lang, today, words, mark }: Writing): readonly PaperBlock[] {
  const points = talkingPoints(facts, lang, today);
  const items = points.map(({ text, source }) => [run(text, mark.of(source))]);
  return [
    { kind: 'heading', text: words.talk },
    points.length === 0 ? { kind: 'paragraph', text: words.nothingToSay } : { kind: 'list', isNumbered: true, items },
  ];
}

/** Ours before theirs, and what is late longest first. */
function overdue(writing: Writing): readonly PaperBlock[] {
  const { facts, lang, today, words, mark } = writing;
  const late = [
    ...byDue(facts.ourPromises.filter(isLate)).map((promise) => ({ promise, whose: words.us })),
    ...byDue(facts.theirPromises.filter(isLate)).map((promise) => ({ promise, whose: words.them })),
    ...byDue(facts.jointPromises.filter(isLate)).map((promise) => ({ promise, whose: words.both })),
  ];
  if (late.length === 0)
    return [
      { kind: 'heading', text: words.overdue },
      { kind: 'paragraph', text: words.nothingOverdue },
    ];
  const rows = late
    .slice(0, MOST.overdue)
    .map(({ promise, whose }) => [
      whose,
      [run(clipped(promise.text, LONGEST.promise), mark.of(promise.source))],
      formatDate(promise.due, lang),
      [{ text: lateness(promise.due, today, words), bold: true }],
    ]);
  return [
    { kind: 'heading', text: words.overdue },
    { kind: 'table', head: [words.whose, words.promise, words.wasDue, words.late], widths: [3, 12, 5, 4], rows },
    ...more(late.length - rows.length, words),
  ];
}

function isLate({ isOverdue }: BriefPromise): boolean {
  return isOverdue;
}

/** In days up to two months, in months up to two years, then in years. */
function lateness(due: PartialDate, today: string, words: BriefMessages): string {
  const months = monthsBetween(lastDay(due), today);
  if (months < 2) return words.days(daysBetween(lastDay(due), today));
  return months < 24 ? words.months(months) : words.years(Math.floor(months / 12));
}

/** What stands open by its date, what has none, what is done. */
const ORDER: Readonly<Record<CommitmentState, number>> = { agreed: 0, in_progress: 0, proposed: 1, done: 2, confirmed: 3, dropped: 4 };

function isShown({ isOverdue, state }: BriefPromise): boolean {
  return !isOverdue && state !== 'dropped';
}

function promised({ lang, words, mark }: Writing, title: string, promises: readonly BriefPromise[], most: number): readonly PaperBlock[] {
  const shown = promises.filter(isShown);
  const ordered = [...byDue(shown), ...shown.filter(({ due }) => due === null)].toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  if (ordered.length === 0)
    return [
      { kind: 'heading', text: title },
      { kind: 'paragraph', text: words.nothingPromised },
    ];
  const rows = ordered
    .slice(0, most)
    .map((promise) => [
      [run(clipped(promise.text, LONGEST.promise), mark.of(promise.source))],
      dueInWords(promise, lang, words),
      words.states[promise.state],
    ]);
  return [
    { kind: 'heading', text: title },
    { kind: 'table', head: [words.promise, words.due, words.state], widths: [14, 5, 5], rows },
    ...more(ordered.length - rows.length, words),
  ];
}

function dueInWords({ due, dueText }: BriefPromise, lang: Lang, words: BriefMessages): string {
  if (due !== null) return formatDate(due, lang);
  return dueText === null ? words.noDue : words.inTheirWords(quoted(clipped(dueText, 60), lang));
}

function more(left: number, words: BriefMessages): readonly PaperBlock[] {
  return left === 0 ? [] : [{ kind: 'paragraph', text: words.more(left) }];
}

function lastContacts({ facts, lang, today, words, mark }: Writing): readonly PaperBlock[] {
  const known = newestFirst(facts.lastContacts).filter(({ date }) => date === null || date.slice(0, 10) <= today);
  const items = known.slice(0, MOST.contacts).map(({ date, text, source }): Inline => {
    const when = date === null ? words.undated : formatDate(date, lang);
    return [run(`${when} – ${clipped(text, LONGEST.contact)}`, mark.of(source))];
  });
  return [
    { kind: 'heading', text: words.contacts },
    items.length === 0 ? { kind: 'paragraph', text: words.noContacts } : { kind: 'list', isNumbered: false, items },
  ];
}

function listed({ lang, words, mark }: Writing): readonly PaperBlock[] {
  const items = mark.used().map((source, at) => ({ number: at + 1, text: sourceInWords(source, lang, words) }));
  return items.length === 0 ? [] : [{ kind: 'sources', title: words.sources, items }];
}

/** The title leads to the page; on paper the publisher, or at least the site, says where to look. */
function sourceInWords({ title, publisher, publishedAt, url }: BriefSource, lang: Lang, words: BriefMessages): Inline {
  const site = url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : null;
  const rest = [publisher ?? site, publishedAt === null ? null : formatDate(publishedAt, lang)].filter((part) => part !== null);
  const named: PaperRun = { text: words.sourceTitle(quoted(clipped(title, LONGEST.title), lang)), ...(url === null ? {} : { href: url }) };
  return rest.length === 0 ? [named] : [named, { text: ` – ${rest.join(', ')}` }];
}

function run(text: string, sources: readonly number[]): PaperRun {
  return { text, sources };
}

function joined(runs: readonly PaperRun[], between: string): readonly PaperRun[] {
  return runs.flatMap((one, at) => (at === 0 ? [one] : [{ text: between }, one]));
}
