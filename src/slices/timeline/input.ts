import { z } from 'zod';
import { bilingual } from '../../platform/values/bilingual.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { canPrecede, partialDate } from '../../platform/values/partial-date.ts';
import { citationsInput } from '../sources/index.ts';

export const ENTRY_KINDS = [
  'contact',
  'visit',
  'forum',
  'remote_session',
  'minutes',
  'agreement_proposed',
  'agreement_signed',
  'promise',
  'effect',
  'paper',
  'story',
] as const;

/** What a municipality did at an event: it held it, came to it, or took part in it. */
export const SUBJECT_ROLES = ['host', 'guest', 'participant'] as const;

export const SUBJECT_KINDS = ['partnership', 'municipality', 'body', 'person'] as const;

interface NamedSubject {
  readonly kind: string;
  readonly id: string;
}

/** The one order of subjects: which of them was named first says nothing. */
export function inOrder<Subject extends NamedSubject>(subjects: readonly Subject[]): Subject[] {
  const key = ({ kind, id }: Subject) => `${kind} ${id}`;
  return subjects.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

export const entryInput = z
  .object({
    id: identifier,
    kind: z.enum(ENTRY_KINDS),
    /** When it happened; null where no source says. */
    date: partialDate.nullable(),
    /** The last day, or the end of the period that the fact speaks of. */
    endDate: partialDate.nullable(),
    /** The date of the source that tells of it: the latest that it can have happened. Never shown as the date itself. */
    knownBy: partialDate.nullable(),
    title: bilingual,
    text: bilingual.nullable(),
    subjects: z
      .array(z.object({ kind: z.enum(SUBJECT_KINDS), id: identifier, role: z.enum(SUBJECT_ROLES).optional() }))
      .min(1)
      .refine((subjects) => new Set(subjects.map(({ kind, id }) => `${kind} ${id}`)).size === subjects.length, {
        message: 'subject-twice',
      })
      .transform(inOrder),
    cites: citationsInput,
  })
  .refine((entry) => entry.endDate === null || (entry.date !== null && canPrecede(entry.date, entry.endDate)), {
    message: 'ends-before-it-starts',
    path: ['endDate'],
  });

export type EntryKind = (typeof ENTRY_KINDS)[number];
export type SubjectRole = (typeof SUBJECT_ROLES)[number];
export type SubjectKind = (typeof SUBJECT_KINDS)[number];
export type EntryInput = z.infer<typeof entryInput>;
