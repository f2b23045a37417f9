import type { Acting, Edit } from '../../../platform/acting.ts';
import type { Outcome } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { knownFrom, type RecordGivenSourceRefusal, type SourceGiven } from '../../sources/index.server.ts';
import type { PartnershipInput } from '../input.ts';
import type { PartnerGiven } from '../partner-values.ts';
import { type EditPartnershipRefusal, editPartnership } from './edit-partnership.server.ts';
import { type EnterPartyRefusal, enterParty } from './enter-party.server.ts';

interface TieEdited {
  readonly edit: Edit<PartnershipInput>;
  /** One more side, as it was named. */
  readonly added: PartnerGiven | null;
  /** Where what is new is known from; null where nothing is said of it. */
  readonly from: SourceGiven | null;
}

/** Edits a tie as its form says: with the source that the form describes and the side that it adds, all of it or nothing. */
export function editTie(
  acting: Acting,
  { edit, added, from }: TieEdited,
): Promise<Outcome<string, EditPartnershipRefusal | EnterPartyRefusal | RecordGivenSourceRefusal>> {
  type Refusal = EditPartnershipRefusal | EnterPartyRefusal | RecordGivenSourceRefusal;
  return changing<string, Refusal>(acting, async (tx, ledger) =>
    knownFrom<string, Refusal>({ ...acting, db: tx, ledger }, from, async (within) => {
      if (added === null || from === null) return editPartnership(within, edit);
      const entered = await enterParty(within, added, from.cite);
      if (!entered.ok) return entered;
      const { municipality, body, asWritten } = entered.value;
      const party = {
        role: 'party' as const,
        municipality,
        body,
        asWritten,
        cites: [from.cite],
      };
      return editPartnership(within, { ...edit, input: { ...edit.input, parties: [...edit.input.parties, party] } });
    }),
  );
}
