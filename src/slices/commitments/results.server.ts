import type { Database } from '../../platform/db/database.ts';
import { partnershipIdsWith, partnershipTitles } from '../partnerships/index.server.ts';
import { type EntryView, entriesOfKind } from '../timeline/index.server.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { type CommitmentCounts, commitmentIds, countCommitments, moneyOf, type SumOfMoney } from './list-queries.server.ts';
import { MOST_RESULTS, type Placed } from './results-rules.ts';
import type { CommitmentView, NamedHere } from './views.ts';

/** A promise that was kept, or something that a source says came of it. */
export type Result = Placed & ({ readonly promise: CommitmentView } | { readonly effect: EntryView });

export interface Results {
  readonly results: readonly Result[];
  /** The ties of which they came, by title. */
  readonly ties: readonly NamedHere[];
  readonly counts: CommitmentCounts;
  /** Money of promises that were kept, and of those that are still to be. */
  readonly money: { readonly kept: readonly SumOfMoney[]; readonly open: readonly SumOfMoney[] };
  /** Whether there are more than are shown. */
  readonly isPart: boolean;
}

/** What the ties of a town have come to: what was kept and what sources tell, with a fixed number of queries. `today`: `YYYY-MM-DD`. */
export async function resultsOf(db: Database, municipality: string, today: string): Promise<Results> {
  const counts = await countCommitments(db, { municipality }, today);
  const kept = await commitmentIds(db, { municipality, isKept: true }, { limit: MOST_RESULTS, order: 'latest' });
  const promises = await commitmentsByIds(db, kept, today);
  const ofTown = await partnershipIdsWith(db, { municipality });
  const subjects = [
    { kind: 'partnership' as const, ids: ofTown },
    { kind: 'municipality' as const, ids: [municipality] },
  ];
  const effects = await entriesOfKind(db, 'effect', subjects, MOST_RESULTS);
  const results: readonly Result[] = [
    ...promises.map((promise) => ({ promise, tie: promise.partnership?.id ?? null, year: promise.doneOn?.slice(0, 4) ?? null })),
    ...effects.map(({ entry, on }) => ({
      effect: entry,
      tie: on.find(({ kind }) => kind === 'partnership')?.id ?? null,
      year: entry.date?.slice(0, 4) ?? null,
    })),
  ];
  const titles = await partnershipTitles(db, [...new Set(results.flatMap(({ tie }) => tie ?? []))]);
  return {
    results,
    ties: [...titles.values()].map(({ id, title }) => ({ id, name: title })),
    counts,
    money: {
      kept: await moneyOf(db, { municipality, isKept: true }),
      open: await moneyOf(db, { municipality, isOpen: true }),
    },
    isPart: counts.kept > promises.length || effects.length === MOST_RESULTS,
  };
}
