import { dateAsWritten } from '../../platform/values/date-as-written.ts';
import { fieldsAhead } from '../../platform/values/has-come.ts';
import type { PartialDate } from '../../platform/values/partial-date.ts';
import type { Direction } from '../directions/index.ts';
import type { MunicipalityKind } from '../municipalities/index.ts';
import type { PartnershipKind, Standing } from '../partnerships/index.ts';
import type { Field } from './columns.ts';
import type { SourceOfImport } from './input.ts';
import type { CellFault } from './rules.ts';
import { directionsNamed, municipalityKindMeant, partnershipKindMeant, standingMeant } from './words-as-written.ts';

/** A name as a row writes it. Names with the same key mean the same. */
export interface NameWritten {
  readonly key: string;
  readonly name: string;
  readonly country: string;
  readonly region: string;
}

export interface PartnershipValues {
  /** Null: the file has no such column, and the town that brings it in is meant. */
  readonly first: NameWritten | null;
  readonly second: NameWritten | null;
  readonly kind: PartnershipKind;
  readonly standing: Standing | null;
  readonly since: PartialDate | null;
  readonly directions: readonly Direction[];
  /** Null: the import's own source. */
  readonly source: SourceOfImport | null;
  readonly quote: string | null;
  readonly faults: readonly CellFault[];
}

export interface MunicipalityValues {
  readonly name: NameWritten | null;
  readonly nameEn: string | null;
  readonly kind: MunicipalityKind | null;
  readonly officialName: string | null;
  readonly oktmo: string | null;
  readonly validFrom: PartialDate | null;
  readonly faults: readonly CellFault[];
}

const LONGEST_NAME = 200;
const LONGEST_QUOTE = 1000;

/** The cells of a row by what they mean, and what is found wrong on the way. */
class Cells {
  readonly faults: CellFault[] = [];
  readonly #cells: readonly string[];
  readonly #mapping: readonly string[];

  constructor(cells: readonly string[], mapping: readonly string[]) {
    this.#cells = cells;
    this.#mapping = mapping;
  }

  has(field: Field): boolean {
    return this.#mapping.includes(field);
  }

  text(field: Field): string {
    return (this.#cells[this.#mapping.indexOf(field)] ?? '').replace(/\s+/gu, ' ').trim();
  }

  fault(field: Field, code: string): null {
    this.faults.push({ column: this.#mapping.indexOf(field), code });
    return null;
  }

  /** What the cell means; null where it is empty, or wrong. */
  meant<Value>(field: Field, code: string, read: (text: string) => Value | null): Value | null {
    const text = this.text(field);
    if (text === '') return null;
    return read(text) ?? this.fault(field, code);
  }

  date(field: Field): PartialDate | null {
    return this.meant(field, 'date-unclear', (text) => {
      const date = dateAsWritten(text);
      return date.ok ? date.value : null;
    });
  }

  written(name: Field, country: Field, region: Field): NameWritten | null {
    const [written, where, inside] = [this.text(name), this.text(country), this.text(region)];
    if (written === '') return this.fault(name, 'empty');
    if ([written, where, inside].some((text) => text.length > LONGEST_NAME)) return this.fault(name, 'too-long');
    if (this.has(country) && where === '') return this.fault(country, 'empty');
    return { key: [written, where, inside].join('\t'), name: written, country: where, region: inside };
  }
}

export function partnershipValues(row: readonly string[], mapping: readonly string[]): PartnershipValues {
  const cells = new Cells(row, mapping);
  const first = cells.has('firstName') ? cells.written('firstName', 'firstCountry', 'firstRegion') : null;
  const second = cells.written('secondName', 'secondCountry', 'secondRegion');
  const quote = [cells.text('quote'), cells.text('note')].find((text) => text !== '') ?? null;
  return {
    first,
    second,
    kind: cells.meant('kind', 'no-such-kind', partnershipKindMeant) ?? 'twinning',
    standing: cells.meant('standing', 'no-such-standing', standingMeant),
    since: cells.date('since'),
    directions: cells.meant('directions', 'no-such-direction', directionsNamed) ?? [],
    source: sourceOf(cells),
    quote: quote?.slice(0, LONGEST_QUOTE) ?? null,
    faults: cells.faults,
  };
}

/** Dates of a tie and of its source that cannot be ahead on the day when the list came, each as a fault of its cell. */
export function faultsAhead({ since, source }: PartnershipValues, mapping: readonly string[], cameAt: Date): readonly CellFault[] {
  const ahead = fieldsAhead({ since, sourceDate: source?.date ?? null }, cameAt);
  return ahead.map((field) => ({ column: mapping.indexOf(field), code: 'date-ahead' }));
}

export function municipalityValues(row: readonly string[], mapping: readonly string[]): MunicipalityValues {
  const cells = new Cells(row, mapping);
  return {
    name: cells.written('name', 'country', 'region'),
    nameEn: cells.text('nameEn') || null,
    kind: cells.meant('kind', 'no-such-kind', municipalityKindMeant),
    officialName: cells.text('officialName') || null,
    oktmo: cells.meant('oktmo', 'not-an-oktmo', (text) => (/^\d{8}(?:\d{3})?$/.test(bare(text)) ? bare(text) : null)),
    validFrom: cells.date('validFrom'),
    faults: cells.faults,
  };
}

function bare(text: string): string {
  return text.replace(/[\s-]/g, '');
}

function sourceOf(cells: Cells): SourceOfImport | null {
  const url = cells.meant('sourceUrl', 'not-a-url', (text) => (/^https?:$/.test(URL.parse(text)?.protocol ?? '') ? text : null));
  const source = {
    title: cells.text('sourceTitle').slice(0, 500) || null,
    url,
    date: cells.date('sourceDate'),
    publisher: cells.text('publisher').slice(0, 300) || null,
  };
  return source.title === null && source.url === null ? null : source;
}
