import { levelled } from './russian-name.ts';
import { patronymicReadings } from './surname-cases.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** Endings of which a Russian reader thinks at once: a surname. */
export const SURNAME =
  /(?:енко|[^аеиоуыэюя]ко|дзе|швили|[ая]нц?|ич|[ую]к|ч[аи]к|оглы|заде|(?:[оеё]в|[иы]н)(?:|а|у|ым|е|ой)|[иы]х|[цс]к(?:ий|ая|ого|ому|им|ом|ой|ую))$/;
/** A word with a capital in Russian letters. */
export const CYRILLIC = /^[А-ЯЁ][а-яёА-ЯЁ-]+$/;

/** The token belongs to the same row of words with capitals as the one before it. */
export function isNext(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  return token?.capital === true && before !== undefined && token.at[0] - before.at[1] <= 1 && CYRILLIC.test(token.text);
}

/** A first name of the dictionary; «Герой» is rather a hero than a form of Гера. */
export function isFirst(token: Token | undefined, { morphology }: ReaderTools): boolean {
  if (token === undefined) return false;
  const word = levelled(token.text).split('-')[0] ?? '';
  const forms = morphology.forms(word);
  const low = word.toLowerCase();
  const firsts = forms.filter((form) => form.name === 'first' && form.known && !form.plural);
  if (firsts.some((form) => form.case === 'nomn')) return true;
  return (
    firsts.length > 0 &&
    !forms.some(
      (form) =>
        form.known && form.part === 'noun' && form.name === null && form.gender !== null && form.case === 'nomn' && form.lemma === low,
    )
  );
}

export const isPatronymic = (token: Token | undefined): boolean =>
  token !== undefined && patronymicReadings(levelled(token.text).toLowerCase()).length > 0;

export function isPlace(words: string, { gazetteer, morphology }: ReaderTools): boolean {
  if (gazetteer.called(words).length > 0) return true;
  return morphology
    .forms(words)
    .some(
      (form) =>
        (form.name === 'place' && form.known) || (form.part === 'noun' && form.lemma.length > 3 && gazetteer.called(form.lemma).length > 0),
    );
}

export const isAdjective = (word: string, { morphology }: ReaderTools): boolean =>
  morphology
    .forms(levelled(word))
    .some((form) => form.known && (form.part === 'adjective' || form.part === 'participle') && form.name === null);
