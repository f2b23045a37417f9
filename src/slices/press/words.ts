import type { Lexicon } from './lexicon.ts';

/** The words that the reader knows, by what they are about (`directions`, `offices`) and by language. */
export interface Words {
  /** Empty where no file says anything. */
  about(subject: string, language: string): Lexicon;
}
