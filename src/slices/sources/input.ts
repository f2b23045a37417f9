import { z } from 'zod';
import { bilingual } from '../../platform/values/bilingual.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { partialDate } from '../../platform/values/partial-date.ts';

/** `mul`: in several. */
export const SOURCE_LANGUAGES = ['ru', 'en', 'be', 'uk', 'de', 'pl', 'kk', 'ky', 'fr', 'mul'] as const;

/** A day, as exact as known, or a moment: with its zone where the source gives one. */
export const publicationTime = z.union([partialDate, z.iso.datetime({ offset: true, local: true })], { message: 'not-a-date' });

export const publisherInput = z.object({
  id: identifier,
  name: bilingual,
  url: z.url({ protocol: /^https?$/ }).nullable(),
});

export const sourceInput = z.object({
  id: identifier,
  /** The page's own headline, in the page's language. */
  title: z.string().trim().min(1).max(500),
  language: z.enum(SOURCE_LANGUAGES),
  /** Null where the page does not say who publishes it. */
  publisher: identifier.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  publishedAt: publicationTime.nullable(),
  /** Whom the source itself names as its own source, the nearest first. */
  chain: z.array(z.object({ publisher: identifier, words: z.string().trim().min(1).max(500) })),
  /** What a reader must know about the source: what it does not say of itself. */
  note: bilingual.nullable(),
});

/** A fact's link to its source; the quote is the source's own sentence, null where the source is a data set. */
export const citationInput = z.object({
  source: identifier,
  quote: z.string().trim().min(1).max(1000).nullable(),
});

export const citationsInput = z.array(citationInput).min(1, { message: 'no-source-given' });

export type PublisherInput = z.infer<typeof publisherInput>;
export type SourceInput = z.infer<typeof sourceInput>;
export type CitationInput = z.infer<typeof citationInput>;
