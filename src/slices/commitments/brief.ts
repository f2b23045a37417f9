import type { Lang } from '../../platform/values/bilingual.ts';
import { lastDay } from '../../platform/values/partial-date.ts';
import { formatDate, formatDateAfter } from '../../ui/dates.ts';
import { lifeOfDay } from '../../ui/life-of-day.ts';
import { quoted } from '../../ui/typography.ts';
import type { Inline, Paper, PaperBlock, PaperRun } from '../documents/index.ts';
import { kindName, standingName } from '../partnerships/index.ts';
import type { BriefFacts, BriefPromise } from './brief-facts.ts';
import { LINES_OF_PAGE, linesOf } from './brief-lines.ts';
import { type BriefMessages, briefMessages } from './brief-messages.ts';
import { byDue, newestFirst, talkingPoints } from './brief-points.ts';
import { listedSources, type Marking, marking } from './brief-sources.ts';
import { clipped, elapsed } from './brief-values.ts';
import type { CommitmentState } from './input.ts';

export type { BriefEvent, BriefFact, BriefFacts, BriefPromise, BriefSource } from './brief-facts.ts';

const SIZE = 10;
const LONGEST_NAME = 120;

/** How much of everything stands on the page; what is left out is counted. `longest`: of a text, in characters. */
interface Measure {
  readonly about: number;
  readonly people: number;
  readonly overdue: number;
  readonly promises: number;
  readonly joint: number;
  readonly contacts: number;
  readonly longest: number;
}

/** From generous to tight: the first with which it stays one page. */
const MEASURES: readonly [Measure, ...Measure[]] = [
  { about: 6, people: 4, overdue: 6, promises: 5, joint: 4, contacts: 4, longest: 160 },
  { about: 4, people: 3, overdue: 4, promises: 3, joint: 2, contacts: 3, longest: 120 },
  { about: 3, people: 3, overdue: 3, promises: 2, joint: 2, contacts: 3, longest: 110 },
  { about: 2, people: 2, overdue: 3, promises: 2, joint: 1, contacts: 2, longest: 80 },
  { about: 1, people: 1, overdue: 2, promises: 1, joint: 1, contacts: 1, longest: 70 },
];

/** The page that a head of a municipality reads before a meeting or a call. `today`: `YYYY-MM-DD`. */
export function briefOf(facts: BriefFacts, lang: Lang, today: string): Paper {
  const [generous, ...tighter] = MEASURES;
  return tighter.reduce(
    (paper, measure) => (linesOf(paper) <= LINES_OF_PAGE ? paper : written(facts, lang, today, measure)),
    written(facts, lang, today, generous),
  );
}

function written(facts: BriefFacts, lang: Lang, today: string, measure: Measure): Paper {
  const writing: Writing = { facts, lang, today, measure, words: briefMessages(lang), mark: marking(facts.sources) };
  const { words } = writing;
  const blocks = [
    whoTheyAre(writing),
    ...whatToSay(writing),
    ...overdue(writing),
    ...promised(writing, words.ourPromises, facts.ourPromises, measure.promises),
    ...promised(writing, words.theirPromises, facts.theirPromises, measure.promises),
    ...(facts.jointPromises.some(isShown) ? promised(writing, words.jointPromises, facts.jointPromises, measure.joint) : []),
    ...lastContacts(writing),
  ];
  return {
    lang,
    title: words.title(clipped(facts.theirs, LONGEST_NAME)),
    subtitle: words.subtitle(clipped(facts.ours, LONGEST_NAME), clipped(facts.theirs, LONGEST_NAME), formatDate(today, lang)),
    about: { author: facts.author, day: today },
    size: SIZE,
    blocks: [...blocks, ...listedSources(writing.mark.used(), lang, words)],
  };
}

interface Writing {
  readonly facts: BriefFacts;
  readonly lang: Lang;
  readonly today: string;
  readonly measure: Measure;
  readonly words: BriefMessages;
  readonly mark: Marking;
}

function whoTheyAre({ facts, lang, measure, words, mark }: Writing): PaperBlock {
  const { about, people, tie, life } = facts;
  const rows = [
    {
      name: words.who,
      value: joined(
        about.slice(0, measure.about).map((fact) => run(clipped(fact.text, measure.longest), mark.of(fact.source))),
        ', ',
      ),
    },
    {
      name: words.people,
      value: joined(
        people
          .slice(0, measure.people)
          .map(({ text, office, source }) => run(clipped(`${text}, ${office}`, measure.longest), mark.of(source))),
        '; ',
      ),
    },
    { name: words.tie, value: [run(tieInWords(facts, lang, words), mark.of(tie.source))] },
    { name: words.life, value: life === null ? [] : [run(lifeInWords(life, lang, words), [])] },
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

function lifeInWords({ state, score, of }: NonNullable<BriefFacts['life']>, lang: Lang, words: BriefMessages): string {
  return [words.lives[state], ...(score === null ? [] : [words.outOf(score)]), lifeOfDay(of, lang)].filter(Boolean).join(', ');
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
  const { facts, lang, today, measure, words, mark } = writing;
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
    .slice(0, measure.overdue)
    .map(({ promise, whose }) => [
      whose,
      [run(clipped(promise.text, measure.longest), mark.of(promise.source))],
      formatDate(promise.due, lang),
      [{ text: elapsed(lastDay(promise.due), today, words), bold: true }],
    ]);
  return [
    { kind: 'heading', text: words.overdue },
    { kind: 'table', head: [words.whose, words.promise, words.wasDue, words.late], widths: [4, 13, 5, 4], rows },
    ...more(late.length - rows.length, words),
  ];
}

function isLate({ isOverdue }: BriefPromise): boolean {
  return isOverdue;
}

/** What stands open by its date, what has none, what is done. */
const ORDER: Readonly<Record<CommitmentState, number>> = { agreed: 0, in_progress: 0, proposed: 1, done: 2, confirmed: 3, dropped: 4 };

function isShown({ isOverdue, state }: BriefPromise): boolean {
  return !isOverdue && state !== 'dropped';
}

function promised(
  { lang, measure, words, mark }: Writing,
  title: string,
  promises: readonly BriefPromise[],
  most: number,
): readonly PaperBlock[] {
  const shown = promises.filter(isShown);
  const ordered = [...byDue(shown), ...shown.filter(({ due }) => due === null)].toSorted((a, b) => ORDER[a.state] - ORDER[b.state]);
  if (ordered.length === 0)
    return [
      { kind: 'heading', text: title },
      { kind: 'paragraph', text: promises.some(isLate) ? words.nothingElse : words.nothingPromised },
    ];
  const rows = ordered
    .slice(0, most)
    .map((promise) => [
      [run(clipped(promise.text, measure.longest), mark.of(promise.source))],
      dueInWords(promise, lang, words),
      words.states[promise.state],
    ]);
  return [
    { kind: 'heading', text: title },
    { kind: 'table', head: [words.promise, words.due, words.state], widths: [12, 5, 6], rows },
    ...more(ordered.length - rows.length, words),
  ];
}

function dueInWords({ due, dueText }: BriefPromise, lang: Lang, words: BriefMessages): string {
  if (due !== null) return formatDate(due, lang);
  return dueText === null ? words.noDue : words.inTheirWords(quoted(clipped(dueText, 40), lang));
}

function more(left: number, words: BriefMessages): readonly PaperBlock[] {
  return left === 0 ? [] : [{ kind: 'paragraph', text: words.more(left) }];
}

function lastContacts({ facts, lang, today, measure, words, mark }: Writing): readonly PaperBlock[] {
  const known = newestFirst(facts.lastContacts).filter(({ date }) => date === null || date.slice(0, 10) <= today);
  const items = known.slice(0, measure.contacts).map(({ date, text, source }): Inline => {
    const when = date === null ? words.undated : formatDate(date, lang);
    return [run(`${when} – ${clipped(text, measure.longest)}`, mark.of(source))];
  });
  return [
    { kind: 'heading', text: words.contacts },
    items.length === 0 ? { kind: 'paragraph', text: words.noContacts } : { kind: 'list', isNumbered: false, items },
  ];
}

function run(text: string, sources: readonly number[]): PaperRun {
  return { text, sources };
}

function joined(runs: readonly PaperRun[], between: string): readonly PaperRun[] {
  return runs.flatMap((one, at) => (at === 0 ? [one] : [{ text: between }, one]));
}
