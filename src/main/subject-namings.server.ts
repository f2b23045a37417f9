import type { Database } from '../platform/db/database.ts';
import type { SubjectNamings } from '../platform/http/app-context.ts';
import type { Bilingual } from '../platform/values/bilingual.ts';
import { commitmentTexts } from '../slices/commitments/index.server.ts';
import { bodiesByIds, municipalitiesByIds, namesOf, officialsByIds } from '../slices/municipalities/index.server.ts';
import { partnershipTitles } from '../slices/partnerships/index.server.ts';
import { sourceTitles } from '../slices/sources/index.server.ts';
import { entriesWithSubjects } from '../slices/timeline/index.server.ts';
import { pathOfSubjects } from './paths-of-subjects.ts';

interface Named {
  readonly name: Bilingual;
  readonly path: string;
}

function namedBy<Row>(rows: Iterable<readonly [string, Row]>, name: (row: Row, id: string) => Named): ReadonlyMap<string, Named> {
  return new Map([...rows].map(([id, row]) => [id, name(row, id)]));
}

/** How records of each kind are called, and where their pages are. */
export const subjectNamings: SubjectNamings = [
  {
    kind: 'partnership',
    subjects: async (db, ids) => namedBy(await partnershipTitles(db, ids), (row) => ({ name: row.title, path: `partnerships/${row.id}` })),
  },
  {
    kind: 'municipality',
    subjects: async (db, ids) =>
      namedBy(await municipalitiesByIds(db, ids), (row) => ({ name: row.name, path: `municipalities/${row.id}` })),
  },
  {
    kind: 'body',
    subjects: async (db, ids) => namedBy(await bodiesByIds(db, ids), (row) => ({ name: row.name, path: `bodies/${row.id}` })),
  },
  {
    kind: 'official',
    subjects: async (db, ids) =>
      namedBy(await officialsByIds(db, ids), (row) => ({ name: row.person.name, path: `people/${row.person.id}` })),
  },
  {
    kind: 'commitment',
    subjects: async (db, ids) => namedBy(await commitmentTexts(db, ids), (name, id) => ({ name, path: `commitments/${id}` })),
  },
  { kind: 'timeline_entry', subjects: entriesAsSubjects },
  {
    kind: 'person',
    subjects: async (db, ids) => namedBy(await namesOf(db, 'person', ids), (name, id) => ({ name, path: `people/${id}` })),
  },
  {
    kind: 'source',
    subjects: async (db, ids) =>
      namedBy(await sourceTitles(db, ids), (title, id) => ({ name: { ru: title, en: title }, path: `sources/${id}` })),
  },
];

async function entriesAsSubjects(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  return namedBy(await entriesWithSubjects(db, ids), ({ title, id, subjects }) => ({
    name: title,
    path: `${pathOfSubjects(subjects)}#entry-${id}`,
  }));
}
