import type { Gazetteer } from './gazetteer.ts';
import { homeOf } from './home-countries.ts';
import { foldedName } from './name-folding.ts';
import type { TownCandidate } from './town-candidate.ts';

/** Letters by which Kazakh and Kyrgyz spellings differ from the Russian ones, which the gazetteer has more of. */
const TO_RUSSIAN: Readonly<Record<string, string>> = { қ: 'к', ғ: 'г', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', і: 'и', ә: 'а', һ: 'х' };
const TURKIC: ReadonlySet<string> = new Set(['kk', 'ky']);
/** Letters that the language does not have: a name with them is one of another. */
const FOREIGN: Readonly<Record<string, RegExp>> = { uk: /[ыэёъў]/iu, be: /[иъщ]/iu, pl: /[äöüßéèçñ]/iu, de: /[ąęłśźżńóéèç]/iu };
/** Endings that names have in this language and not in the one beside it. */
const OWN: Readonly<Record<string, RegExp>> = { uk: /[іїєґ]/iu, be: /[іў]/iu, pl: /[ąęłśźżńó]/iu };

/** Names that the gazetteer has in Russian alone. */
// biome-ignore format: a table.
const EXONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  be: {
    бранск: 'брянск', 'санкт-пецярбург': 'санкт-петербург', пецярбург: 'санкт-петербург', екацярынбург: 'екатеринбург', чэлябінск: 'челябинск', вільня: 'вильнюс',
    'вялікі ноўгарад': 'великий новгород', 'ніжні ноўгарад': 'нижний новгород', 'бельск-падляскі': 'бельск-подляски', 'бельск падляскі': 'бельск-подляски', растоў: 'ростов',
    'растоў-на-доне': 'ростов-на-дону', пярм: 'пермь', цюмень: 'тюмень', цвер: 'тверь', арол: 'орел', валгаград: 'волгоград', варонеж: 'воронеж', уладзівасток: 'владивосток',
  },
  kk: { қарағанды: 'караганда', үрімші: 'урумчи', самарқан: 'самарканд', самарқанд: 'самарканд', тәшкен: 'ташкент', ыстамбұл: 'стамбул', 'санкт-петербор': 'санкт-петербург', мінскі: 'минск' },
  ky: { үрүмчү: 'урумчи', ташкен: 'ташкент', стамбул: 'стамбул', бээжин: 'пекин' },
};

/** The name as the gazetteer may have it: «қарағанды» is there as «караганды» alone. */
export function spelledIn(name: string, language: string, { called }: Gazetteer): string {
  const exonym = EXONYMS[language]?.[name];
  if (exonym !== undefined) return exonym;
  if (!TURKIC.has(language) || called(name).length > 0) return name;
  return name.replace(/[қғңөұүіәһ]/gu, (letter) => TO_RUSSIAN[letter] ?? letter);
}

/** Candidates in an order that suits the language, spelled as its people do: „Lwowa” is of «Lwów», not of «Lwow». */
export function namesInLanguage(
  candidates: readonly TownCandidate[],
  text: string,
  language: string,
  gazetteer: Gazetteer,
): readonly TownCandidate[] {
  const home = homeOf(language);
  const suited = candidates.map((one) => {
    const asItStands = one.name.toLowerCase() === text.toLowerCase();
    const name = asItStands ? one.name : spelling(one, language, gazetteer);
    let score = one.score;
    if (FOREIGN[language]?.test(one.name) === true) score -= 1.5;
    if (!asItStands && OWN[language]?.test(name) === true) score += 0.4;
    if (one.places.some((place) => place.countryCode === home && place.population > 1_000)) score += 1;
    return { ...one, name, score };
  });
  // „Olitą” is folded as «Olita» is: the form in another case is not the name.
  const bare = suited.filter((one) => !/[ąę]$/u.test(one.name));
  return (bare.length > 0 ? bare : suited).sort((a, b) => b.score - a.score);
}

/** The spelling with the most letters of the language among the names of the place that sound the same. */
function spelling({ name, places }: TownCandidate, language: string, { namesOf }: Gazetteer): string {
  const own = OWN[language];
  const place = places[0];
  if (own === undefined || place === undefined) return name;
  const key = foldedName(name);
  const names = namesOf(place.id);
  if (names[0] !== undefined && foldedName(names[0]) === key) return names[0];
  return names.find((one) => own.test(one) && foldedName(one) === key) ?? name;
}
