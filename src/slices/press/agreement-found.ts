import type { Town } from './mentions.ts';
import type { AgreementKind, AgreementStatus, At } from './reading.ts';

/** An agreement as one sentence tells of it. */
export interface AgreementFound {
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly parties: readonly Town[];
  readonly at: At;
  readonly sentence: number;
  /** Whether it is not what the story is about: «ранее», an earlier year, towns called sister cities. */
  readonly earlier: boolean;
}
