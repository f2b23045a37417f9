import { asc, sql } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
import { unlessNeeded } from '../../../platform/db/still-needed.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing, firstInputs } from '../../history/index.server.ts';
import { dropCitations } from '../../sources/index.server.ts';
import { withEntries } from '../../timeline/index.server.ts';
import { mayEditMunicipality } from '../policy.ts';
import { body, municipality, municipalityCountry, municipalitySuccession, official } from '../tables.server.ts';

export type WithdrawMunicipalitiesRefusal = 'not-allowed' | 'still-needed';

/**
 * Takes municipalities out that stand as they were first recorded and that nothing names: neither a body, an office, a successor or an
 * entry, nor, as `isNamed` knows, a record of another slice. The others stay. Answers how many went.
 */
export function withdrawMunicipalities(
  acting: Acting,
  ids: readonly string[],
  { isNamed, reason }: { readonly isNamed: ReadonlySet<string>; readonly reason: string | null },
): Promise<Outcome<number, WithdrawMunicipalitiesRefusal>> {
  return changing<number, WithdrawMunicipalitiesRefusal>(acting, async (tx, ledger) => {
    const rows = await tx.select().from(municipality).where(oneOf(municipality.id, ids)).orderBy(asc(municipality.id)).for('update');
    if (!rows.every(({ id, keptBy }) => mayEditMunicipality(acting.actor, { id, keptBy }))) return refused('not-allowed');
    const named = await namedAmong(tx, ids);
    const told = await withEntries(tx, 'municipality', ids);
    const going = rows
      .filter(({ id, revision }) => revision === 1 && !isNamed.has(id) && !named.has(id) && !told.has(id))
      .map(({ id }) => id);
    const before = await firstInputs(tx, 'municipality', going);
    if (!(await unlessNeeded(() => deleteAll(tx, going)))) return refused('still-needed');
    for (const id of going)
      ledger.add({
        subject: { kind: 'municipality', id },
        revision: 2,
        deed: 'withdrawn',
        before: before.get(id) ?? { id },
        after: null,
        reason,
      });
    return done(going.length);
  });
}

async function namedAmong(tx: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const all = sql`any(${sql.param([...ids])}::text[])`;
  const { rows } = await tx.execute<{ id: string }>(sql`select municipality_id as id from ${body} where municipality_id = ${all}
    union select municipality_id from ${official} where municipality_id = ${all}
    union select predecessor_id from ${municipalitySuccession} where predecessor_id = ${all}`);
  return new Set(rows.map(({ id }) => id));
}

async function deleteAll(tx: Database, ids: readonly string[]): Promise<void> {
  await tx.delete(municipalityCountry).where(oneOf(municipalityCountry.municipalityId, ids));
  await tx.delete(municipalitySuccession).where(oneOf(municipalitySuccession.successorId, ids));
  await dropCitations(tx, 'municipality', ids);
  await tx.delete(municipality).where(oneOf(municipality.id, ids));
}
