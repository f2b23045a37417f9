import { z } from 'zod';
import { pageNumber, searchedWords } from '../../../platform/http/parse-query.ts';

/** What can be asked of the list of municipalities in its address. */
export const municipalitiesQuery = z.object({
  q: searchedWords,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  page: pageNumber,
});
