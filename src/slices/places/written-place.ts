import { isNoTown, kindInBrackets, withoutTownWords } from './kinds-of-places.ts';
import { bareName } from './typed-forms.ts';

/** How a list of towns writes one of them, taken apart. */
export type WrittenPlace =
  | { readonly kind: 'no-name' | 'not-a-town' }
  | {
      readonly kind: 'town';
      /** Ways to understand the name, the plainest first: a later one counts only if no earlier one is a name. */
      readonly names: readonly (readonly string[])[];
      /** All of it, brackets and qualifiers included: the name of some places. */
      readonly whole: string;
      /** Each says where it is: a region, a district, a bigger town. */
      readonly where: readonly string[];
    };

const OF_A_CITY = /^(\p{L}.*?)(?: (?:\d+|[IVX]+))? [–—-] (.+)$/u;
const RUSSIAN_QUALIFIERS = [
  /^(.+?),? \(?([А-ЯЁ][а-яё]+(?:[-–][А-ЯЁа-яё]+)*(?:ой|ей|ого|его|ая|яя|ий|ый|ое) (?:автономн[а-я]+ |муниципальн[а-я]+ |городск[а-я]+ )?(?:[Оо]бласт[иь]|[Кк]ра[йя]|[Оо]круга?|[Рр]айона?|[Рр]еспублик[иа]|уезда?|провинци[ия]|воеводств[ао]|обл\.?|р-на?))\)?$/u,
  /^(.+?),? \(?((?:[Рр]еспублик[иа]|земл[ияе]|штата?|провинци[ия]|кантона?|департамента?|префектур[ыа]|графств[ао]) [А-ЯЁ].+?)\)?$/u,
];
const REGION_FIRST = /(?:област|кра[йяею]$|кра[йяею] |республик|округ|район|воеводств|oblast|kra[iy]$|republic|region|province|county)/i;

export function writtenPlace(written: string, country: string): WrittenPlace {
  const plain = written
    .replace(/[«»"“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(plain)) return { kind: 'no-name' };
  const where: string[] = [];
  const outside = withoutBrackets(plain, where);
  if (outside === null) return { kind: 'not-a-town' };
  const name = withoutQualifiers(subjectOf(outside, where), where);
  if (isNoTown(bareName(name), country) || isNoTown(name, country)) return { kind: 'not-a-town' };
  return { kind: 'town', names: waysToUnderstand(name), whole: plain, where };
}

function withoutBrackets(text: string, where: string[]): string | null {
  const inside = [...text.matchAll(/[([]([^()[\]]*)[)\]]/g)].map(([, words = '']) => words.trim());
  for (const words of inside) {
    const kind = kindInBrackets(words);
    if (kind === 'no-town') return null;
    if (kind === 'where' && words !== '') where.push(...words.split(/[,;] */));
  }
  const outside = text.replace(/ ?[([][^()[\]]*[)\]]/g, '').trim();
  return outside === '' ? text : outside;
}

function subjectOf(text: string, where: string[]): string {
  const [, city, part] = OF_A_CITY.exec(text) ?? [];
  if (city !== undefined && part !== undefined) {
    where.push(city);
    return part;
  }
  const parts = text.split(/ ?[,;] */).filter((one) => one !== '');
  const [first = text, ...rest] = parts;
  const last = rest.at(-1);
  if (last !== undefined && REGION_FIRST.test(first) && !REGION_FIRST.test(last)) {
    where.push(...parts.slice(0, -1));
    return last;
  }
  where.push(...rest);
  return first;
}

/** «город Туров Житковичского района Гомельской области» is Туров. */
function withoutQualifiers(subject: string, where: string[]): string {
  let name = subject;
  for (let more = true; more; ) {
    more = false;
    for (const pattern of RUSSIAN_QUALIFIERS) {
      const [, before, qualifier] = pattern.exec(name) ?? [];
      if (before === undefined || qualifier === undefined || bareName(`${before} x`) === 'x') continue;
      where.push(qualifier);
      name = before;
      more = true;
    }
  }
  return name;
}

function waysToUnderstand(name: string): readonly (readonly string[])[] {
  const bare = bareName(withoutTownWords(bareName(name)));
  const ways = [
    [name, ...spellings(name)],
    [bareName(name), ...spellings(bareName(name))],
    [withoutTownWords(name)],
    [bare, ...spellings(bare)],
    name.split(/ ?\/ ?/),
  ];
  const seen = new Set<string>();
  return ways.map((names) => names.filter((one) => one !== '' && !seen.has(one) && seen.add(one))).filter((names) => names.length > 0);
}

const ALSO_SPELT: readonly (readonly [RegExp, string])[] = [
  [/\bSte?\.? /g, 'Saint '],
  [/\bSaint /g, 'St '],
  [/\bSaint /g, 'Sankt '],
  [/\bMt\.? /g, 'Mount '],
  [/\bFt\.? /g, 'Fort '],
  [/ & /g, ' and '],
];

function spellings(name: string): readonly string[] {
  return ALSO_SPELT.map(([pattern, instead]) => name.replace(pattern, instead)).filter((spelt) => spelt !== name);
}
