import { z } from 'zod';
import { bilingual } from '../../platform/values/bilingual.ts';
import { cleanLine } from '../../platform/values/clean-text.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { canPrecede, partialDate } from '../../platform/values/partial-date.ts';
import { DIRECTIONS } from '../directions/index.ts';
import { citationsInput } from '../sources/index.ts';

/** As `interfaces.md` has them. Overdue is derived and no state. */
export const COMMITMENT_STATES = ['proposed', 'agreed', 'in_progress', 'done', 'confirmed', 'dropped'] as const;

export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** As what a source can tell of it first; the rest is said of it afterwards. */
export const TOLD_AS = ['proposed', 'agreed', 'in_progress'] as const;

export type ToldAs = (typeof TOLD_AS)[number];

/** What can be said of a commitment: each takes it from one state to another, or is refused. */
export const COMMITMENT_MOVES = ['agree', 'begin', 'report_done', 'attach_evidence', 'confirm', 'deny', 'drop', 'take_up'] as const;

export type CommitmentMove = (typeof COMMITMENT_MOVES)[number];

/** States of a tie's life, as `interfaces.md` has them. */
export const LIFE_STATES = ['alive', 'fading', 'asleep', 'on_paper', 'not_enough_data', 'ended'] as const;

export type LifeState = (typeof LIFE_STATES)[number];

/** In what it was made. */
export const ORIGINS = ['minutes', 'clause', 'resolution', 'roadmap', 'transfer', 'letter', 'speech', 'story'] as const;

export type Origin = (typeof ORIGINS)[number];

export const EVIDENCE_KINDS = ['file', 'photo', 'link', 'letter'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** In which money is promised most; another one is written by its code (ISO 4217). */
export const CURRENCIES = ['RUB', 'BYN', 'KZT', 'CNY', 'EUR', 'USD'] as const;

/** Of a side its body, then a person; or the source's words for somebody whom it does not name. */
export const ownerInput = z
  .object({
    municipality: identifier.nullable(),
    body: identifier.nullable(),
    person: identifier.nullable(),
    asWritten: bilingual.nullable(),
  })
  .refine((owner) => owner.municipality !== null || owner.body !== null || owner.person !== null || owner.asWritten !== null, {
    message: 'owner-without-name',
  });

/** A day that somebody may have promised: 0000 and 9999 are slips, and calendars have no day after the last of 9999. */
const plannedDate = partialDate.refine((date) => date >= '1900' && date < '2200', 'not-a-date');

const owners = z.array(ownerInput).max(30, 'too-many');

export const milestoneInput = z.object({ text: bilingual, due: plannedDate.nullable(), doneOn: partialDate.nullable() });

export const moneyInput = z.object({
  /** A decimal number, as `interfaces.md` has amounts: kopecks after a point. */
  amount: z.string().regex(/^\d{1,15}(?:\.\d{1,2})?$/, 'not-a-sum'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'not-a-currency'),
  cites: citationsInput,
});

export const commitmentInput = z
  .object({
    id: identifier,
    /** Null where it was made to nobody whom the source names. */
    partnership: identifier.nullable(),
    /** Outside of a tie, the source's words for those to whom it was made: «города республики Беларусь». */
    towards: bilingual.nullable(),
    text: bilingual,
    toldAs: z.enum(TOLD_AS),
    /** Empty where the source names nobody. */
    owners,
    /** Who else takes part: enterprises, ministries, other towns. */
    partners: owners,
    direction: z.enum(DIRECTIONS).nullable(),
    start: plannedDate.nullable(),
    due: plannedDate.nullable(),
    /** The source's own words for when: «в ближайшее время». */
    dueText: bilingual.nullable(),
    milestones: z.array(milestoneInput).max(50, 'too-many'),
    money: moneyInput.nullable(),
    origin: z.enum(ORIGINS),
    /** The entry of the timeline at which it was made. */
    originEntry: identifier.nullable(),
    /** When it was made; null where no source says. */
    madeOn: partialDate.nullable(),
    /** The date of the source that tells of it. */
    knownBy: partialDate.nullable(),
    cites: citationsInput,
  })
  .refine(
    ({ partnership, owners }) => partnership !== null || owners.some(({ municipality, body }) => municipality !== null || body !== null),
    {
      message: 'nobody-s-promise',
      path: ['owners'],
    },
  )
  .refine(({ partnership, towards }) => partnership === null || towards === null, { message: 'towards-a-tie', path: ['towards'] })
  .refine(({ start, madeOn, due }) => due === null || [start, madeOn].every((from) => from === null || canPrecede(from, due)), {
    message: 'due-before-start',
    path: ['due'],
  });

/** Something that shows that it was done. */
export const evidenceInput = z
  .object({
    kind: z.enum(EVIDENCE_KINDS),
    title: bilingual,
    url: z
      .url({ protocol: /^https?$/, message: 'not-an-address' })
      .max(2000)
      .nullable(),
    file: identifier.nullable(),
    letter: identifier.nullable(),
  })
  .refine(({ kind, url, file, letter }) => ({ link: url, file, photo: file, letter })[kind] !== null, { message: 'nothing-to-show' });

const line = z.string().overwrite(cleanLine).trim().min(1, 'empty').max(300, 'too-long');

/** One thing said of a commitment by somebody with an account. */
export const sayingInput = z.object({
  id: identifier,
  commitment: identifier,
  move: z.enum(COMMITMENT_MOVES),
  /** The day of which it tells; null where nobody knows. */
  happenedOn: partialDate.nullable(),
  reason: bilingual.nullable(),
  evidence: z.array(evidenceInput).max(10, 'too-many'),
  /** The other side's own word on paper, which is filed here: it then counts as theirs. */
  paper: z
    .object({ letter: identifier.nullable(), named: line.nullable(), by: line.nullable() })
    .refine(({ letter, named }) => letter !== null || named !== null, { message: 'empty', path: ['named'] })
    .nullable(),
});

/** What a town says to a state of its tie. */
export const lifeReplyInput = z.object({ partnership: identifier, reply: bilingual });

export type LifeReplyInput = z.infer<typeof lifeReplyInput>;
export type OwnerInput = z.infer<typeof ownerInput>;
export type MilestoneInput = z.infer<typeof milestoneInput>;
export type CommitmentInput = z.infer<typeof commitmentInput>;
export type EvidenceInput = z.infer<typeof evidenceInput>;
export type SayingInput = z.infer<typeof sayingInput>;
