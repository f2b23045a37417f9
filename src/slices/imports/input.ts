import { z } from 'zod';
import { identifier } from '../../platform/values/identifier.ts';
import { partialDate } from '../../platform/values/partial-date.ts';

/** `staging`: rows are written down; `mapping`: they are read anew; `judging`: names are looked for; `ready`: people look, decide and publish. */
export const IMPORT_STATES = ['staging', 'mapping', 'judging', 'ready', 'publishing', 'taken_back'] as const;
export const ROW_STATES = ['new', 'resolved', 'queued', 'duplicate', 'error'] as const;
export const NAME_STATES = ['new', 'resolved', 'queued', 'refused'] as const;

/** The source that rows cite which name none of their own. */
export const sourceOfImport = z.object({
  title: z.string().trim().min(1).max(500).nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  date: partialDate.nullable(),
  publisher: z.string().trim().min(1).max(300).nullable(),
});

/** What a person says of a name in the queue. */
export const nameChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('place'), place: z.int().positive() }),
  z.object({ kind: z.literal('municipality'), municipality: identifier }),
  z.object({ kind: z.literal('none') }),
  /** Put off: it comes last. */
  z.object({ kind: z.literal('later') }),
  /** What was said is taken back: it waits again. */
  z.object({ kind: z.literal('ask') }),
]);

export type ImportState = (typeof IMPORT_STATES)[number];
export type RowState = (typeof ROW_STATES)[number];
export type NameState = (typeof NAME_STATES)[number];
export type SourceOfImport = z.infer<typeof sourceOfImport>;
export type NameChoice = z.infer<typeof nameChoice>;
