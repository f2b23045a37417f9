import type { At } from './reading.ts';
import type { Story } from './story.ts';

/** From the first to the last that belongs to the story: its title, its date, its paragraphs. Null where there is none. */
export function partOfStory({ title, published, paragraphs }: Story): At | null {
  const all = [...paragraphs.map(({ at }) => at), ...(title === null ? [] : [title.at]), ...(published === null ? [] : [published.at])];
  if (all.length === 0) return null;
  return [all.reduce((least, [start]) => Math.min(least, start), all[0]?.[0] ?? 0), all.reduce((most, [, end]) => Math.max(most, end), 0)];
}
