import { beginningOf, bodyFrom, leadOf } from './page-body.ts';
import { feedItems } from './page-feeds.ts';
import { headlineAbove } from './page-headline.ts';
import { type Line, linesOf } from './page-lines.ts';
import { publishedOn } from './page-published.ts';
import { pageWordsOf } from './page-words.ts';
import type { Story, Stretch } from './story.ts';
import { languageOf } from './story-language.ts';
import type { Words } from './words.ts';

/** Thirty pages of a book. No press story is longer; what stands further on is not read, so that nobody can make the reader slow. */
const LONGEST_STORY = 60_000;

/**
 * The story of a plain text: its title, its date and its paragraphs, without feeds, menus and counters. Linear in the length of the
 * input. `words` tell the phrases of clutter and the months; without them only the shape of lines is looked at.
 */
export function storyOf(input: string, words?: Words): Story {
  const lines = linesOf(input, words === undefined ? undefined : pageWordsOf(words));
  const feeds = feedItems(lines);
  const first = beginningOf(lines, feeds);
  const title = headlineAbove(lines, first, feeds);
  const lead = title === null ? [] : leadOf(lines, title.index, first, feeds);
  const kept = [...lead, ...bodyFrom(lines, first, feeds, title?.line.text ?? '')];
  const within = new Set(kept);
  const end = kept.at(-1);
  const last = end === undefined ? first : lines.indexOf(end, first);
  return {
    lang: languageOf([title?.line.text ?? '', ...kept.map(({ text }) => text)].join('\n').trim() || input),
    title: title === null ? null : stretchOf(title.line),
    published: publishedOn(lines, { title: title?.index ?? -1, first, last }, feeds),
    paragraphs: withinReach(kept),
    clutter: lines.filter((line) => !within.has(line) && line !== title?.line).map(({ at }) => at),
  };
}

function stretchOf({ text, at }: Line): Stretch {
  return { text, at };
}

/** Every line as if the page were nothing but its story: what is read if nobody finds it. */
export function wholeOf(input: string): Story {
  const lines = linesOf(input, undefined);
  return { lang: languageOf(input), title: null, published: null, paragraphs: withinReach(lines), clutter: [] };
}

function withinReach(lines: readonly Line[]): readonly Stretch[] {
  const paragraphs: Stretch[] = [];
  let left = LONGEST_STORY;
  for (const line of lines) {
    if (left <= 0) break;
    paragraphs.push(line.text.length <= left ? stretchOf(line) : beginningOfLine(line, left));
    left -= line.text.length;
  }
  return paragraphs;
}

/** Cut between two words, if there are any. */
function beginningOfLine({ text, at: [start] }: Line, length: number): Stretch {
  const space = text.lastIndexOf(' ', length);
  const end = space > length / 2 ? space : length;
  return { text: text.slice(0, end), at: [start, start + end] };
}
