import { folded, stemsOf } from './page-body.ts';
import type { Line } from './page-lines.ts';

export interface Headline {
  readonly line: Line;
  readonly index: number;
}

/** How far above the story its title is looked for. */
const FAR = 24;
const LONGEST = 250;
const SENTENCES_LOOKED_AT = 6;

/** The title of the story that begins at the line `first`: the phrase above it that speaks of the same things. */
export function headlineAbove(lines: readonly Line[], first: number, feeds: ReadonlySet<number>): Headline | null {
  const said = new Set(
    lines.slice(first, first + SENTENCES_LOOKED_AT).flatMap((line) => (line.kind === 'prose' ? stemsOf(line.text) : [])),
  );
  const from = Math.max(0, first - FAR);
  const candidates: { headline: Headline; points: number }[] = [];
  let lastOther = from - 1;
  for (let index = from; index < Math.min(first, lines.length); index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (line.kind === 'others' || feeds.has(index)) lastOther = index;
    if (line.kind !== 'phrase' || feeds.has(index) || line.text.length > LONGEST) continue;
    const nearness = -(first - index) / FAR;
    candidates.push({ headline: { line, index }, points: pointsOf(line, said, lines, index, first) + nearness });
  }
  const best = candidates
    .filter(({ headline }) => headline.index > lastOther || headline.line.apart)
    .reduce<(typeof candidates)[number] | null>((top, one) => (top === null || one.points > top.points ? one : top), null);
  return best === null ? null : whole(best.headline, candidates);
}

function pointsOf(line: Line, said: ReadonlySet<string>, lines: readonly Line[], index: number, first: number): number {
  const { text } = line;
  const stems = stemsOf(text);
  const known = stems.filter((stem) => said.has(stem)).length;
  const share = known / (stems.length + 1);
  let points = 2 * share + Math.min(known, 3) / 2;
  if (/[.;:,][»"”)]*$/.test(text) && !/\p{Lu}\.$/u.test(text)) points -= 1.5;
  if (ORGANISATION.test(text)) points -= 1;
  if (line.words < 4) points -= 1 - line.words / 5;
  if (lines.slice(index + 1, first).some(({ kind }) => kind === 'clutter')) points -= 0.8;
  if (text === text.toUpperCase()) points -= 0.7;
  if (belowDate(lines, index, first)) points -= 0.6;
  if (isTwice(lines, index, first)) points += 1;
  if (index + 1 === first || lines[index + 1]?.kind === 'date' || lines[index + 1]?.apart === true) points += 0.5;
  return points;
}

/** The name of a site or a newspaper, not what happened. */
const ORGANISATION =
  /^(?:официальный|администрация|пресс-служба|газета|дума(?!\p{L})|совет(?!\p{L})|мэрия|портал|сайт)|(?:[. ](?:новости|официально|официальный сайт|администрация)$)|^\p{L}+ский (?:муниципальный|городской) (?:район|округ)|^\p{L}+ская городская дума|^городская дума/iu;

/** The name of a site stands above the date; the title, right above the story. */
function belowDate(lines: readonly Line[], index: number, first: number): boolean {
  return lines[first - 1]?.kind === 'phrase' && first - 1 > index && lines.slice(index + 1, first - 1).some(({ kind }) => kind === 'date');
}

/** Many pages say their title twice, or a part of it under a picture. */
function isTwice(lines: readonly Line[], index: number, first: number): boolean {
  const text = folded(lines[index]?.text ?? '');
  const near = lines.slice(Math.max(0, index - 3), Math.min(first, index + 5));
  return near.some((line) => line !== lines[index] && line.kind === 'phrase' && line.words >= 3 && text.endsWith(folded(line.text)));
}

/** A caption may be a part of the title: the title is the whole; of two that are the same, the first. */
function whole(best: Headline, candidates: readonly { headline: Headline }[]): Headline {
  const text = folded(best.line.text);
  const longer = candidates.find(({ headline }) => headline.index < best.index && folded(headline.line.text).endsWith(text));
  return longer?.headline ?? best;
}
