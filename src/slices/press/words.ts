import type { Lexicon } from './lexicon.ts';

/** The words that the reader knows, by what they are about (`directions`, `offices`) and by language. */
export interface Words {
  /** Empty where no file says anything. `ANY_LANGUAGE`: the files of all languages as one. */
  about(subject: string, language: string): Lexicon;
}

export const ANY_LANGUAGE = '*';
