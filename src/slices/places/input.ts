import { z } from 'zod';

const russianName = z
  .string()
  .trim()
  .max(120, { message: 'name-too-long' })
  .regex(/^[А-ЯЁ][А-Яа-яЁё0-9 .–-]*$/, { message: 'not-a-russian-name' });

export const declensionOverrideInput = z.object({
  /** The name in the nominative, as the register shows it. */
  nameRu: russianName,
  country: z.string().regex(/^[A-Z]{2}$/, { message: 'not-a-country-code' }),
  /** Null: no sentence may need this form. */
  forms: z.object({
    genitive: russianName.nullable(),
    dative: russianName.nullable(),
    accusative: russianName.nullable(),
    instrumental: russianName.nullable(),
    prepositional: russianName.nullable(),
  }),
  /** Why: who uses these forms, where it is written. */
  note: z.string().trim().min(1).max(500).nullable(),
});

export type DeclensionOverrideInput = z.input<typeof declensionOverrideInput>;
