import { editDistance } from '../../platform/i18n/edit-distance.ts';
import { nameKey, soundKey } from '../../platform/i18n/name-key.ts';
import { cyrillised, foldedRomanisation, romanised } from './romanisation.ts';
import { WELL_KNOWN } from './well-known-names.ru.ts';

export interface UnlabelledNames {
  readonly id: number;
  /** In Latin letters. */
  readonly name: string;
  readonly countryCode: string;
  /** In all languages, none of them named. */
  readonly alternates: readonly string[];
}

/** The Russian name of a place among its alternates, or null where none is likely to be it. */
export function russianName(place: UnlabelledNames): string | null {
  const known = WELL_KNOWN[place.id];
  if (known !== undefined) return known;
  const marks = marksOf(place);
  const [best, next] = place.alternates
    .filter((name) => RUSSIAN.test(name) && !FOREIGN.test(name) && !(place.countryCode === 'BY' && BELARUSIAN.test(name)))
    .map((name) => ({ name, score: likelihood(name, marks) }))
    .sort((a, b) => b.score - a.score);
  if (best !== undefined) {
    const doubtful = next !== undefined && best.score - next.score < SURE && !FORMER_UNION.has(place.countryCode);
    return doubtful ? null : best.name;
  }
  if (place.countryCode !== 'RU') return null;
  return RUSSIAN.test(place.name) ? place.name : cyrillised(place.name);
}

const RUSSIAN = /^[А-ЯЁ][а-яё]*(?:[ -](?:[А-ЯЁ]\.|[А-ЯЁа-яё][а-яё]*))*$/;

/** Belarusian spellings in which each letter is Russian too. */
const BELARUSIAN = /сц|цц|ава$|кае$|эц|[лж]ны$|горад |слабада|зялён/i;

/** Spellings that Russian does not have but its neighbours' languages do, and words of theirs for a town. */
const FOREIGN =
  /[жшчщ][ыяю]|шч|[^лр]ьск|мьн|(?:ского|цкой)$|[сцз]ьк|йо(?![а-яё])|ъ(?![еёюя])|ь[йуъы]|^[ъьы]|[аеёиоуыэюя]ь|ць|^(?:город|градска|община|аул) | (?:ош|шаары|хот)$/i;

/** The names of these are right often enough to show them even in doubt. */
const FORMER_UNION = new Set(['RU', 'BY']);
const SURE = 0.5;

/** Where Russian writes ы and э after consonants for the sounds of the local language. */
const WITH_HARD_VOWELS = new Set([
  'CN',
  'JP',
  'KR',
  'KP',
  'TR',
  'RO',
  'MD',
  'PL',
  'KZ',
  'KG',
  'AZ',
  'TM',
  'VN',
  'TH',
  'UA',
  'EE',
  'TW',
  'HK',
]);
const CHINESE = new Set(['CN', 'TW', 'HK', 'MO']);
const PORTUGUESE = new Set(['BR', 'PT', 'AO', 'MZ', 'CV']);

interface Marks {
  readonly place: UnlabelledNames;
  readonly sound: string;
  readonly romanised: string;
  readonly heard: ReadonlySet<string>;
  readonly siblings: readonly string[];
}

function marksOf(place: UnlabelledNames): Marks {
  return {
    place,
    sound: soundKey(nameKey(place.name)) ?? '',
    romanised: foldedRomanisation(place.name),
    heard: new Set(place.alternates.filter((name) => /[a-z]/.test(name)).map((name) => soundKey(nameKey(name)) ?? '')),
    siblings: place.alternates.filter((name) => /[іїєґўјљњџћђ]|[сцз]ьк/i.test(name)).map(bare),
  };
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  і: 'и',
  ї: 'и',
  є: 'е',
  ё: 'е',
  э: 'е',
  ґ: 'г',
  ў: 'в',
  ј: 'й',
  љ: 'л',
  њ: 'н',
  џ: 'дж',
  ь: '',
  ъ: '',
  '-': '',
  ' ': '',
};

/** What a name shares with its Ukrainian, Belarusian or Serbian sibling. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[іїєёэґўјљњџьъ -]/g, (letter) => NEIGHBOURS[letter] ?? letter);
}

function likelihood(name: string, marks: Marks): number {
  const { countryCode } = marks.place;
  const sound = soundKey(nameKey(name)) ?? '';
  const far = editDistance(sound, marks.sound) / Math.max(sound.length, marks.sound.length, 1);
  const score =
    (marks.heard.has(sound) ? 0.5 : 0) +
    (marks.siblings.includes(bare(name)) ? 0.5 : 0) +
    0.6 * count(name, /ё/gi) +
    0.5 * count(name, /(?<![бвгджзйклмнпрстфхцчшщ])э/gi) -
    count(name, /тс(?!к)/g) +
    (/[ -]/.test(marks.place.name) ? 0.5 : -1) * count(name, /-/g);
  if (countryCode === 'RU') return score - 6 * far + russianAtHome(name, marks);
  if (countryCode === 'BY') return score - 2 * far + russianInBelarus(name);
  if (countryCode === 'UA') return score - 3 * far + russianInUkraine(name, marks);
  return score - 6 * far + russianAbroad(name, marks.place);
}

function russianAtHome(name: string, marks: Marks): number {
  const asWritten = romanised(name) === marks.romanised ? 2 : 0;
  return (
    asWritten + 0.4 * count(name, /ь/g) - 2 * count(name, /ьо/g) + 0.4 * count(name, /ый(?![а-я])/g) + 0.3 * count(name, /ий(?![а-я])/g)
  );
}

/** Belarusian writes а and я for unstressed о and е, дз, ц and ры where Russian has д, т and ри. */
function russianInBelarus(name: string): number {
  return (
    count(name, /о/gi) +
    0.7 * count(name, /[её]/gi) +
    0.7 * count(name, /(?<!р)ы/g) -
    2 * count(name, /[бвгджзклмнпрстфхцчш]э|дз|цк|ьо/g) -
    0.7 * count(name, /чо/g)
  );
}

/** Russian names end in -ов, -ово, -ая, -ое where Ukrainian ones end in -ів, -ове, -а, -е. */
function russianInUkraine(name: string, marks: Marks): number {
  const hardH = /h/i.test(marks.place.name.replace(/[kczs]h/gi, '')) ? 0.7 * count(name, /г/gi) : 0;
  return (
    hardH +
    1.5 * count(name, /(?:[ое]во?|ая|ое|ый|ой|ые|ье|ая)(?![а-я])/g) +
    0.4 * count(name, /[её]/gi) +
    0.5 * count(name, /[оы]/gi) +
    count(name, /ь/g) +
    count(name, /([а-яё])\1/g) -
    0.7 * count(name, /ив(?![а-я])/g) -
    count(name, /ры|ьо/g) -
    count(name, /ий(?![а-я])/g) * 0.5
  );
}

function russianAbroad(name: string, { name: latin, countryCode }: UnlabelledNames): number {
  const doubled = /([a-z])\1/i.test(latin) ? 1 : -0.3;
  const hardVowels = WITH_HARD_VOWELS.has(countryCode) ? 0.7 * count(name, /ы/g) : -0.7 * count(name, /[бвгджзклмнпрстфхцчш][эы]/g);
  const polivanov = countryCode === 'JP' ? 2 * count(name, /[шч]|дж/gi) : 0;
  const palladius = CHINESE.has(countryCode)
    ? 2 * count(name, /нг(?![уао])|дж|^дз|ву|[чшжсхбмнфд]е|(?<!ч)ж(?!э)/gi) - 0.8 * count(name, /э/g)
    : 0;
  const portuguese = PORTUGUESE.has(countryCode) ? 0.7 * count(name, /[уи](?![а-я])/g) : 0;
  const english = /land/i.test(latin) ? 0.7 * count(name, /ленд/gi) : 0;
  const west = /^w/i.test(latin) ? 0.7 * count(name, /^у/gi) : 0;
  return (
    count(name, /[бвдзклмнпрстф]ь(?!о)/g) -
    0.7 * count(name, /ьо/g) +
    doubled * count(name, /([а-яё])\1/gi) +
    hardVowels +
    portuguese -
    polivanov -
    palladius +
    english +
    west -
    0.5 * count(name, / /g) +
    0.5 * count(name, /ий(?![а-я])/g)
  );
}

function count(name: string, pattern: RegExp): number {
  return name.match(pattern)?.length ?? 0;
}
