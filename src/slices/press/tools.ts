import type { Gazetteer } from './gazetteer.ts';
import type { Morphology } from './morphology.ts';
import type { Words } from './words.ts';

/**
 * Parts of the reader that can be switched off, so that `npm run bench press` sees what each earns: finding the story among clutter, names of
 * people, districts as such, adjectives and inhabitants, bodies that are called after towns, and telling namesakes apart.
 */
export type ReaderPart = 'story' | 'people' | 'districts' | 'adjectives' | 'bodies' | 'namesakes';

/** What the reader needs besides the page. */
export interface ReaderTools {
  readonly gazetteer: Gazetteer;
  readonly morphology: Morphology;
  readonly words: Words;
  /** Only to measure. */
  readonly without?: ReadonlySet<ReaderPart>;
}
