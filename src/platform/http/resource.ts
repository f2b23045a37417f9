import { z } from '@hono/zod-openapi';

export const bilingualText = z
  .object({ ru: z.string().nullable(), en: z.string().nullable() })
  .openapi('Bilingual', { description: 'In Russian and in English; either may be unknown.' });

export const exactAsKnown = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .openapi('PartialDate', { description: 'As exact as the source: YYYY, YYYY-MM or YYYY-MM-DD.', example: '2017-03' });

/**
 * `.nullable()` on a schema with a name of its own comes out of the generator wrong (zod-to-openapi 9.1): as a name that
 * already admits null, or as an `allOf` that never does.
 */
export function orNull<Schema extends z.ZodType>(schema: Schema) {
  return z.union([schema, z.null()]);
}

/** What every resource begins with. */
export const resourceHead = {
  id: z.string(),
  url: z.url().openapi({ description: 'Its public page.' }),
  updatedAt: z.iso.datetime().openapi({ description: 'When it was recorded or last changed.' }),
};

export const codeOfCountry = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .openapi({ description: 'ISO 3166-1 alpha-2.', example: 'RU' });
