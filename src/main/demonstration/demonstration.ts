import type { CommitmentInput } from '../../slices/commitments/index.ts';
import type { BodyInput, MunicipalityInput, OfficialInput, PersonInput } from '../../slices/municipalities/index.ts';
import type { PartnershipInput } from '../../slices/partnerships/index.ts';
import type { PublisherInput, SourceInput } from '../../slices/sources/index.ts';
import type { EntryInput } from '../../slices/timeline/index.ts';

/** What one press page gives to the register. */
export interface Case {
  readonly publishers: readonly PublisherInput[];
  readonly sources: readonly SourceInput[];
  readonly municipalities: readonly MunicipalityInput[];
  readonly bodies: readonly BodyInput[];
  readonly people: readonly PersonInput[];
  readonly officials: readonly OfficialInput[];
  readonly partnerships: readonly PartnershipInput[];
  readonly timeline: readonly EntryInput[];
  readonly promises: readonly CommitmentInput[];
}
