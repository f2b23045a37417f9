import type { Story, Stretch } from './story.ts';

/** The story of a plain text: its title, its date and its paragraphs, without feeds, menus and counters. */
export function storyOf(input: string): Story {
  const lines: Stretch[] = [];
  for (const match of input.matchAll(/[^\n]+/g)) {
    const text = match[0].trim();
    const start = match.index + match[0].indexOf(text);
    if (text !== '') lines.push({ text, at: [start, start + text.length] });
  }
  const first = lines.findIndex((line) => line.text.length > 120 && /[.!?]/.test(line.text));
  const paragraphs = lines.slice(first).filter((line) => line.text.length > 120 && line.text.includes(' '));
  return { lang: 'ru', title: lines[first - 1] ?? null, published: null, paragraphs, clutter: [] };
}
