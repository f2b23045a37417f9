import { keptByRows, owningRows, ownRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { OwningKind, OwnRows, References } from '../../platform/merging.ts';
import { keptCommitment } from './kept-queries.server.ts';
import { sidesThatAnswered, whatWasShown } from './merging-life-rows.server.ts';
import { commitment, commitmentOwner, commitmentPartnerReminder, commitmentSaid, tieLife, tieLifeShown } from './tables.server.ts';

const owner = { kind: 'commitment', id: commitmentOwner.commitmentId };

export const commitmentReferences: readonly References[] = [
  referringRows({ column: commitment.partnershipId, to: 'partnership', owner: { kind: 'commitment', id: commitment.id } }),
  referringRows({ column: commitmentOwner.municipalityId, to: 'municipality', owner }),
  referringRows({ column: commitmentOwner.bodyId, to: 'body', owner }),
  referringRows({ column: commitmentOwner.personId, to: 'person', owner }),
  // What was said stays as it was said: the same side, whatever its id.
  referringRows({ column: commitmentSaid.sideId, to: { column: commitmentSaid.sideKind, kinds: ['municipality', 'body'] } }),
  referringRows({ column: commitmentSaid.forBody, to: 'body' }),
  referringRows({ column: commitmentPartnerReminder.forBody, to: 'body' }),
  ...keptByRows([commitment]),
  whatWasShown,
  sidesThatAnswered,
];

/** How a tie lives and what the public saw of it goes and comes back with its record. */
export const lifeRows: readonly OwnRows[] = [ownRows({ column: tieLife.partnershipId }), ownRows({ column: tieLifeShown.partnershipId })];

export const commitmentOwners: readonly OwningKind[] = [owningRows('commitment', commitment, keptCommitment)];
