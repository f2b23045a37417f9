import { z } from 'zod';
import { pageNumber, searchedWords } from '../../../platform/http/parse-query.ts';
import { identifier } from '../../../platform/values/identifier.ts';
import { DIRECTIONS } from '../../directions/index.ts';
import { LIVES, PARTNERSHIP_KINDS, SORTS, STANDINGS } from '../input.ts';

/** What can be asked of the register in its address. */
export const registerQuery = z.object({
  q: searchedWords,
  direction: z.enum(DIRECTIONS).optional(),
  kind: z.enum(PARTNERSHIP_KINDS).optional(),
  standing: z.enum([...STANDINGS, 'unknown']).optional(),
  life: z.enum(LIVES).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  /** All of one municipality, where its own page shows only the latest. */
  municipality: identifier.optional(),
  sort: z.enum(SORTS).default('latest'),
  page: pageNumber,
});

export type RegisterQuery = z.infer<typeof registerQuery>;
