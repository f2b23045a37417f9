/** What Pobratim uses of it; the package has no types of its own. */
declare module 'russian-nouns-js' {
  export interface Lemma {
    readonly text: string;
    readonly gender?: 'мужской' | 'женский' | 'средний';
    readonly pluraleTantum?: boolean;
  }
  class Engine {
    /** Variants of the form, the usual one first. */
    decline(lemma: Lemma, grammaticalCase: string): readonly string[];
  }
  const library: { readonly Engine: typeof Engine };
  export default library;
}
