import { z } from 'zod';

/** A field as it was typed; a name may come several times. */
const field = z.tuple([z.string().max(200), z.string().max(40_000)]);

export const draftInput = z.object({
  /** The form's address below the language. */
  form: z.string().regex(/^work\/[a-z0-9/_-]{1,180}$/, { message: 'not-a-form' }),
  title: z.string().trim().max(300),
  revision: z.int().positive().nullable(),
  fields: z.array(field).max(1000),
});

export type DraftInput = z.infer<typeof draftInput>;
