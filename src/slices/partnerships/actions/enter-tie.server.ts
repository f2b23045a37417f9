import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { knownFrom, type RecordGivenSourceRefusal, type SourceGiven } from '../../sources/index.server.ts';
import { type RecordEntryRefusal, recordEntry } from '../../timeline/index.server.ts';
import type { EntryInput } from '../../timeline/index.ts';
import type { PartnershipInput, PartyRole } from '../input.ts';
import { type Side, tiesBetween } from '../partner-queries.server.ts';
import type { PartnerGiven } from '../partner-values.ts';
import { type EnterPartyRefusal, enterParty } from './enter-party.server.ts';
import { type RecordPartnershipRefusal, recordPartnership } from './record-partnership.server.ts';

/** A tie as one paper tells of it: everything cites the one source. */
export interface TieGiven {
  readonly tie: Omit<PartnershipInput, 'parties'>;
  /** Who is named in the paper, and who stands in the register already. */
  readonly sides: readonly { readonly role: PartyRole; readonly side: PartnerGiven | Side }[];
  /** What happened, if that is told too; the tie and its towns become its subjects. */
  readonly entry: Omit<EntryInput, 'subjects'> | null;
  readonly from: SourceGiven;
  /** Another tie of the same sides is known, and this is a second one. */
  readonly isSecond: boolean;
}

export type EnterTieRefusal = RecordPartnershipRefusal | RecordEntryRefusal | RecordGivenSourceRefusal | EnterPartyRefusal | 'tie-exists';

/** Enters a tie with its source, its towns and the first of what happened: all of it or nothing. */
export function enterTie(acting: Acting, given: TieGiven): Promise<Outcome<string, EnterTieRefusal>> {
  return changing<string, EnterTieRefusal>(acting, async (tx, ledger) =>
    knownFrom<string, EnterTieRefusal>({ ...acting, db: tx, ledger }, given.from, async (within) => {
      const entered = await enterSides(within, given);
      if (!entered.ok) return entered;
      const parties = entered.value;
      if (!given.isSecond && (await isKnown(within, parties))) return refused('tie-exists');
      const recorded = await recordPartnership(within, { ...given.tie, parties });
      return recorded.ok ? tellOfIt(within, given, parties) : recorded;
    }),
  );
}

type Parties = PartnershipInput['parties'];

async function enterSides(within: Acting, { sides, from }: TieGiven): Promise<Outcome<Parties, EnterPartyRefusal>> {
  const parties: Parties = [];
  for (const { role, side } of sides) {
    const entered = 'kind' in side ? await enterParty(within, side, from.cite) : done(side);
    if (!entered.ok) return entered;
    const { municipality, body, asWritten } = entered.value;
    parties.push({ role, municipality, body, asWritten, cites: [from.cite] });
  }
  return done(parties);
}

/** Of a side that is only written nobody can say whether it is the same. */
async function isKnown({ db }: Acting, parties: Parties): Promise<boolean> {
  return parties.every(({ asWritten }) => asWritten === null) && (await tiesBetween(db, parties)).length > 0;
}

async function tellOfIt(within: Acting, { tie, entry }: TieGiven, parties: Parties): Promise<Outcome<string, RecordEntryRefusal>> {
  if (entry === null) return done(tie.id);
  const towns = new Set(parties.flatMap(({ municipality }) => municipality ?? []));
  const subjects = [{ kind: 'partnership' as const, id: tie.id }, ...[...towns].map((id) => ({ kind: 'municipality' as const, id }))];
  const told = await recordEntry(within, { ...entry, subjects });
  return told.ok ? done(tie.id) : told;
}
