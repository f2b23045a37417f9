import type { FormValues } from '../../platform/http/form-values.ts';

/** What a letterhead says; after which number a book goes on is asked once, and is no part of it. */
export const HEAD_FIELDS = [
  'nameRu',
  'nameEn',
  'address',
  'phone',
  'email',
  'site',
  'okpo',
  'ogrn',
  'innKpp',
  'place',
  'outgoingPattern',
  'incomingPattern',
] as const;

export const BEFORE_FIELDS = ['outgoingBefore', 'incomingBefore'] as const;

export type HeadShown = Readonly<Record<(typeof HEAD_FIELDS)[number], string | null>>;

/** Null: nobody wrote it down yet. */
export function headShown(head: Partial<HeadShown> | null): HeadShown {
  return Object.fromEntries(HEAD_FIELDS.map((field) => [field, head?.[field] ?? null])) as HeadShown;
}

export function formOfHead(head: HeadShown): FormValues {
  return Object.fromEntries(HEAD_FIELDS.map((field) => [field, [head[field] ?? '']]));
}
