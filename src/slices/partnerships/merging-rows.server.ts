import type { Database } from '../../platform/db/database.ts';
import { keptByRows, lockRows, owningRows, ownRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import type { Going, MergeableKind, Moved, OwningKind, References, RowImage } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { citationsAbout } from '../sources/index.server.ts';
import { citesTogether } from '../sources/index.ts';
import { followTimelineChange } from './actions/follow-timeline.server.ts';
import { tiesNaming } from './doubled-ties-queries.server.ts';
import { keptPartnership } from './kept-queries.server.ts';
import { directionsTogether, partiesOnce, partiesTogether, standingsTogether } from './merge-rules.ts';
import { deleteParts, writeParts } from './partnership-rows.server.ts';
import { partnershipIdsSorted, partnershipTitles } from './queries.server.ts';
import { partnership, partnershipCountry, partnershipDirection, partnershipParty, partnershipStanding } from './tables.server.ts';

const OFFERED = 8;

const PARTS = [
  ...[partnershipParty, partnershipCountry, partnershipStanding, partnershipDirection].map((part) =>
    ownRows({ column: part.partnershipId }),
  ),
  citationsAbout,
];

/** A tie that named both records: its parts as they were, and the revision that it had after they became one party. */
interface FoldedTie {
  readonly id: string;
  readonly revision: number;
  readonly parts: readonly (readonly RowImage[])[];
}

interface MovedParties extends Moved {
  readonly folded: readonly FoldedTie[];
  readonly rows: Moved;
}

/** Parties of ties. A tie that names both records names one of them afterwards, and cites for it what it cited for both. */
function partyReferences(
  to: 'municipality' | 'body',
  column: typeof partnershipParty.municipalityId | typeof partnershipParty.bodyId,
): References {
  const rows = referringRows({ column, to, owner: { kind: 'partnership', id: partnershipParty.partnershipId } });
  return {
    ...rows,
    async against(tx, going) {
      for (const id of await tiesNaming(tx, going)) {
        const kept = await keptPartnership(tx, id);
        if (kept !== null && partiesOnce(movedTo(kept.input.parties, to, going)).length < 2) return 'tied-to-each-other';
      }
      return null;
    },
    async move(tx, going): Promise<MovedParties> {
      const folded: FoldedTie[] = [];
      for (const id of await tiesNaming(tx, going)) folded.push(await foldParties(tx, id, to, going));
      return { folded, rows: await rows.move(tx, going) };
    },
    async moveBack(tx, going, moved) {
      const { folded, rows: simply } = moved as MovedParties;
      await rows.moveBack(tx, going, simply);
      for (const one of folded) await unfoldParties(tx, one);
    },
  };
}

export const partnershipReferences: readonly References[] = [
  partyReferences('municipality', partnershipParty.municipalityId),
  partyReferences('body', partnershipParty.bodyId),
  ...keptByRows([partnership]),
];

function movedTo<Party extends { readonly municipality: string | null; readonly body: string | null }>(
  parties: readonly Party[],
  field: 'municipality' | 'body',
  { from, into }: Going,
): Party[] {
  return parties.map((party) => (party[field] === from ? { ...party, [field]: into } : party));
}

async function foldParties(tx: Database, id: string, field: 'municipality' | 'body', going: Going): Promise<FoldedTie> {
  const kept = await keptPartnership(tx, id);
  if (kept === null) throw new Error(`no tie ${id}`);
  const parts = [];
  for (const part of PARTS) parts.push(await part.read(tx, { kind: 'partnership', id }));
  await deleteParts(tx, id);
  await writeParts(tx, { ...kept.input, parties: partiesOnce(movedTo(kept.input.parties, field, going)) });
  return { id, revision: kept.revision + 1, parts };
}

/** A tie that somebody has written since stays as they left it. */
async function unfoldParties(tx: Database, { id, revision, parts }: FoldedTie): Promise<void> {
  const kept = await keptPartnership(tx, id);
  if (kept?.revision !== revision) return;
  await deleteParts(tx, id);
  for (const [at, part] of PARTS.entries()) await part.putBack(tx, parts[at] ?? []);
}

export const partnershipOwners: readonly OwningKind[] = [owningRows('partnership', partnership, keptPartnership)];

export const partnershipMerging: MergeableKind = {
  kind: 'partnership',
  fields: {
    kind: { way: 'one' },
    since: { way: 'one' },
    why: { way: 'languages' },
    whyCites: { way: 'with', field: 'why', together: citesTogether },
    parties: { way: 'list', together: partiesTogether },
    directions: { way: 'list', together: directionsTogether },
    standings: { way: 'list', together: standingsTogether },
    cites: { way: 'both', together: citesTogether },
  },
  ownRows: [ownRows({ column: partnership.id }), ...PARTS],
  lock: (tx, ids) => lockRows(tx, partnership, ids),
  mayGo: async () => true,
  follow: (_acting, tx, ids, now) =>
    followTimelineChange(tx, {
      name: 'timeline-entry-edited',
      entryId: '',
      changedAt: now,
      subjects: ids.map((id) => ({ kind: 'partnership', id })),
    }),
  called: tiesCalled,
  doublesBeside: async () => [],
};

/** Ties that may be meant by words of their titles. */
async function tiesCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const ids = await partnershipIdsSorted(db, { q: typed }, { sort: 'title', lang, offset: 0, limit: OFFERED });
  const titles = await partnershipTitles(db, ids);
  return ids.flatMap((id) => {
    const found = titles.get(id);
    const title = found === undefined ? '' : inLang(found.title, lang);
    return found === undefined ? [] : [{ value: id, label: title, isSure: title === typed }];
  });
}
