/** The cases that a sentence may need besides the nominative. */
export const RUSSIAN_CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;

export type RussianCase = (typeof RUSSIAN_CASES)[number];

/** Null where no form is likely enough: then say it in a sentence that needs no case. */
export type CaseForms = Readonly<Record<RussianCase, string | null>>;

export type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

export function formsBy(form: (wanted: RussianCase) => string | null): CaseForms {
  return {
    genitive: form('genitive'),
    dative: form('dative'),
    accusative: form('accusative'),
    instrumental: form('instrumental'),
    prepositional: form('prepositional'),
  };
}

export function unchanged(word: string): CaseForms {
  return formsBy(() => word);
}
