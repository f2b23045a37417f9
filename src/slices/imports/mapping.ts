import type { Field, ImportKind } from './columns.ts';
import { FAULTS_COLUMNS } from './messages.ts';

export type MappingRefusal = 'no-name-column' | 'column-twice' | 'no-own-municipality';

/** Without these a file of this kind says nothing. */
const NEEDED: Readonly<Record<ImportKind, Field>> = { partnerships: 'secondName', municipalities: 'name' };

/** What stands against reading the columns so; null where nothing does. */
export function mappingRefusal(kind: ImportKind, mapping: readonly string[], ownMunicipality: string | null): MappingRefusal | null {
  const fields = mapping.filter((field) => field !== '');
  if (new Set(fields).size < fields.length) return 'column-twice';
  if (!fields.includes(NEEDED[kind])) return 'no-name-column';
  return kind === 'partnerships' && !fields.includes('firstName') && ownMunicipality === null ? 'no-own-municipality' : null;
}

/** By what a header is known again: its words, whatever their case and spaces. */
export function headerKey(header: readonly string[]): string {
  return header.map((name) => name.trim().toLowerCase().replace(/\s+/gu, ' ')).join('\t');
}

/** The header of a file of errors is that of its list, and a last column that says what to correct. */
export function withoutFaults(header: readonly string[]): readonly string[] {
  const isOfFaults = FAULTS_COLUMNS.includes(header.at(-1)?.trim() ?? '');
  return isOfFaults ? header.slice(0, -1) : header;
}
