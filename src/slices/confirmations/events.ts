import type { Actor } from '../../platform/values/actor.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { SaidStanding } from '../../platform/values/said-standing.ts';
import type { RequestAnswer, RequestKind } from './input.ts';

/** The other side answered: by its link, or by a letter that was filed instead. */
export interface RequestAnswered {
  readonly name: 'request-answered';
  readonly request: string;
  readonly kind: RequestKind;
  readonly subject: { readonly kind: string; readonly id: string };
  /** What the record was called when it was asked about. */
  readonly named: Bilingual;
  /** The fields that were asked about, with the values that the other side saw. */
  readonly asked: readonly { readonly field: string; readonly value: unknown; readonly standing: SaidStanding | null }[];
  /** The body that asked. */
  readonly askedFor: string;
  readonly answer: RequestAnswer;
  readonly remark: string | null;
  /** In which the answer was written. */
  readonly lang: 'ru' | 'en';
  /** As they were typed. */
  readonly answeredBy: { readonly name: string | null; readonly office: string | null };
  /** The paper that answered instead of the link: a letter of the books, or one that is only named. */
  readonly paper: { readonly letter: string | null; readonly number: string; readonly date: string | null } | null;
  /** Who wrote it down: the other side itself, or whoever filed its letter. */
  readonly by: Actor;
  readonly forBody: string | null;
  /** RFC 3339. */
  readonly at: string;
}
