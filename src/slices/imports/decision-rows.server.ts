import { and, eq, isNull } from 'drizzle-orm';
import type { Acting } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { keysOfDecision } from './decision-queries.server.ts';
import type { NameChoice } from './input.ts';
import { type ImportNameRow, importDecision } from './tables.server.ts';

type Name = Pick<ImportNameRow, 'name' | 'country' | 'region'>;

interface Decided extends Pick<Acting, 'clock' | 'actor'> {
  readonly id: string;
  readonly keptBy: string | null;
  readonly name: Name;
  readonly choice: NameChoice;
}

/** The last word on such a name counts. */
export async function rememberDecision(tx: Database, { id, clock, actor, keptBy, name, choice }: Decided): Promise<void> {
  const said = {
    placeId: choice.kind === 'place' ? choice.place : null,
    municipalityId: choice.kind === 'municipality' ? choice.municipality : null,
    decidedBy: actor.kind === 'account' ? actor.id : null,
    decidedAt: clock.now().toISOString(),
  };
  await forgetDecision(tx, keptBy, name);
  await tx.insert(importDecision).values({ id, keptBy, ...keysOfDecision(name), ...said });
}

export async function forgetDecision(tx: Database, keptBy: string | null, name: Name): Promise<void> {
  const { nameKey, countryKey, regionKey } = keysOfDecision(name);
  const of = keptBy === null ? isNull(importDecision.keptBy) : eq(importDecision.keptBy, keptBy);
  const isThis = and(
    eq(importDecision.nameKey, nameKey),
    eq(importDecision.countryKey, countryKey),
    eq(importDecision.regionKey, regionKey),
  );
  await tx.delete(importDecision).where(and(of, isThis));
}
