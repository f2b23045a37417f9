import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { referringRows } from '../../platform/db/reference-rows.ts';
import type { Going, Moved, References } from '../../platform/merging.ts';
import { isSame } from '../history/index.ts';
import type { CitationInput } from './input.ts';
import { citesTogether } from './rules.ts';
import { citation } from './tables.server.ts';

/** A fact that cites: of which record, and which one. */
interface Fact {
  readonly kind: string;
  readonly id: string;
  readonly aspect: string;
}

type Cites = readonly CitationInput[];

interface MovedCites extends Moved {
  readonly facts: readonly (Fact & { readonly before: Cites; readonly after: Cites })[];
}

/**
 * Facts that cite a source. They are known by their record and their name, not by the rows, which every edit of the record writes anew;
 * a sentence that both sources give is cited once.
 */
export const citationReferences: References = {
  ...referringRows({ column: citation.sourceId, to: 'source', owner: { kind: citation.subjectKind, id: citation.subjectId } }),
  async move(tx, going): Promise<MovedCites> {
    const found = await factsCiting(tx, going.from);
    const facts = found.map(({ cites, ...fact }) => ({ ...fact, before: cites, after: citesAfterMerge(cites, going) }));
    await writeCites(
      tx,
      facts.map(({ after, ...fact }) => ({ ...fact, cites: after })),
    );
    return { facts };
  },
  async moveBack(tx, going, moved) {
    const { facts } = moved as MovedCites;
    const now = new Map((await factsCiting(tx, going.into)).map((fact) => [nameOf(fact), fact.cites]));
    const back = facts.flatMap(({ before, after, ...fact }) => {
      const cites = now.get(nameOf(fact));
      return cites === undefined ? [] : [{ ...fact, cites: isSame(cites, after) ? before : citesBack(cites, before, going) }];
    });
    await writeCites(tx, back);
  },
};

function citesAfterMerge(cites: Cites, { from, into }: Going): Cites {
  return citesTogether(
    [],
    cites.map((cite) => (cite.source === from ? { ...cite, source: into } : cite)),
  );
}

/** A fact that somebody has written since: of what it cites now, the sentences that were the other source's. */
function citesBack(cites: Cites, before: Cites, { from, into }: Going): Cites {
  const gave = (source: string, quote: string | null) => before.some((cite) => cite.source === source && cite.quote === quote);
  const isTheirs = ({ source, quote }: CitationInput) => source === into && gave(from, quote) && !gave(into, quote);
  return cites.map((cite) => (isTheirs(cite) ? { ...cite, source: from } : cite));
}

function nameOf({ kind, id, aspect }: Fact): string {
  return `${kind} ${id} ${aspect}`;
}

/** Every fact that cites the source, with all that it cites. */
async function factsCiting(tx: Database, sourceId: string): Promise<readonly (Fact & { readonly cites: Cites })[]> {
  const one = tx
    .selectDistinct({ kind: citation.subjectKind, id: citation.subjectId, aspect: citation.aspect })
    .from(citation)
    .where(eq(citation.sourceId, sourceId))
    .as('one');
  const rows = await tx
    .select({ kind: one.kind, id: one.id, aspect: one.aspect, source: citation.sourceId, quote: citation.quote })
    .from(citation)
    .innerJoin(one, and(eq(one.kind, citation.subjectKind), eq(one.id, citation.subjectId), eq(one.aspect, citation.aspect)))
    .orderBy(asc(citation.id));
  return [...Map.groupBy(rows, nameOf).values()].flatMap((some) => {
    const [first] = some;
    const cites = some.map(({ source, quote }) => ({ source, quote }));
    return first === undefined ? [] : [{ kind: first.kind, id: first.id, aspect: first.aspect, cites }];
  });
}

/** Writes anew what these facts cite, all at once. */
async function writeCites(tx: Database, facts: readonly (Fact & { readonly cites: Cites })[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.flatMap(({ kind, id, aspect, cites }) => cites.map((cite) => ({ kind, id, aspect, ...cite })));
  const given = (some: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(some)}::jsonb)`;
  const named = facts.map(({ kind, id, aspect }) => ({ kind, id, aspect }));
  await tx.execute(sql`delete from ${citation} c using ${given(named)} as f (kind text, id text, aspect text)
    where c.subject_kind = f.kind and c.subject_id = f.id and c.aspect = f.aspect`);
  const numbered = rows.map((row, at) => ({ ...row, at }));
  await tx.execute(sql`insert into ${citation} (subject_kind, subject_id, aspect, source_id, quote)
    select kind, id, aspect, source, quote from ${given(numbered)} as f (kind text, id text, aspect text, source text, quote text, at int)
    order by at`);
}
