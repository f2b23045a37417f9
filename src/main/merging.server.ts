import type { Database } from '../platform/db/database.ts';
import type { MergeableKind, MergeParts } from '../platform/merging.ts';
import { hasRoles } from '../slices/accounts/index.server.ts';
import { commitmentOwners, commitmentReferences, lifeRows } from '../slices/commitments/index.server.ts';
import { hasRequests, requestOwners, requestReferences } from '../slices/confirmations/index.server.ts';
import { hasBooks, letterOwners, letterReferences } from '../slices/letters/index.server.ts';
import { mergeableInRegister, municipalityOwners, municipalityReferences } from '../slices/municipalities/index.server.ts';
import { partnershipMerging, partnershipOwners, partnershipReferences, tiesDoubled } from '../slices/partnerships/index.server.ts';
import { GAZETTEER_SOURCE } from '../slices/places/index.ts';
import { publisherMerging, sourceMerging, sourceOwners, sourceReferences } from '../slices/sources/index.server.ts';
import { entryOwners, entryReferences } from '../slices/timeline/index.server.ts';

/** What a slice alone does not know of its records. */
const KNOWN_HERE: Readonly<Record<string, Partial<MergeableKind>>> = {
  // The register itself cites it for every centre.
  source: { mayGo: async (_db, id) => id !== GAZETTEER_SOURCE.id },
  // Its people, its books and its questions are its own: another body with the same name goes into it, not the other way.
  partnership: { ownRows: [...partnershipMerging.ownRows, ...lifeRows] },
  body: { mayGo: async (db, id) => !(await worksHere(db, id)) },
  municipality: {
    doublesBeside: async (db, lang, id) => [
      ...(await tiesDoubled(db, lang, id)),
      ...((await mergeableInRegister.find(({ kind }) => kind === 'municipality')?.doublesBeside(db, lang, id)) ?? []),
    ],
  },
};

async function worksHere(db: Database, id: string): Promise<boolean> {
  return (await hasRoles(db, id)) || (await hasBooks(db, id)) || (await hasRequests(db, id));
}

export const mergeParts: MergeParts = {
  kinds: [...mergeableInRegister, partnershipMerging, sourceMerging, publisherMerging].map((one) => ({ ...one, ...KNOWN_HERE[one.kind] })),
  references: [
    ...municipalityReferences,
    ...partnershipReferences,
    ...entryReferences,
    ...commitmentReferences,
    ...letterReferences,
    ...requestReferences,
    ...sourceReferences,
  ],
  // Entries before ties, as those who write entries lock them.
  owners: [
    ...municipalityOwners,
    ...sourceOwners,
    ...entryOwners,
    ...commitmentOwners,
    ...partnershipOwners,
    ...letterOwners,
    ...requestOwners,
  ],
};
