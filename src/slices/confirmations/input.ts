import { z } from 'zod';
import { cleanLine, cleanText } from '../../platform/values/clean-text.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { partialDate } from '../../platform/values/partial-date.ts';

/** `fact`: is it so? `change`: may it become so? `question`: in words. */
export const REQUEST_KINDS = ['fact', 'change', 'question'] as const;
export const ANSWERS = ['confirmed', 'corrected', 'refused'] as const;
export const REQUEST_STATES = ['waiting', 'answered', 'expired', 'revoked'] as const;
export const LONGEST_DAYS = 60;

/** One line: it stands in mails of ours, where nobody else begins a paragraph. */
const line = z.string().overwrite(cleanLine).trim().min(1, 'empty').max(300, 'too-long');
const words = z.string().overwrite(cleanText).trim().min(1).max(4000, 'too-long');
const fieldName = z.string().regex(/^[a-zA-Z][\w.-]{0,60}$/);

/** Asked also where another field is wrong: a form shows all errors at once. */
const ALWAYS = { when: () => true };

function isEmpty(given: unknown): boolean {
  return Object.keys(given ?? {}).length === 0;
}

export const requestInput = z
  .object({
    id: identifier,
    kind: z.enum(REQUEST_KINDS, 'empty'),
    subject: z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/), id: identifier }),
    /** The record as the officer saw it. */
    revision: z.int().min(1),
    fields: z.array(fieldName).max(40),
    /** What the fields may become, as typed. */
    proposed: z.record(fieldName, words),
    question: words.nullable(),
    lang: z.enum(['ru', 'en'], 'empty'),
    recipientName: line,
    recipientEmail: z.email('not-an-address').max(254).nullable(),
    days: z.int('not-so-many-days').min(1, 'not-so-many-days').max(LONGEST_DAYS, 'not-so-many-days'),
  })
  .refine(({ kind, question }) => kind !== 'question' || question !== null, { path: ['question'], message: 'no-question', ...ALWAYS })
  .refine(({ kind, fields }) => kind !== 'fact' || !isEmpty(fields), { path: ['fields'], message: 'no-field-chosen', ...ALWAYS })
  .refine(({ kind, proposed }) => kind !== 'change' || !isEmpty(proposed), { path: ['fields'], message: 'nothing-proposed', ...ALWAYS });

export const answerInput = z.object({
  answer: z.enum(ANSWERS, 'no-answer-chosen'),
  /** As typed; only fields that were asked about count. */
  corrections: z.record(z.string().max(80), z.string().trim().max(4000, 'too-long')),
  remark: words.nullable(),
  name: line,
  office: line,
});

/** What a letter on paper said instead of the link: one of the body's books, or one that stands in none. */
export const letterAnswerInput = z
  .object({
    id: identifier,
    answer: z.enum(ANSWERS, 'no-answer-chosen'),
    corrections: z.record(z.string().max(80), z.string().trim().max(4000, 'too-long')),
    remark: words.nullable(),
    letter: identifier.nullable(),
    number: z.string().trim().min(1).max(60, 'too-long').nullable(),
    date: partialDate.nullable(),
    name: line.nullable(),
    office: line.nullable(),
  })
  .refine(({ letter, number, date }) => letter !== null || (number !== null && date !== null), {
    path: ['letter'],
    message: 'no-letter-named',
    ...ALWAYS,
  });

export const acceptInput = z.object({
  id: identifier,
  /** What goes into the record, as typed: the officer may put it into the register's form. */
  values: z.record(fieldName, z.string().trim().max(4000, 'too-long')),
  /** The record as the officer saw it beside the answer. */
  revision: z.int().min(1),
  reason: z.string().trim().min(1).max(300),
  /** What the source is called that the answer becomes: everybody reads it. */
  source: z.string().trim().min(1).max(300),
});

export const declineInput = z.object({ id: identifier, reason: z.string().trim().min(1, 'no-reason-given').max(1000, 'too-long') });

export type RequestInput = z.input<typeof requestInput>;
export type AnswerInput = z.input<typeof answerInput>;
export type LetterAnswerInput = z.input<typeof letterAnswerInput>;
export type AcceptInput = z.input<typeof acceptInput>;
export type DeclineInput = z.input<typeof declineInput>;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export type RequestAnswer = (typeof ANSWERS)[number];
export type RequestState = (typeof REQUEST_STATES)[number];
