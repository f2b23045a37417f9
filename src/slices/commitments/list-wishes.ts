import { z } from 'zod';
import { pageNumber, searchedWords } from '../../platform/http/parse-query.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { DIRECTIONS } from '../directions/index.ts';
import { COMMITMENT_STATES } from './input.ts';

export const ON_A_PAGE = 50;
/** So many of one state stand on a board; the list has all of them. */
export const IN_A_COLUMN = 30;

/** What can be asked of a state besides the states themselves. */
export const STATE_KINDS = ['open', 'overdue', 'kept'] as const;

/** How a promise stands, as lists are asked for it. */
export type StateAsked = (typeof COMMITMENT_STATES)[number] | (typeof STATE_KINDS)[number];

const asked = {
  state: z.enum([...COMMITMENT_STATES, ...STATE_KINDS]).optional(),
  direction: z.enum(DIRECTIONS).optional(),
  page: pageNumber,
};

/** What can be asked of the promises of a tie in their address. */
export const tieListQuery = z.object({
  ...asked,
  /** A side of the tie, as `side-rules.ts` names it; or that nobody is named. */
  owner: z
    .string()
    .regex(/^(?:none|(?:municipality|body):[a-z0-9-]{1,80})$/)
    .optional(),
  view: z.enum(['board']).optional(),
  /** How it stood on this day. */
  day: z.iso.date().optional(),
});

/** Of those of a town and its partners. */
export const townListQuery = z.object({ ...asked, owner: z.enum(['own', 'partners', 'none']).optional(), tie: identifier.optional() });

/** Of those of the whole register. */
export const registerListQuery = z.object({ ...asked, owner: z.enum(['none']).optional(), q: searchedWords });

export const WHICH = ['mine', 'waiting', 'all'] as const;

/** Of those of the workspace. */
export const myListQuery = z.object({ ...asked, which: z.enum(WHICH).default('mine'), sort: z.enum(['due', 'latest']).default('due') });

export type TieListAsked = z.infer<typeof tieListQuery>;
export type TownListAsked = z.infer<typeof townListQuery>;
export type RegisterListAsked = z.infer<typeof registerListQuery>;
export type MyListAsked = z.infer<typeof myListQuery>;
