import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Az from 'az';
import type { Morphology, WordForm } from './morphology.ts';

/** Words of pages repeat: so many parses are kept. */
const KEPT = 20_000;
/** Forms less likely than this share of the likeliest are noise of the guesser. */
const LIKELY = 0.1;

let ready: Promise<Morphology> | undefined;

/** The Russian morphology of `az` with its dictionaries (OpenCorpora), loaded once: about 0.3 s. */
export function russianMorphology(): Promise<Morphology> {
  ready ??= loaded();
  return ready;
}

async function loaded(): Promise<Morphology> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('az')), '..', 'dicts');
  await new Promise<void>((resolve, reject) =>
    Az.Morph.init(folder, (fault) => (fault === null || fault === undefined ? resolve() : reject(fault))),
  );
  let recent = new Map<string, readonly WordForm[]>();
  let older = new Map<string, readonly WordForm[]>();
  return {
    forms(word) {
      const known = recent.get(word);
      if (known !== undefined) return known;
      const forms = older.get(word) ?? formsOf(levelled(word));
      if (recent.size >= KEPT) [older, recent] = [recent, new Map()];
      recent.set(word, forms);
      return forms;
    },
  };
}

/** The dictionary has names with a capital and words without: ИВАНОВ is looked for as Иванов, Город as Город and город. */
function levelled(word: string): string {
  if (word !== word.toUpperCase() || word.length < 2) return word;
  return word.toLowerCase().replace(/(?<![а-яё])[а-яё]/g, (letter) => letter.toUpperCase());
}

type Parse = ReturnType<typeof Az.Morph>[number];

function formsOf(word: string): readonly WordForm[] {
  if (word.length > 60 || !/^[А-ЯЁа-яё-]+$/.test(word)) return [];
  const parses = parsesOf(word);
  const best = parses[0]?.score ?? 0;
  return parses
    .filter((parse) => parse.parser === 'Dictionary' || parse.score >= best * LIKELY)
    .map((parse) => formOf(parse, word.toLowerCase()));
}

/** A capital may begin a sentence, too: what the dictionary has of the word without it is likelier than a guess. */
function parsesOf(word: string): readonly Parse[] {
  const parses = Az.Morph(word);
  if (word === word.toLowerCase()) return parses;
  const small = Az.Morph(word.toLowerCase()).filter((parse) => parse.parser === 'Dictionary');
  return small.length === 0 ? parses : [...parses.filter((parse) => parse.parser === 'Dictionary'), ...small];
}

function formOf(parse: Parse, word: string): WordForm {
  const { tag } = parse;
  const gender = tag.GNdr;
  return {
    lemma: parse.normalize()?.word ?? word,
    part: partOf(tag.POS),
    case: tag.CAse === undefined ? null : (CASES_OF_TWO[tag.CAse] ?? tag.CAse),
    gender: gender === 'masc' || gender === 'femn' || gender === 'neut' ? gender : null,
    plural: tag.NMbr === 'plur',
    name: nameOf(tag),
    known: parse.parser === 'Dictionary',
  };
}

const CASES_OF_TWO: Readonly<Record<string, string>> = {
  gen1: 'gent',
  gen2: 'gent',
  acc2: 'accs',
  loc1: 'loct',
  loc2: 'loct',
  voct: 'nomn',
};

function partOf(part: string | undefined): WordForm['part'] {
  if (part === 'NOUN') return 'noun';
  if (part === 'ADJF' || part === 'ADJS') return 'adjective';
  if (part === 'PRTF' || part === 'PRTS') return 'participle';
  return part === 'VERB' || part === 'INFN' || part === 'GRND' ? 'verb' : 'other';
}

function nameOf(tag: Parse['tag']): WordForm['name'] {
  if (tag['Name'] === true) return 'first';
  if (tag['Patr'] === true) return 'patronymic';
  if (tag['Surn'] === true) return 'surname';
  return tag['Geox'] === true ? 'place' : null;
}
