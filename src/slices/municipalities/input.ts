import { z } from 'zod';
import { bilingual } from '../../platform/values/bilingual.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { canPrecede, partialDate } from '../../platform/values/partial-date.ts';
import { citationsInput } from '../sources/index.ts';

export const MUNICIPALITY_KINDS = ['city', 'district', 'okrug', 'settlement', 'region_city'] as const;
export const BODY_KINDS = ['administration', 'council', 'institution', 'enterprise', 'fund', 'association', 'ministry', 'other'] as const;

const countryCode = z.string().regex(/^[A-Z]{2}$/, { message: 'not-a-country-code' });

/** `geonames-524901` is how the API names a place that is no municipality yet: no municipality may take such an id. */
const municipalityId = identifier.refine((id) => !/^geonames-\d+$/.test(id), { message: 'id-of-a-place' });

export const municipalityInput = z
  .object({
    id: municipalityId,
    kind: z.enum(MUNICIPALITY_KINDS),
    name: bilingual,
    /** As the law or the source writes it in full; null where no source gives it. */
    officialName: bilingual.nullable(),
    /** GeoNames id of the place that is its centre. */
    centre: z.int().positive().nullable(),
    oktmo: z
      .string()
      .regex(/^\d{8}(\d{3})?$/, { message: 'not-an-oktmo' })
      .nullable(),
    validFrom: partialDate.nullable(),
    validTo: partialDate.nullable(),
    /** Ids of the municipalities whose place it took. */
    successorOf: z.array(identifier).refine((ids) => new Set(ids).size === ids.length, { message: 'predecessor-twice' }),
    /** What sources say of its country. Where they differ, each statement stands with its own source. */
    countries: z
      .array(z.object({ code: countryCode, cites: citationsInput }))
      .min(1)
      .refine((statements) => new Set(statements.map(({ code }) => code)).size === statements.length, { message: 'country-twice' }),
    /** Where the name and the kind come from. */
    cites: citationsInput,
  })
  .refine(({ validFrom, validTo }) => validFrom === null || validTo === null || canPrecede(validFrom, validTo), {
    message: 'ends-before-it-starts',
    path: ['validTo'],
  });

export const bodyInput = z.object({
  id: identifier,
  kind: z.enum(BODY_KINDS),
  name: bilingual,
  /** Null for a body of a region or a country, or one that no municipality owns. */
  municipality: identifier.nullable(),
  cites: citationsInput,
});

export const personInput = z.object({ id: identifier, name: bilingual });

export const officialInput = z
  .object({
    id: identifier,
    person: identifier,
    /** The body in which the office is held, where the source names it. */
    body: identifier.nullable(),
    /** The municipality for which the person speaks; null for national and regional officials. */
    municipality: identifier.nullable(),
    office: bilingual,
    from: partialDate.nullable(),
    to: partialDate.nullable(),
    /** A day on which a source shows the person in the office. */
    knownBy: partialDate.nullable(),
    cites: citationsInput,
  })
  .refine((official) => official.body !== null || official.municipality !== null, { message: 'office-nowhere' })
  .refine((official) => official.from === null || official.to === null || canPrecede(official.from, official.to), {
    message: 'ends-before-it-starts',
    path: ['to'],
  });

/** Whom to call in a body. */
export const contactInput = z
  .object({
    id: identifier,
    body: identifier,
    name: bilingual,
    office: bilingual.nullable(),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d\s()./-]{5,40}(?:[^\d\s]{1,5}\.?\s?\d{1,6})?$/u, { message: 'not-a-phone' })
      .nullable(),
    email: z.email({ message: 'not-an-email' }).max(254).nullable(),
    /** Shown to readers; else it is kept for the work only. */
    isPublic: z.boolean(),
  })
  .refine(({ phone, email }) => phone !== null || email !== null, { message: 'no-way-to-reach', path: ['phone'] });

export type ContactInput = z.infer<typeof contactInput>;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];
export type BodyKind = (typeof BODY_KINDS)[number];
export type MunicipalityInput = z.infer<typeof municipalityInput>;
export type BodyInput = z.infer<typeof bodyInput>;
export type PersonInput = z.infer<typeof personInput>;
export type OfficialInput = z.infer<typeof officialInput>;
