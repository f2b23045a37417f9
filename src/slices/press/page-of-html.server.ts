import type { HtmlLine } from './html-line-writer.ts';
import { type HtmlSaid, htmlSaid } from './html-lines.server.ts';
import { folded } from './page-body.ts';

const LOOKED_AT = 4096;
const IS_HTML = /<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<(?:div|p|table|article|section|h1)(?:\s[^<>]{0,500})?>/i;
/** In the order of trust. */
const DATES = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'og:article:published_time',
  'published_time',
  'pubdate',
  'publishdate',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'date',
  'datecreated',
  'mediator_published_time',
];
const DAY = /^\s*(\d{4}-\d{2}-\d{2})/;
const DAY_IN_DATA = /"datePublished"\s*:\s*"(\d{4}-\d{2}-\d{2})/i;
/** Between the name of a page and that of its site. */
const SITE = /\s+(?:[|»«·•–—/]|::|-)\s+/;
const PROSE = 100;
/** Lines above the heading that may bear the date. */
const ABOVE = 3;

/** True if what was decoded is a page of HTML and not a text. */
export function isHtml(text: string): boolean {
  return IS_HTML.test(text.slice(0, LOOKED_AT));
}

/**
 * The text of an HTML page, a line for each of its blocks: its title, its date as it says to machines, then what it says to people.
 * Places in what is read of it count in this text. Linear in the length of the page, however deep it is; never throws.
 */
export function pageOfHtml(html: string): string {
  const said = htmlSaid(html);
  const lines = linesToRead(said.lines);
  const heading = headingOf(said, lines);
  const published = publishedOf(said);
  const from = heading === null ? 0 : lines.indexOf(heading);
  const above = heading === null ? [] : lines.slice(Math.max(0, from - ABOVE), from);
  const title = heading?.text ?? titleOf(said);
  const below = heading === null ? lines : lines.slice(from + 1);
  return [...above.map(textOf), title, published, '', ...below.map(textOf)]
    .filter((line): line is string => line !== null)
    .join('\n')
    .trim();
}

function textOf({ text, block }: HtmlLine): string {
  return block === 'li' && text.length > PROSE ? `• ${text}` : text;
}

/** Menus and footers are left out, unless more sentences stand in them than elsewhere: then they were none. */
function linesToRead(lines: readonly HtmlLine[]): readonly HtmlLine[] {
  let [sure, doubtful] = [0, 0];
  for (const line of lines) {
    if (line.text.length < PROSE) continue;
    if (line.doubtful) doubtful += line.text.length;
    else sure += line.text.length;
  }
  return doubtful > sure ? lines : lines.filter((line) => !line.doubtful);
}

/** The heading that says what the page's title says; else its first one. */
function headingOf(said: HtmlSaid, lines: readonly HtmlLine[]): HtmlLine | null {
  const headings = lines.filter(({ block }) => /^h[1-4]$/.test(block));
  const title = folded(said.meta.get('og:title') ?? said.title);
  const same = headings.find(
    ({ text }) => text.length > 10 && (title.startsWith(folded(text)) || (title.length > 10 && folded(text).startsWith(title))),
  );
  return same ?? headings.find(({ block }) => block === 'h1') ?? null;
}

function titleOf({ meta, title }: HtmlSaid): string | null {
  const whole = meta.get('og:title') ?? meta.get('twitter:title') ?? title;
  const longest = whole.split(SITE).reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.replace(/\s+/g, ' ').trim() || null;
}

function publishedOf({ meta, data, times }: HtmlSaid): string | null {
  for (const name of DATES) {
    const day = DAY.exec(meta.get(name) ?? '')?.[1];
    if (day !== undefined) return day;
  }
  const [only, another] = times;
  return DAY_IN_DATA.exec(data)?.[1] ?? (another === undefined ? DAY.exec(only ?? '')?.[1] : undefined) ?? null;
}
