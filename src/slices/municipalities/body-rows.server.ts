import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { BodyInput } from './input.ts';
import { municipality } from './tables.server.ts';

/** What a body's own row holds, whether it is recorded or edited. */
export function bodyColumns(wanted: BodyInput) {
  return { kind: wanted.kind, nameRu: wanted.name.ru, nameEn: wanted.name.en, municipalityId: wanted.municipality };
}

/** A municipality is told with its bodies: whoever asks what changed must hear of it. */
export async function touchMunicipalities(tx: Database, ids: readonly (string | null)[], now: string): Promise<void> {
  const named = [...new Set(ids.filter((id) => id !== null))].sort();
  if (named.length === 0) return;
  await tx
    .update(municipality)
    .set({ updatedAt: sql`greatest(${municipality.updatedAt}, ${now}::timestamptz)` })
    .where(inArray(municipality.id, named));
}
