import type { Lang } from '../../platform/values/bilingual.ts';
import { cleanLine } from '../../platform/values/clean-text.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { typeset } from '../../ui/typography.ts';
import { type Inline, LARGEST_PAPER, type Paper, type PaperBlock, type PaperRun } from './paper.ts';

export interface ReadyRun {
  readonly text: string;
  readonly bold: boolean;
  readonly href: string | null;
  readonly sources: readonly number[];
  readonly lang: Lang | null;
}

export type ReadyBlock = PaperBlock<readonly ReadyRun[]>;

/** A paper whose words are clean and typeset: both renderings say the same to the letter. */
export interface ReadyPaper {
  readonly lang: Lang;
  readonly title: string;
  readonly subtitle: string | null;
  readonly author: string;
  readonly day: string;
  readonly size: number;
  readonly blocks: readonly ReadyBlock[];
}

const SIZE = 11;

/** Throws where the tree is not whole: rows unlike the head, a mark of a source that is not listed. */
export function readyPaper(paper: Paper): Outcome<ReadyPaper, 'too-large'> {
  if (isTooLarge(paper)) return refused('too-large');
  refuseBroken(paper);
  const { lang, about, subtitle } = paper;
  return done({
    lang,
    title: line(paper.title, lang),
    subtitle: subtitle === undefined ? null : line(subtitle, lang),
    author: clean(about.author),
    day: about.day,
    size: paper.size ?? SIZE,
    blocks: paper.blocks.map((block) => readyBlock(block, lang)),
  });
}

function readyBlock(block: PaperBlock, lang: Lang): ReadyBlock {
  const words = (text: Inline) => wordsOf(text, lang);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: words(block.text) };
    case 'list':
      return { ...block, items: block.items.map(words) };
    case 'table':
      return { ...block, head: block.head.map(words), rows: block.rows.map((row) => row.map(words)) };
    case 'facts':
      return { ...block, rows: block.rows.map(({ name, value }) => ({ name: line(name, lang), value: words(value) })) };
    case 'signature':
      return { ...block, office: block.office.map((part) => line(part, lang)), name: clean(block.name).replaceAll(' ', '\u00a0') };
    case 'sources':
      return { ...block, title: line(block.title, lang), items: block.items.map(({ number, text }) => ({ number, text: words(text) })) };
  }
}

/** Not in any clean text, so that runs are typeset as the one sentence that they are, and parted again. */
const BETWEEN = '\uffff';

function wordsOf(text: Inline, lang: Lang): readonly ReadyRun[] {
  const runs = typeof text === 'string' ? [{ text }] : text;
  const parts = runs.map(({ text }) => cleanLine(text).replace(/[ \u2028]+/gu, ' '));
  const typed = typeset(visible(parts.join(BETWEEN)).trim(), lang).split(BETWEEN);
  return runs.map((run, at) => readyRun(run, run.lang === undefined || run.lang === lang ? typed[at] : line(run.text, run.lang), lang));
}

function readyRun({ bold, href, sources, lang }: PaperRun, text: string | undefined, ofPaper: Lang): ReadyRun {
  if (text === undefined) throw new Error('typesetting has lost where a run ends');
  return {
    text,
    bold: bold === true,
    href: addressOf(href),
    sources: sources ?? [],
    lang: lang === undefined || lang === ofPaper ? null : lang,
  };
}

/** Null where it leads to no page and to nobody's mail. */
function addressOf(href: string | undefined): string | null {
  const url = href === undefined ? null : URL.parse(href);
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol) ? url.href : null;
}

function line(text: string, lang: Lang): string {
  return typeset(clean(text), lang);
}

function clean(text: string): string {
  return visible(cleanLine(text).replace(/ +/gu, ' ')).trim();
}

/** Marks that turn the direction of writing can make a paper show other words than it holds. */
function visible(text: string): string {
  return text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu, '');
}

function isTooLarge({ title, subtitle, about, blocks }: Paper): boolean {
  const texts = [title, subtitle ?? '', about.author, ...blocks.flatMap(textsOf)];
  const runs: readonly (readonly PaperRun[])[] = texts.map((text) => (typeof text === 'string' ? [{ text }] : text));
  const lengths = runs.map((ones) => sum(ones.map(({ text }) => text.length)));
  const pieces = blocks.length + sum(runs.map((ones) => 1 + sum(ones.map(({ sources }) => 1 + (sources?.length ?? 0)))));
  return pieces > LARGEST_PAPER.pieces || sum(lengths) > LARGEST_PAPER.characters || lengths.some((one) => one > LARGEST_PAPER.inOnePlace);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function textsOf(block: PaperBlock): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.head, ...block.rows.flat()];
    case 'facts':
      return block.rows.flatMap(({ name, value }) => [name, value]);
    case 'signature':
      return [...block.office, block.name];
    case 'sources':
      return [block.title, ...block.items.map(({ text }) => text)];
  }
}

function refuseBroken({ about, blocks }: Paper): void {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(about.day)) throw new Error(`the day of a paper is no day: ${about.day}`);
  for (const block of blocks) {
    if (block.kind !== 'table') continue;
    const columns = block.head.length;
    if (columns === 0 || block.widths.length !== columns || block.rows.some((row) => row.length !== columns))
      throw new Error('a table of a paper has as many cells in each row, and as many widths, as its head');
  }
  const listed = blocks.flatMap((block) => (block.kind === 'sources' ? block.items.map(({ number }) => number) : []));
  if (new Set(listed).size !== listed.length) throw new Error('a source of a paper is listed twice under one number');
  const marked = blocks.flatMap(textsOf).flatMap((text) => (typeof text === 'string' ? [] : text.flatMap(({ sources }) => sources ?? [])));
  const lost = marked.find((number) => !listed.includes(number));
  if (lost !== undefined) throw new Error(`a paper marks source ${lost} and does not list it`);
}
