import { type Actor, keepsEverything, withKeepersEyes } from '../values/actor.ts';
import type { Bilingual, Lang } from '../values/bilingual.ts';

/** Whose records a list of the workspace shows: those of these bodies, and of the municipalities of those that are administrations. */
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
  /** In the list's language, what tells it from others of the list that are called alike, where the name itself does not. */
  readonly apart?: string | null;
  /** RFC 3339. */
  readonly updatedAt: string;
}

export interface KeptList {
  readonly total: number;
  readonly rows: readonly KeptRow[];
}

/**
 * What this person reads: what the bodies that gave them a role keep, as their keepers see it; null for whoever keeps everything. What of
 * it they also write, each record's policy says.
 */
export function readScopeOf(actor: Actor): KeptScope | null {
  if (keepsEverything(actor)) return null;
  const seeing = withKeepersEyes(actor);
  const grants = seeing.kind === 'account' ? seeing.grants : [];
  const administrations = grants.filter(({ role, body }) => role === 'officer' && body.kind === 'administration');
  return {
    bodies: [...new Set(grants.map(({ body }) => body.id))],
    municipalities: [...new Set(administrations.flatMap(({ body }) => body.municipality ?? []))],
  };
}
