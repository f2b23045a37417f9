import { z } from 'zod';
import { cleanLine, cleanText } from '../../platform/values/clean-text.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { isPartialDate } from '../../platform/values/partial-date.ts';
import { unknownFields } from './merge-rules.ts';

export const LETTER_DIRECTIONS = ['incoming', 'outgoing'] as const;
export const LETTER_LANGS = ['ru', 'en'] as const;

/** Twenty pages: what is longer is an enclosure. */
export const LONGEST_TEXT = 50_000;

const line = (longest: number) => z.string().transform(cleanLine).pipe(z.string().trim().min(1).max(longest));
const lines = (longest: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(longest));
const day = z.string().refine((text) => text.length === 10 && isPartialDate(text), { message: 'not-a-day' });

/** A letter as people write it. Its number and its day of registration are given, not written. */
export const letterInput = z
  .object({
    id: identifier,
    direction: z.enum(LETTER_DIRECTIONS),
    /** The other side: a municipality or a body of the register, or as the paper writes it. */
    withMunicipality: identifier.nullable(),
    withBody: identifier.nullable(),
    withWritten: line(500).nullable(),
    /** On an incoming letter: the sender's own number and date. */
    theirNumber: line(100).nullable(),
    theirDate: day.nullable(),
    /** Line by line, as a Russian office writes it: whose office in the dative. */
    addressee: lines(1000).nullable(),
    subject: line(300),
    text: lines(LONGEST_TEXT).nullable(),
    lang: z.enum(LETTER_LANGS),
    signatory: identifier.nullable(),
    /** Office and name as they stand under the letter; the last line is the name. */
    signatoryWritten: lines(400).nullable(),
    executor: line(200).nullable(),
    executorPhone: line(60).nullable(),
    enclosures: lines(2000).nullable(),
    replyBy: day.nullable(),
    /** The letter of the same books that this one answers. */
    answers: identifier.nullable(),
    partnership: identifier.nullable(),
  })
  .refine(({ withMunicipality, withBody, withWritten }) => (withMunicipality ?? withBody ?? withWritten) !== null, {
    message: 'nobody-named',
    path: ['withWritten'],
    // Told with whatever else is wrong, not after it.
    when: () => true,
  });

const pattern = line(60).refine((text) => text.includes('{n}'), { message: 'pattern-without-number' });
/** The last number that was given on paper before the books came here. */
const givenBefore = z.int().min(1).max(99_999).nullable();

export const letterheadInput = z.object({
  nameRu: lines(500),
  nameEn: lines(500).nullable(),
  address: lines(500).nullable(),
  phone: line(100).nullable(),
  email: z.email().max(200).nullable(),
  site: line(200).nullable(),
  okpo: z
    .string()
    .regex(/^\d{8}(\d{2})?$/, { message: 'not-an-okpo' })
    .nullable(),
  ogrn: z
    .string()
    .regex(/^\d{13}(\d{2})?$/, { message: 'not-an-ogrn' })
    .nullable(),
  innKpp: z
    .string()
    .regex(/^\d{10}(\/\d{9})?$/, { message: 'not-an-inn' })
    .nullable(),
  place: line(100).nullable(),
  outgoingPattern: pattern,
  incomingPattern: pattern,
  outgoingBefore: givenBefore,
  incomingBefore: givenBefore,
});

const isOfKnownFields = (text: string) => unknownFields(text).length === 0;

export const seriesInput = z.object({
  id: identifier,
  title: line(200),
  subject: line(300).refine(isOfKnownFields, { message: 'unknown-field' }),
  text: lines(LONGEST_TEXT).refine(isOfKnownFields, { message: 'unknown-field' }),
});

/** One whom a series writes to, with what only a person knows of them. */
export const addresseeInput = z
  .object({
    municipality: identifier.nullable(),
    body: identifier.nullable(),
    addressee: lines(1000).nullable(),
    salutation: line(300).nullable(),
    name: line(300).nullable(),
  })
  .refine(({ municipality, body }) => (municipality ?? body) !== null, { message: 'nobody-named' });

export type LetterDirection = (typeof LETTER_DIRECTIONS)[number];
export type LetterInput = z.infer<typeof letterInput>;
export type LetterheadInput = z.infer<typeof letterheadInput>;
export type SeriesInput = z.infer<typeof seriesInput>;
export type AddresseeInput = z.infer<typeof addresseeInput>;

export const writeSeriesInput = z.object({
  addressees: z.array(addresseeInput).min(1, { message: 'nobody-chosen' }).max(300),
  signatory: identifier.nullable(),
  signatoryWritten: lines(400).nullable(),
  executor: line(200).nullable(),
  executorPhone: line(60).nullable(),
});
export type WriteSeriesInput = z.infer<typeof writeSeriesInput>;
