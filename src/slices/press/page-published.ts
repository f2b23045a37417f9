import type { Line } from './page-lines.ts';
import type { Story } from './story.ts';

interface Where {
  /** Index of the title's line, or -1. */
  readonly title: number;
  /** Indices of the first and the last line of the story below its title. */
  readonly first: number;
  readonly last: number;
}

/** A date may stand below the lead, or right below the story. */
const NEAR = 3;
const FAR = 30;

/** The page's own date: near the title or right below the story; not that of a change, of a feed, of a clock. */
export function publishedOn(lines: readonly Line[], where: Where, feeds: ReadonlySet<number>): Story['published'] {
  let best: { line: Line; points: number } | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.date?.date == null || feeds.has(index)) continue;
    const points = pointsOf(lines, index, line, where);
    if (points > 0 && (best === null || points > best.points)) best = { line, points };
  }
  const date = best?.line.date;
  return date?.date == null ? null : { date: date.date, at: date.at };
}

function pointsOf(lines: readonly Line[], index: number, line: Line, where: Where): number {
  const { date, kind } = line;
  if (kind !== 'date' && !(kind === 'clutter' && (date?.said === 'published' || index < where.first))) return 0;
  if (date?.said === 'updated' || isClock(line.text)) return 0;
  if (date?.said === 'updated or published') return index < where.title && isOnlyDate(lines, line) ? 0.5 : 0;
  const clockOfTheSite = date?.said === 'weekday' && date.clock;
  return placeOf(lines, index, where) + (date?.said === 'published' ? 4 : 0) - (clockOfTheSite ? 3 : 0);
}

function placeOf(lines: readonly Line[], index: number, { title, first, last }: Where): number {
  if (title >= 0 && index < title) return aboveTitle(lines, index, title);
  if (index < first) return 5;
  if (index <= first + NEAR && index < last) return lines.slice(first + 1, index).every(({ kind }) => kind !== 'prose') ? 5 : 0;
  return index > last && index <= last + NEAR ? 1 : 0;
}

/** The nearer to the title the better. */
function aboveTitle(lines: readonly Line[], index: number, title: number): number {
  if (title - index > FAR) return 1;
  const between = lines.slice(index + 1, title).filter(({ kind }) => kind !== 'date').length;
  return between === 0 ? 4 : Math.max(1, 3 - between / 2);
}

/** «Updated:» over the title is the page's date if it has no other. */
function isOnlyDate(lines: readonly Line[], line: Line): boolean {
  return lines.every((other) => other === line || other.date?.date == null);
}

/** «Сегодня: четверг, 26 ноября», «27.11.2026 05:12:44 | −11 °C»: the day on which somebody looks, not that of the page. */
function isClock(text: string): boolean {
  return (
    /^(?:сегодня|сьогодні|сёння|today|heute|dziś|aujourd.hui)\s*:/iu.test(text) ||
    /\d:\d\d:\d\d/.test(text) ||
    (/°\s?C/.test(text) && /\d:\d\d/.test(text))
  );
}
