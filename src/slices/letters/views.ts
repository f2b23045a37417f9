import type { Bilingual } from '../../platform/values/bilingual.ts';
import type { LetterDirection } from './input.ts';

/** A letter as the books list it. */
export interface LetterInBooks {
  readonly id: string;
  readonly body: string;
  readonly direction: LetterDirection;
  readonly status: 'draft' | 'registered';
  readonly number: string | null;
  readonly registeredOn: string | null;
  readonly theirNumber: string | null;
  readonly theirDate: string | null;
  /** Who is on the other side. */
  readonly other: Bilingual;
  readonly subject: string;
  readonly executor: string | null;
  readonly replyBy: string | null;
  readonly isAnswered: boolean;
  readonly revision: number;
}

/** What a list of letters is asked for. */
export interface BooksFilter {
  readonly bodies: readonly string[];
  readonly direction?: LetterDirection | undefined;
  readonly year?: number | undefined;
  readonly state?: BooksState | undefined;
  readonly q?: string | undefined;
  readonly executor?: string | undefined;
  /** Needed by `overdue`. */
  readonly today: string;
}

export const BOOKS_STATES = ['reply', 'overdue', 'draft'] as const;
export const BOOKS_SORTS = ['latest', 'oldest', 'reply'] as const;
export type BooksState = (typeof BOOKS_STATES)[number];
export type BooksSort = (typeof BOOKS_SORTS)[number];
