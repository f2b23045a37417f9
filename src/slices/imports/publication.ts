import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { MunicipalityInput, MunicipalityKind } from '../municipalities/index.ts';
import type { PartnershipInput } from '../partnerships/index.ts';
import { GAZETTEER_SOURCE, type Place } from '../places/index.ts';
import type { CitationInput, SourceInput } from '../sources/index.ts';
import type { EntryInput } from '../timeline/index.ts';
import type { SourceOfImport } from './input.ts';
import type { MunicipalityValues, PartnershipValues } from './row-values.ts';

/** A row that nothing stands against. */
export interface ClearRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Who stands in it: sides joined by `pairOf`. */
  readonly pair: string;
}

/** As many people as make a place a town rather than a settlement, where neither its rank nor the list says which it is. */
const A_TOWN = 10_000;

/** A place that a list names becomes the municipality around it: what kind it is the gazetteer lets one suppose. */
export function kindAtPlace({ population, featureCode }: Pick<Place, 'population' | 'featureCode'>): MunicipalityKind {
  return population >= A_TOWN || /^PPL(?:C|A[2-4]?)$/.test(featureCode) ? 'city' : 'settlement';
}

/** The municipality of a place as a list names it: the list says its name, the gazetteer where it lies. */
export function municipalityAt(id: string, place: Place, cites: readonly CitationInput[], said?: MunicipalityValues): MunicipalityInput {
  const officialName = said?.officialName ?? null;
  return {
    id,
    kind: said?.kind ?? kindAtPlace(place),
    name: { ru: place.nameRu, en: said?.nameEn ?? place.name },
    officialName: officialName === null ? null : inItsLanguage(officialName),
    centre: place.id,
    oktmo: said?.oktmo ?? null,
    validFrom: said?.validFrom ?? null,
    validTo: null,
    successorOf: [],
    countries: [{ code: place.countryCode, cites: [{ source: GAZETTEER_SOURCE.id, quote: null }] }],
    cites: [...cites],
  };
}

/** The tie that a row tells of. A list says who belongs together; how the tie stands only where it says so. */
export function tieOf(
  id: string,
  sides: readonly string[],
  said: PartnershipValues,
  cite: CitationInput,
  from: SourceInput,
): PartnershipInput {
  const cites = [cite];
  return {
    id,
    kind: said.kind,
    since: said.since,
    why: null,
    whyCites: [],
    parties: sides.map((municipality) => ({ role: 'party' as const, municipality, body: null, asWritten: null, cites })),
    directions: said.directions.map((code) => ({ code, cites })),
    standings:
      said.standing === null
        ? []
        : [{ standing: said.standing, date: null, knownBy: from.publishedAt?.slice(0, 10) ?? null, reason: reasonOf(from), cites }],
    cites,
  };
}

/** What a column about signing tells besides: on that day the agreement of this tie was signed. */
export function signingOf(id: string, tie: PartnershipInput): EntryInput | null {
  if (tie.since === null) return null;
  const towns = tie.parties.flatMap(({ municipality }) => municipality ?? []);
  return {
    id,
    kind: 'agreement_signed',
    date: tie.since,
    endDate: null,
    knownBy: null,
    title: { ru: 'Подписано соглашение', en: 'An agreement was signed' },
    text: null,
    subjects: [{ kind: 'partnership' as const, id: tie.id }, ...towns.map((town) => ({ kind: 'municipality' as const, id: town }))],
    cites: tie.cites,
  };
}

const OF_SIGNING = /подпис|заключ|соглаш|договор|sign|conclud|agreement/iu;

/** Whether the column of dates says of itself that something was signed then. */
export function tellsOfSigning({ header, mapping }: { readonly header: readonly string[]; readonly mapping: readonly string[] }): boolean {
  return OF_SIGNING.test(header[mapping.indexOf('since')] ?? '');
}

function reasonOf({ title }: SourceInput): Bilingual {
  return { ru: `Так сказано в источнике «${title}»`, en: `The source “${title}” says so` };
}

/** Words stand in the language in whose letters they are written. */
export function inItsLanguage(words: string): Bilingual {
  return /\p{Script=Cyrillic}/u.test(words) ? { ru: words, en: null } : { ru: null, en: words };
}

/** A source as a list names it; without a title its address stands for it. */
export function sourceOfList(id: string, { title, url, date }: SourceOfImport, fileName: string): SourceInput {
  const named = title ?? url ?? fileName;
  return {
    id,
    title: named,
    language: /\p{Script=Cyrillic}/u.test(named) ? 'ru' : 'en',
    publisher: null,
    url,
    publishedAt: date,
    chain: [],
    note:
      title === null && url === null
        ? {
            ru: `Таблица «${fileName}», загруженная в реестр. Кто её издал, в ней не сказано.`,
            en: `The table “${fileName}” as it was brought in. It does not say who published it.`,
          }
        : null,
  };
}
