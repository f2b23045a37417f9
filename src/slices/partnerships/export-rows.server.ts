import type { Database } from '../../platform/db/database.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { asTyped } from '../../platform/values/typed-date.ts';
import { type Direction, directionName } from '../directions/index.ts';
import { type MunicipalityView, municipalitiesByIds } from '../municipalities/index.server.ts';
import { countryName } from '../places/index.ts';
import type { PartnershipKind, Standing } from './input.ts';
import { partnershipMessages } from './messages.ts';
import { type PartnershipView, type PartyView, partnershipsByIds } from './partnership-view.server.ts';

/** Columns of the register as a table, as `imports` reads them again. */
export const EXPORTED = [
  'firstName',
  'firstCountry',
  'firstRegion',
  'secondName',
  'secondCountry',
  'secondRegion',
  'others',
  'kind',
  'standing',
  'since',
  'directions',
  'sourceTitle',
  'sourceUrl',
  'sourceDate',
  'publisher',
  'quote',
  'record',
] as const;

/** How values are said: in words for people, by their codes for programs. */
interface Saying {
  readonly name: (name: Bilingual) => string;
  readonly kind: (kind: PartnershipKind) => string;
  readonly standing: (standing: Standing) => string;
  readonly direction: (direction: Direction) => string;
  readonly country: (code: string) => string;
  /** Of a moment its day. */
  readonly date: (date: string | null) => string;
}

function inWords(lang: Lang): Saying {
  const words = partnershipMessages(lang);
  return {
    name: (name) => inLang(name, lang),
    kind: (kind) => words.kinds[kind],
    standing: (standing) => words.standings[standing],
    direction: (direction) => directionName(direction, lang),
    country: (code) => countryName(code, lang),
    date: (date) => asTyped(date?.slice(0, 'YYYY-MM-DD'.length) ?? null),
  };
}

function inCodes(lang: Lang): Saying {
  const asItIs = (code: string) => code;
  return { ...inWords(lang), kind: asItIs, standing: asItIs, direction: asItIs, country: asItIs, date: (date) => date ?? '' };
}

interface Exporting {
  readonly lang: Lang;
  readonly codes: boolean;
  readonly origin: string;
}

/** A row for each of these ties, in their order; a fixed number of queries. */
export async function partnershipRows(
  db: Database,
  ids: readonly string[],
  { lang, codes, origin }: Exporting,
): Promise<readonly string[][]> {
  const views = await partnershipsByIds(db, ids, 'last');
  const ofBodies = views.flatMap(({ parties }) => parties.flatMap(({ body }) => body?.municipalityId ?? []));
  const towns = await municipalitiesByIds(db, [...new Set(ofBodies)]);
  const saying = codes ? inCodes(lang) : inWords(lang);
  return views.map((view) => rowOf(view, { saying, towns, address: `${origin}/${lang}/partnerships/${view.id}` }));
}

interface Beside {
  readonly saying: Saying;
  readonly towns: ReadonlyMap<string, MunicipalityView>;
  readonly address: string;
}

function rowOf(view: PartnershipView, { saying, towns, address }: Beside): string[] {
  const [first, second, ...others] = sides(view.parties).map((party) => sideOf(party, saying, towns));
  const source = view.cites[0]?.source;
  return [
    ...(first ?? NO_SIDE),
    ...(second ?? NO_SIDE),
    others.map(([name]) => name).join('; '),
    saying.kind(view.kind),
    view.standing === null ? '' : saying.standing(view.standing),
    saying.date(view.since),
    view.directions.map(({ code }) => saying.direction(code)).join('; '),
    source?.title ?? '',
    source?.url ?? '',
    saying.date(source?.publishedAt ?? null),
    source?.publisher === null || source === undefined ? '' : saying.name(source.publisher),
    view.cites[0]?.quote ?? '',
    address,
  ];
}

const NO_SIDE = ['', '', ''];

/** The operator of a programme stands behind those whom it brought together. */
function sides(parties: readonly PartyView[]): readonly PartyView[] {
  return [...parties.filter(({ role }) => role !== 'operator'), ...parties.filter(({ role }) => role === 'operator')];
}

/** Name, country and region. A body is named by its town, and one that has none by itself. */
function sideOf(
  { municipality, body, asWritten }: PartyView,
  saying: Saying,
  towns: ReadonlyMap<string, MunicipalityView>,
): readonly string[] {
  const town = municipality ?? towns.get(body?.municipalityId ?? '');
  if (town === undefined) return [saying.name(body?.name ?? asWritten ?? { ru: '', en: '' }), '', ''];
  const countries = town.countries.map(({ code }) => saying.country(code)).join('; ');
  return [saying.name(town.name), countries, town.region === null ? '' : saying.name(town.region)];
}
