import { dateAsWritten } from '../../platform/values/date-as-written.ts';
import { countryByName } from '../places/index.ts';
import { type About, type HeaderSays, headerSays, isDistrict, isNoHeader, type Side } from './column-words.ts';
import { directionsNamed, municipalityKindMeant, partnershipKindMeant, standingMeant } from './words-as-written.ts';

/** What the columns of a list of ties can be. */
export const PARTNERSHIP_FIELDS = [
  'firstName',
  'firstCountry',
  'firstRegion',
  'secondName',
  'secondCountry',
  'secondRegion',
  'kind',
  'standing',
  'since',
  'directions',
  'sourceTitle',
  'sourceUrl',
  'sourceDate',
  'publisher',
  'quote',
  'note',
  'record',
] as const;

/** What the columns of a list of municipalities can be. */
export const MUNICIPALITY_FIELDS = ['name', 'nameEn', 'kind', 'officialName', 'country', 'region', 'oktmo', 'validFrom', 'record'] as const;

export const IMPORT_KINDS = ['partnerships', 'municipalities'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export type PartnershipField = (typeof PARTNERSHIP_FIELDS)[number];
export type MunicipalityField = (typeof MUNICIPALITY_FIELDS)[number];
export type Field = PartnershipField | MunicipalityField;

/** Beside each column what stands in it; null for what is not read. No field stands twice. */
export type Columns = readonly (Field | null)[];

export const FIELDS_OF_KIND: { readonly partnerships: readonly Field[]; readonly municipalities: readonly Field[] } = {
  partnerships: PARTNERSHIP_FIELDS,
  municipalities: MUNICIPALITY_FIELDS,
};

/**
 * Which column is what: by the header, and by what stands in the column where its header says nothing.
 * Of a list of ties with one town in a row, that town is the partner: the other one is whose list it is.
 */
export function guessColumns(kind: ImportKind, header: readonly string[], rows: readonly (readonly string[])[]): Columns {
  const sample = rows.slice(0, ROWS_LOOKED_AT);
  const said = header.map((text, at) => {
    const isMute = isNoHeader(text);
    return (isMute ? null : headerSays(text, kind)) ?? shownBy(kind, valuesOf(sample, at), isMute);
  });
  return kind === 'partnerships'
    ? columnsOfTies(namingDistricts(said, header), sample)
    : once(said.map((one) => fieldOfMunicipality(one?.about)));
}

function namingDistricts(said: readonly (HeaderSays | null)[], header: readonly string[]): readonly (HeaderSays | null)[] {
  if (said.some((one) => one?.about === 'name')) return said;
  return said.map((one, at) => (one?.about === 'region' && isDistrict(header[at] ?? '') ? { ...one, about: 'name' } : one));
}

/** The same columns after a person said what one of them is; a field that stood elsewhere moves. */
export function reassigned(columns: Columns, at: number, field: Field | null): Columns {
  return columns.map((other, index) => {
    if (index === at) return field;
    return other === field ? null : other;
  });
}

const ROWS_LOOKED_AT = 200;

function valuesOf(rows: readonly (readonly string[])[], at: number): readonly string[] {
  return rows.map((row) => row[at]?.trim() ?? '').filter((value) => value !== '');
}

/** What most values of a column can be and few others can. */
const SHOWN: readonly (readonly [About, (value: string) => boolean])[] = [
  ['sourceUrl', (value) => /^(?:https?:\/\/|www\.)\S+$/i.test(value)],
  ['country', (value) => countryByName(value) !== null],
  ['since', (value) => isDateOfTie(value)],
  ['standing', (value) => value.length < 40 && standingMeant(value) !== null],
  ['kind', (value) => value.length < 60 && partnershipKindMeant(value) !== null],
  ['directions', (value) => (directionsNamed(value) ?? []).length > 0],
];

const SHOWN_IN_MUNICIPALITIES: typeof SHOWN = [
  ['oktmo', (value) => /^\d{8}(?:\d{3})?$/.test(value)],
  ['country', (value) => countryByName(value) !== null],
  ['kind', (value) => value.length < 60 && municipalityKindMeant(value) !== null],
];

const MOST = 0.8;

function shownBy(kind: ImportKind, values: readonly string[], alsoNames: boolean): HeaderSays | null {
  if (values.length === 0) return null;
  const share = (fits: (value: string) => boolean) => values.filter(fits).length / values.length;
  const shown = (kind === 'partnerships' ? SHOWN : SHOWN_IN_MUNICIPALITIES).find(([, fits]) => share(fits) >= MOST)?.[0];
  if (shown !== undefined) return { about: shown, side: null };
  return alsoNames && share(looksLikeName) >= MOST ? { about: 'name', side: null } : null;
}

/** A bare number is a year only where ties have years. */
function isDateOfTie(value: string): boolean {
  const date = dateAsWritten(value);
  return date.ok && date.value >= '1920' && date.value < '2100';
}

function looksLikeName(value: string): boolean {
  return value.length <= 60 && /^\p{Lu}[\p{L}\p{M}\s.,'’()-]+$/u.test(value);
}

function fieldOfMunicipality(about: About | undefined): MunicipalityField | null {
  return MUNICIPALITY_FIELDS.find((field) => field === about) ?? null;
}

function columnsOfTies(said: readonly (HeaderSays | null)[], rows: readonly (readonly string[])[]): Columns {
  const names = sidesOfNames(said);
  const countries = sidesBeside('country', said, names, (at) => valuesOf(rows, at));
  const regions = sidesBeside('region', said, names, () => []);
  return once(
    said.map((one, at): Field | null => {
      if (one === null) return null;
      if (one.about === 'name') return sided(names.get(at), 'firstName', 'secondName');
      if (one.about === 'country') return sided(countries.get(at), 'firstCountry', 'secondCountry');
      if (one.about === 'region') return sided(regions.get(at), 'firstRegion', 'secondRegion');
      return PARTNERSHIP_FIELDS.find((field) => field === one.about) ?? null;
    }),
  );
}

function sided<First, Second>(side: Side | undefined, first: First, second: Second): First | Second | null {
  if (side === undefined) return null;
  return side === 'first' ? first : second;
}

/** By column. What two headers claim goes to the left one; what none claims is given from left to right. */
function sidesOfNames(said: readonly (HeaderSays | null)[]): ReadonlyMap<number, Side> {
  const columns = said.flatMap((one, at) => (one?.about === 'name' ? [{ at, side: one.side }] : []));
  const [only] = columns;
  if (columns.length === 1 && only !== undefined) return new Map([[only.at, only.side ?? 'second']]);
  const sides = new Map<number, Side>();
  const isFree = (side: Side) => ![...sides.values()].includes(side);
  for (const { at, side } of columns) if (side !== null && isFree(side)) sides.set(at, side);
  for (const { at } of columns) {
    const free = (['first', 'second'] as const).find(isFree);
    if (!sides.has(at) && free !== undefined) sides.set(at, free);
  }
  return sides;
}

/** Sides of what belongs to a name: as its header says, else those of the name before it, else of the one after it. */
function sidesBeside(
  about: 'country' | 'region',
  said: readonly (HeaderSays | null)[],
  names: ReadonlyMap<number, Side>,
  valuesAt: (at: number) => readonly string[],
): ReadonlyMap<number, Side> {
  const columns = said.flatMap((one, at) => (one?.about === about ? [{ at, side: one.side }] : []));
  const [only] = columns;
  if (about === 'country' && columns.length === 1 && only !== undefined && names.size === 2)
    return new Map([[only.at, only.side ?? (isOfRussia(valuesAt(only.at)) ? 'first' : 'second')]]);
  const sides = new Map<number, Side>();
  const isFree = (side: Side) => ![...sides.values()].includes(side);
  for (const { at, side } of columns) if (side !== null && isFree(side)) sides.set(at, side);
  for (const { at } of columns) {
    const beside = sideBeside(at, names);
    const free = [beside, other(beside)].find(isFree);
    if (!sides.has(at) && free !== undefined) sides.set(at, free);
  }
  return sides;
}

function sideBeside(at: number, names: ReadonlyMap<number, Side>): Side {
  const before = [...names.keys()].filter((name) => name < at);
  const nearest = before.length > 0 ? Math.max(...before) : Math.min(...names.keys());
  return names.get(nearest) ?? 'second';
}

function other(side: Side): Side {
  return side === 'first' ? 'second' : 'first';
}

/** One country for two towns is the partner's: who keeps the list knows where he lives, unless that is what the column says. */
function isOfRussia(values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => countryByName(value) === 'RU');
}

function once(columns: Columns): Columns {
  return columns.map((field, at) => (field !== null && columns.indexOf(field) === at ? field : null));
}
