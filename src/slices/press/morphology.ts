/** One way to understand a Russian word. */
export interface WordForm {
  /** In the nominative singular (or as a name stands: «Сочи»), lower case, with ё where the dictionary has it. */
  readonly lemma: string;
  readonly part: 'noun' | 'adjective' | 'participle' | 'verb' | 'other';
  /** OpenCorpora: nomn, gent, datv, accs, ablt, loct; null where it has no case. */
  readonly case: string | null;
  readonly gender: 'masc' | 'femn' | 'neut' | null;
  readonly plural: boolean;
  /** What kind of name it is by the dictionary, or by its ending. */
  readonly name: 'first' | 'patronymic' | 'surname' | 'place' | null;
  /** False if the dictionary does not have the word and its ending alone was looked at. */
  readonly known: boolean;
}

export interface Morphology {
  /** All ways to understand a word, the likeliest first; empty for a word that is not Russian. */
  forms(word: string): readonly WordForm[];
}
