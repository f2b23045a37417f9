import type { z } from 'zod';
import { commitmentInput } from '../../slices/commitments/index.ts';
import { bodyInput, municipalityInput, officialInput, personInput } from '../../slices/municipalities/index.ts';
import { partnershipInput } from '../../slices/partnerships/index.ts';
import { type CitationInput, publisherInput, sourceInput } from '../../slices/sources/index.ts';
import { entryInput } from '../../slices/timeline/index.ts';
import { cases } from './cases.ts';
import type { Case } from './demonstration.ts';

export const SCHEMAS = {
  publishers: publisherInput,
  sources: sourceInput,
  municipalities: municipalityInput,
  bodies: bodyInput,
  people: personInput,
  officials: officialInput,
  partnerships: partnershipInput,
  timeline: entryInput,
  promises: commitmentInput,
} satisfies Record<keyof Case, z.ZodType>;

export const TABLES = Object.keys(SCHEMAS) as (keyof Case)[];

export function every<Table extends keyof Case>(table: Table): Case[Table][number][] {
  return cases.flatMap((one) => [...one[table]]);
}

export const idsOf = (table: keyof Case) => new Set(every(table).map((record) => record.id));

/** Every object inside the record, itself included, with the keys that lead to it. */
export function* inside(value: unknown, path: readonly string[] = []): Generator<[readonly string[], object]> {
  if (value === null || typeof value !== 'object') return;
  yield [path, value];
  for (const [key, inner] of Object.entries(value)) yield* inside(inner, [...path, key]);
}

function objectsOf(...tables: (keyof Case)[]): object[] {
  return tables.flatMap((table) => every(table)).flatMap((record) => [...inside(record)].map(([, object]) => object));
}

export const citations = objectsOf(...TABLES).filter((object): object is CitationInput => 'quote' in object);
export const texts = objectsOf(...TABLES).filter(
  (object): object is { ru: string | null; en: string | null } => 'ru' in object && 'en' in object,
);
