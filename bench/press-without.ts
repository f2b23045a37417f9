import type { ReaderTools } from './press-score.ts';

type Part = NonNullable<ReaderTools['without']> extends ReadonlySet<infer Name> ? Name : never;

/** The reader without one of its parts: what it loses is what the part earns. */
export interface Without {
  readonly part: string;
  readonly tools: ReaderTools;
}

const PARTS: Readonly<Record<Part, string>> = {
  story: 'the story finder (every line is read)',
  people: 'names of people',
  districts: 'districts and okrugs as such',
  adjectives: 'adjectives and inhabitants (калужский, минчане)',
  bodies: 'bodies called after towns (Мингорисполком)',
  namesakes: 'namesakes by region, country and co-mention',
};

const SUBJECTS: Readonly<Record<string, string>> = {
  clutter: 'phrases of clutter (shapes of lines alone)',
  events: 'words of events',
  municipal: 'words of municipalities',
  offices: 'words of offices',
  directions: 'words of directions',
  numbers: 'words of numbers',
  countries: 'countries',
  regions: 'regions',
};

export function readersWithout(tools: ReaderTools): readonly Without[] {
  const { gazetteer, words } = tools;
  return [
    ...Object.entries(PARTS).map(([name, part]) => ({ part, tools: { ...tools, without: new Set([name as Part]) } })),
    { part: 'Russian morphology', tools: { ...tools, morphology: { forms: () => [] } } },
    { part: 'the gazetteer', tools: { ...tools, gazetteer: { ...gazetteer, called: () => [], namesOf: () => [] } } },
    ...Object.entries(SUBJECTS).map(([name, part]) => ({
      part,
      tools: {
        ...tools,
        words: {
          ...words,
          about: (subject: string, language: string) =>
            subject === name ? words.about('nothing', language) : words.about(subject, language),
        },
      },
    })),
  ];
}
