import type { Database } from '../../platform/db/database.ts';
import { keptByRows, lockRows, owningRows, ownRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import type { Going, MergeableKind, Moved, OwningKind, References } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { keepersOfMerged } from '../history/index.server.ts';
import { isSame } from '../history/index.ts';
import { citationsAbout } from '../sources/index.server.ts';
import { citesTogether } from '../sources/index.ts';
import { followTimelineChange } from './actions/follow-timeline.server.ts';
import { tiesNaming } from './doubled-ties-queries.server.ts';
import type { PartnershipInput } from './input.ts';
import { keptPartnership } from './kept-queries.server.ts';
import { directionsTogether, partiesOnce, partiesTogether, standingsTogether } from './merge-rules.ts';
import { deleteParts, writeParts } from './partnership-rows.server.ts';
import { partnershipIdsSorted } from './queries.server.ts';
import { partnership, partnershipCountry, partnershipDirection, partnershipParty, partnershipStanding } from './tables.server.ts';
import { partnershipTitles } from './title-queries.server.ts';

const OFFERED = 8;

const PARTS = [
  ...[partnershipParty, partnershipCountry, partnershipStanding, partnershipDirection].map((part) =>
    ownRows({ column: part.partnershipId }),
  ),
  citationsAbout,
];

type Parties = PartnershipInput['parties'];

/** A tie that named both records: its parties before and after they became one. */
interface FoldedTie {
  readonly id: string;
  readonly before: Parties;
  readonly after: Parties;
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
  const before = kept.input.parties;
  const after = partiesOnce(movedTo(before, field, going));
  await writeParties(tx, kept.input, after);
  return { id, before, after };
}

/** A tie whose parties somebody has written since stays as they left it. */
async function unfoldParties(tx: Database, { id, before, after }: FoldedTie): Promise<void> {
  const kept = await keptPartnership(tx, id);
  if (kept === null || !isSame(namesOf(kept.input.parties), namesOf(after))) return;
  const named = before.flatMap(({ cites }) => cites.map(({ source }) => ({ kind: 'source', id: source })));
  const gone = await keepersOfMerged(tx, named);
  await writeParties(
    tx,
    kept.input,
    before.map((party) => ({
      ...party,
      cites: party.cites.map((cite) => ({ ...cite, source: gone.get(`source ${cite.source}`) ?? cite.source })),
    })),
  );
}

function namesOf(parties: Parties): readonly object[] {
  return parties.map(({ cites: _, ...party }) => party);
}

async function writeParties(tx: Database, input: PartnershipInput, parties: Parties): Promise<void> {
  await deleteParts(tx, input.id);
  await writeParts(tx, { ...input, parties });
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
