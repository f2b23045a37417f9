import { z } from 'zod';

/** A field as it was typed; a name may come several times. */
const field = z.tuple([z.string().max(200), z.string().max(40_000)]);

/** The query tells what a new record begins with: `work/entries/new?partnership=ID`. */
const FORM = /^work\/[a-z0-9/_-]{1,180}(?:\?[a-z]{1,20}=[a-z0-9-]{1,80}(?:&[a-z]{1,20}=[a-z0-9-]{1,80}){0,7})?$/;

export function isFormAddress(address: string): boolean {
  return FORM.test(address);
}

export const draftInput = z.object({
  /** The form's address below the language. */
  form: z.string().regex(FORM, { message: 'not-a-form' }),
  title: z.string().trim().max(300),
  revision: z.int32().positive().nullable(),
  fields: z.array(field).max(1000),
});

export type DraftInput = z.infer<typeof draftInput>;
