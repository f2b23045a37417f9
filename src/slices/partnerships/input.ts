import { z } from 'zod';
import { bilingual } from '../../platform/values/bilingual.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { partialDate } from '../../platform/values/partial-date.ts';
import { DIRECTIONS } from '../directions/index.ts';
import { citationsInput } from '../sources/index.ts';

export const PARTNERSHIP_KINDS = ['twinning', 'cooperation', 'mentorship', 'friendship'] as const;
export const STANDINGS = ['contact', 'proposed', 'agreed', 'in_force', 'suspended', 'ended'] as const;
/** The orders in which the register can be read. */
export const SORTS = ['latest', 'title', 'since'] as const;
/** How a tie lives, in the order in which a list is narrowed by it. */
export const LIVES = ['alive', 'fading', 'asleep', 'on_paper', 'not_enough_data', 'ended'] as const;
export const ROLES = ['party', 'mentor', 'mentee', 'operator'] as const;

export const partyInput = z
  .object({
    role: z.enum(ROLES),
    municipality: identifier.nullable(),
    /** The body that acts, where the source says: a council's tie is not the administration's. */
    body: identifier.nullable(),
    /** The source's words for a party that it does not name. */
    asWritten: bilingual.nullable(),
    cites: citationsInput,
  })
  .refine((party) => party.municipality !== null || party.body !== null || party.asWritten !== null, {
    message: 'party-without-name',
  });

export const standingInput = z.object({
  standing: z.enum(STANDINGS),
  /** The day from which it stands so; null where no source says. */
  date: partialDate.nullable(),
  /** The date of the source that tells of it. */
  knownBy: partialDate.nullable(),
  reason: bilingual,
  cites: citationsInput,
});

export const partnershipInput = z
  .object({
    id: identifier,
    kind: z.enum(PARTNERSHIP_KINDS),
    since: partialDate.nullable(),
    /** Why the tie came about, as the source tells it. */
    why: bilingual.nullable(),
    whyCites: z.array(z.object({ source: identifier, quote: z.string().trim().min(1).max(1000).nullable() })),
    parties: z.array(partyInput).min(2, { message: 'fewer-than-two-parties' }),
    directions: z
      .array(z.object({ code: z.enum(DIRECTIONS), cites: citationsInput }))
      .refine((directions) => new Set(directions.map(({ code }) => code)).size === directions.length, { message: 'direction-twice' })
      .transform((directions) => directions.toSorted((a, b) => DIRECTIONS.indexOf(a.code) - DIRECTIONS.indexOf(b.code))),
    /** Oldest first; empty where no source says how the tie stands. */
    standings: z.array(standingInput),
    cites: citationsInput,
  })
  .refine(({ why, whyCites }) => why === null || whyCites.length > 0, { message: 'why-without-source', path: ['whyCites'] })
  .refine(({ why, whyCites }) => why !== null || whyCites.length === 0, { message: 'source-without-why', path: ['why'] });

export type PartnershipKind = (typeof PARTNERSHIP_KINDS)[number];
export type Standing = (typeof STANDINGS)[number];
export type Sort = (typeof SORTS)[number];
export type PartyRole = (typeof ROLES)[number];
export type PartnershipInput = z.infer<typeof partnershipInput>;
export type StandingInput = z.infer<typeof standingInput>;
