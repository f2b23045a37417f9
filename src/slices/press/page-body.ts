import type { Line } from './page-lines.ts';

const ENDS_A_SENTENCE = /[.!?…:;][»"”’)\]]*$/;
/** A quote, a speech, an item of a list, a sentence that goes on. */
const GOES_ON = /^(?:[«"“„–—-]|\p{Ll})/u;
const STEM = 5;
/** Between the first sentences of a page and its story: a note on cookies, a word of welcome. */
const FAR = 6;
/** More short lines in a row are a list of something else. */
const MOST_HEADINGS = 6;

/** The index of the first line of the story below its title; the number of lines if there is none. */
export function beginningOf(lines: readonly Line[], feeds: ReadonlySet<number>): number {
  const prose = lines.flatMap((line, index) => (line.kind === 'prose' && !feeds.has(index) ? [index] : []));
  const first = prose[0];
  if (first === undefined)
    return (
      lines.findIndex(
        (line, index) => line.kind === 'phrase' && !feeds.has(index) && index > 0 && ENDS_A_SENTENCE.test(line.text.slice(-8)),
      ) >>> 0
    );
  const second = prose[1];
  const heavier = (from: number) => lines.slice(from).reduce((sum, line) => sum + (line.kind === 'prose' ? line.text.length : 0), 0);
  if (second !== undefined && second - first > FAR && heavier(second) > 3 * (lines[first]?.text.length ?? 0)) return second;
  return first;
}

/** What stands between the title and the story and belongs to it: a subtitle, a lead. */
export function leadOf(lines: readonly Line[], title: number, first: number, feeds: ReadonlySet<number>): readonly Line[] {
  const said = folded(lines[title]?.text ?? '');
  return lines.slice(title + 1, first).filter((line, offset) => {
    if (line.kind !== 'phrase' || feeds.has(title + 1 + offset) || line.words < 5) return false;
    return !repeats(line, said);
  });
}

/** The lines of the story from its first one on. */
export function bodyFrom(lines: readonly Line[], first: number, feeds: ReadonlySet<number>, title: string): readonly Line[] {
  const body: Line[] = [];
  const said = folded(title);
  const stems = new Set(stemsOf(title));
  let waiting: Line[] = [];
  let away = false;
  const take = (line: Line) => {
    for (const one of waiting) body.push(one);
    body.push(line);
    waiting = [];
    away = false;
    for (const stem of stemsOf(line.text)) stems.add(stem);
  };
  for (const [offset, line] of lines.slice(first).entries()) {
    const kind = feeds.has(first + offset) ? 'others' : line.kind;
    if (kind === 'end' && body.length > 0) break;
    if (kind === 'others' || waiting.length > MOST_HEADINGS) {
      away = true;
      waiting = [];
    }
    const adjoins = body.at(-1) === lines[first + offset - 1];
    const goesOn = kind === 'prose' ? !away || resumes(line, stems) : kind === 'phrase' && !away && adjoins && belongs(line);
    if (goesOn) take(line);
    else if (kind === 'phrase' && !away && !repeats(line, said)) waiting.push(line);
  }
  return body.length > 0 ? body : waiting.slice(0, 1);
}

/** Who said it, an item of a list, a short sentence. Other phrases belong only if the story goes on below them. */
function belongs(line: Line): boolean {
  const whole = ENDS_A_SENTENCE.test(line.text.slice(-8));
  return (whole && line.words >= 2) || (GOES_ON.test(line.text) && line.words >= 2 && /[.,;]$/.test(line.text));
}

/** After «read also» only sentences that speak of the same things are the story again. */
function resumes(line: Line, stems: ReadonlySet<string>): boolean {
  const own = stemsOf(line.text);
  const known = own.filter((stem) => stems.has(stem)).length;
  return line.text.length > 100 && known >= 3 && known * 6 >= own.length;
}

function repeats(line: Line, title: string): boolean {
  const text = folded(line.text);
  return text.length > 0 && title !== '' && (title.includes(text) || text.startsWith(title));
}

export function folded(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first letters of the longer words, each once; of at most the first thousand signs. */
export function stemsOf(text: string): readonly string[] {
  const words =
    text
      .slice(0, 1000)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, STEM)))];
}
