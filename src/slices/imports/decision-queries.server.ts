import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { namesOf } from '../municipalities/index.server.ts';
import { countryByName, nameKey } from '../places/index.ts';
import type { NameState } from './input.ts';
import type { FoundMeaning } from './name-rows.server.ts';
import { type ImportNameRow, importDecision } from './tables.server.ts';

type Name = Pick<ImportNameRow, 'name' | 'country' | 'region'>;

/** By what a name is known again, however its case, its accents and the country are written. */
export function keysOfDecision({ name, country, region }: Name) {
  return { nameKey: nameKey(name), countryKey: countryByName(country) ?? nameKey(country), regionKey: nameKey(region) };
}

export function decisionKey(name: Name): string {
  return Object.values(keysOfDecision(name)).join('\t');
}

/** What people of this body said before of such names, by `decisionKey`. A municipality that was taken out is not meant any more. */
export async function decisionsFor(
  db: Database,
  keptBy: string | null,
  names: readonly Name[],
): Promise<ReadonlyMap<string, Omit<FoundMeaning, 'key'>>> {
  const keys = [...new Set(names.map((name) => keysOfDecision(name).nameKey))];
  const of = keptBy === null ? isNull(importDecision.keptBy) : eq(importDecision.keptBy, keptBy);
  const rows = await db
    .select()
    .from(importDecision)
    .where(and(of, sql`${importDecision.nameKey} = any(${sql.param(keys)}::text[])`));
  const there = await namesOf(
    db,
    'municipality',
    rows.map(({ municipalityId }) => municipalityId),
  );
  const known = rows.filter(({ municipalityId }) => municipalityId === null || there.has(municipalityId));
  return new Map(
    known.map(({ placeId, municipalityId, ...row }) => {
      const isNone = placeId === null && municipalityId === null;
      const state: NameState = isNone ? 'refused' : 'resolved';
      const why = isNone ? 'not-a-municipality' : 'memory';
      return [
        [row.nameKey, row.countryKey, row.regionKey].join('\t'),
        { state, placeId, municipalityId, why, candidates: null, decidedBy: 'memory' },
      ];
    }),
  );
}
