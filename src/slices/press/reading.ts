/** A place in the input in UTF-16 units: `input.slice(...at)` is what was read there. */
export type At = readonly [start: number, end: number];

export const EVENT_TYPES = [
  'visit',
  'meeting',
  'agreement_signing',
  'twinning',
  'mentorship',
  'forum',
  'exhibition',
  'remote_session',
  'other',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const MUNICIPALITY_ROLES = ['host', 'guest', 'participant', 'party', 'mentor', 'mentee', 'mentioned'] as const;
export type MunicipalityRole = (typeof MUNICIPALITY_ROLES)[number];

export const AGREEMENT_KINDS = ['twinning', 'cooperation', 'mentorship', 'council', 'memorandum', 'roadmap', 'other'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const AGREEMENT_STATUSES = ['signed', 'proposed', 'planned', 'in_force'] as const;
export type AgreementStatus = (typeof AGREEMENT_STATUSES)[number];

export interface MunicipalityRead {
  /** In the nominative, in the page's language. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null where the page and the gazetteer leave it open. */
  readonly country: string | null;
  readonly role: MunicipalityRole;
  readonly at: At;
}

export interface PersonRead {
  readonly name: string;
  readonly position: string | null;
  readonly municipality: string | null;
  readonly at: At;
}

export interface AgreementRead {
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly parties: readonly string[];
  readonly at: At;
}

export interface NumberRead {
  readonly value: number;
  /** In the page's language, or an ISO 4217 code; null for a bare count. */
  readonly unit: string | null;
  readonly what: string;
  readonly at: At;
}

export interface EventRead {
  readonly type: EventType;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly municipalities: readonly MunicipalityRead[];
  readonly people: readonly PersonRead[];
  readonly agreements: readonly AgreementRead[];
  /** Codes of the slice `directions`. */
  readonly directions: readonly string[];
  readonly numbers: readonly NumberRead[];
  /** `directions` is parallel to the codes above. */
  readonly at: { readonly type?: At; readonly start?: At; readonly end?: At; readonly place?: At; readonly directions: readonly At[] };
}

/** What a careful reader takes from one press page. */
export interface PageRead {
  /** ISO 639-1. */
  readonly lang: string;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  readonly relevant: boolean;
  readonly events: readonly EventRead[];
  readonly at: { readonly title?: At; readonly published?: At };
}
