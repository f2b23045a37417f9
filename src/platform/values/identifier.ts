import { z } from 'zod';

/** The id of a record: made by `newId`, or a readable word chosen for demonstration data. */
export const identifier = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { message: 'not-an-id' })
  .max(80);
