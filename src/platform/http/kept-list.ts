import { type Actor, bodiesWrittenFor, CONTRIBUTING, keepsEverything } from '../values/actor.ts';
import type { Bilingual, Lang } from '../values/bilingual.ts';

/** Whose records a list of the workspace shows: those of these bodies, and of the municipalities for which the person writes. */
export interface KeptScope {
  readonly bodies: readonly string[];
  readonly municipalities: readonly string[];
}

export const KEPT_SORTS = ['name', 'latest'] as const;

export interface KeptListPage {
  /** Null: all records of the register. */
  readonly scope: KeptScope | null;
  readonly q?: string | undefined;
  readonly sort: (typeof KEPT_SORTS)[number];
  readonly lang: Lang;
  readonly offset: number;
  readonly limit: number;
}

export interface KeptRow {
  readonly id: string;
  readonly name: Bilingual;
  /** RFC 3339. */
  readonly updatedAt: string;
}

export interface KeptList {
  readonly total: number;
  readonly rows: readonly KeptRow[];
}

/** What this person keeps; null for whoever keeps everything. */
export function scopeOf(actor: Actor): KeptScope | null {
  if (keepsEverything(actor)) return null;
  const grants = actor.kind === 'account' ? actor.grants : [];
  const administrations = grants.filter(({ role, body }) => role === 'officer' && body.kind === 'administration');
  return {
    bodies: bodiesWrittenFor(actor, CONTRIBUTING),
    municipalities: [...new Set(administrations.flatMap(({ body }) => body.municipality ?? []))],
  };
}
