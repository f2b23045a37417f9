interface Named {
  readonly id: number;
  readonly name: string;
  readonly nameRu: string | null;
  readonly population: number;
  readonly country: string;
}

export interface Query {
  readonly kind: string;
  readonly typed: string;
  /** The place that is meant. */
  readonly id: number;
}

type Typist = (place: Named, random: () => number) => string | null;

const typists: Readonly<Record<string, Typist>> = {
  'whole name, Russian': ({ nameRu }) => nameRu,
  'whole name, Latin': ({ name }) => name,
  'two letters': ({ name, nameRu }) => (nameRu ?? name).slice(0, 2),
  'three letters': ({ name, nameRu }) => (nameRu ?? name).slice(0, 3),
  'longer beginning': ({ name, nameRu }, random) => (nameRu ?? name).slice(0, 4 + Math.floor(random() * 3)),
  'two Latin letters': ({ name }) => name.slice(0, 2),
  'one slip': ({ name, nameRu }, random) => slipped(nameRu ?? name, random),
  'two slips': ({ name, nameRu }, random) => (name.length < 8 ? null : slipped(slipped(nameRu ?? name, random), random)),
  'case form': ({ nameRu }, random) => (nameRu === null ? null : inCase(nameRu, random)),
  'usual transliteration': ({ nameRu, country }, random) =>
    nameRu === null || !['RU', 'BY', 'UA', 'KZ'].includes(country) ? null : transliterated(nameRu, random),
  'nothing like it': (_, random) => Array.from({ length: 8 }, () => 'бвгджзкщъэ'[Math.floor(random() * 10)]).join(''),
  'with its country': ({ name, country }) => `${name}, ${country}`,
};

/** Places of Russia and Belarus come up for half of the queries, big ones more often. */
export function typedQueries(places: readonly Named[], random: () => number, each: number): readonly Query[] {
  const near = places.filter(({ country }) => country === 'RU' || country === 'BY');
  return Object.entries(typists).flatMap(([kind, typist]) => {
    const queries: Query[] = [];
    while (queries.length < each) {
      const from = random() < 0.5 ? near : places;
      const place = [0, 1, 2]
        .map(() => from[Math.floor(random() * from.length)])
        .reduce((a, b) => ((a?.population ?? 0) > (b?.population ?? 0) ? a : b));
      const typed = place === undefined ? null : typist(place, random);
      if (place !== undefined && typed !== null && typed.length > 1) queries.push({ kind, typed, id: place.id });
    }
    return queries;
  });
}

function slipped(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 1));
  const letter = /[а-я]/.test(name) ? 'оаеинтсрвлкм' : 'eaionrtlsu';
  const any = letter[Math.floor(random() * letter.length)] ?? '';
  const ways = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + any + name.slice(at),
    name.slice(0, at) + any + name.slice(at + 1),
    name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2),
  ];
  return ways[Math.floor(random() * ways.length)] ?? name;
}

/** A rough declension of the last word: the place is to be found by forms that it did not make itself. */
function inCase(name: string, random: () => number): string {
  const preposition = ['в', 'из', 'под', ''][Math.floor(random() * 4)] ?? '';
  const form = name
    .replace(/(?:ый|ой)$/, 'ого')
    .replace(/ий$/, 'ого')
    .replace(/ая$/, 'ой')
    .replace(/ое$/, 'ого')
    .replace(/а$/, 'ы')
    .replace(/([кгхжшчщ])ы$/, '$1и')
    .replace(/ь$/, 'и')
    .replace(/([бвгдзклмнпрстфхжшчщц])$/, '$1а');
  return `${preposition} ${form}`.trim();
}

const WAYS: readonly Readonly<Record<string, string>>[] = [
  { ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'yu', я: 'ya', й: 'y', ё: 'yo', ы: 'y', ь: '', ъ: '' },
  { ж: 'zh', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sch', ю: 'ju', я: 'ja', й: 'j', ё: 'e', ы: 'y', ь: '', ъ: '' },
  { ж: 'zh', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ю: 'iu', я: 'ia', й: 'i', ё: 'e', ы: 'y', ь: "'", ъ: '' },
];
const SIMPLE: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  э: 'e',
};

function transliterated(name: string, random: () => number): string {
  const way = WAYS[Math.floor(random() * WAYS.length)] ?? {};
  return [...name.toLowerCase()].map((letter) => SIMPLE[letter] ?? way[letter] ?? letter).join('');
}
