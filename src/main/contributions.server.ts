import type { Database } from '../platform/db/database.ts';
import type { PageContributions } from '../platform/http/app-context.ts';
import type { Bilingual } from '../platform/values/bilingual.ts';
import { bodiesByIds, municipalitiesByIds, municipalitiesOfPlace, officialsByIds } from '../slices/municipalities/index.server.ts';
import { partnershipsOfBody, partnershipsOfMunicipality, partnershipTitles } from '../slices/partnerships/index.server.ts';
import { entriesWithSubjects } from '../slices/timeline/index.server.ts';

interface Named {
  readonly name: Bilingual;
  readonly path: string;
}

function namedBy<Row>(rows: Iterable<readonly [string, Row]>, name: (row: Row) => Named | null): ReadonlyMap<string, Named> {
  return new Map(
    [...rows].flatMap(([id, row]) => {
      const named = name(row);
      return named === null ? [] : [[id, named] as const];
    }),
  );
}

export const contributions: PageContributions = {
  municipalityParts: [{ key: 'partnerships', load: partnershipsOfMunicipality }],
  bodyParts: [{ key: 'partnerships', load: partnershipsOfBody }],
  municipalitiesOfPlace,
  subjectNamings: [
    {
      kind: 'partnership',
      subjects: async (db, ids) =>
        namedBy(await partnershipTitles(db, ids), (row) => ({ name: row.title, path: `partnerships/${row.id}` })),
    },
    {
      kind: 'municipality',
      subjects: async (db, ids) =>
        namedBy(await municipalitiesByIds(db, ids), (row) => ({ name: row.name, path: `municipalities/${row.id}` })),
    },
    {
      kind: 'body',
      subjects: async (db, ids) =>
        namedBy(await bodiesByIds(db, ids), (row) =>
          row.municipalityId === null ? null : { name: row.name, path: `municipalities/${row.municipalityId}` },
        ),
    },
    {
      kind: 'official',
      subjects: async (db, ids) =>
        namedBy(await officialsByIds(db, ids), (row) => ({ name: row.person.name, path: `people/${row.person.id}` })),
    },
    { kind: 'timeline_entry', subjects: entriesAsSubjects },
  ],
};

/** An entry leads to the first page on which it stands: a partnership's, else a municipality's, else a person's. */
async function entriesAsSubjects(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  return namedBy(await entriesWithSubjects(db, ids), ({ title, id, subjects }) => {
    const path = pathOfSubjects(subjects);
    return path === null ? null : { name: title, path: `${path}#entry-${id}` };
  });
}

const PATHS = [
  ['partnership', 'partnerships'],
  ['municipality', 'municipalities'],
  ['body', 'bodies'],
  ['person', 'people'],
] as const;

export function pathOfSubjects(subjects: readonly { readonly kind: string; readonly subjectId: string }[]): string | null {
  for (const [kind, path] of PATHS) {
    const subject = subjects.find((one) => one.kind === kind);
    if (subject !== undefined) return `${path}/${subject.subjectId}`;
  }
  return null;
}
