import type { AgreementFound } from './agreement-found.ts';
import type { Town } from './mentions.ts';
import type { AgreementStatus } from './reading.ts';

const RANK: Readonly<Record<AgreementStatus, number>> = { signed: 4, planned: 3, proposed: 2, in_force: 1 };

/** One for each pair and kind: the strongest status; a twinning that is being signed is not in force beside it. */
export function merged(found: readonly AgreementFound[]): readonly AgreementFound[] {
  const kept: AgreementFound[] = [];
  for (const next of [...found].sort(
    (a, b) => Number(a.parties.length === 0) - Number(b.parties.length === 0) || RANK[b.status] - RANK[a.status] || a.sentence - b.sentence,
  )) {
    const again = kept.findIndex((other) => sameParties(next.parties, other.parties) && sameMatter(next, other));
    const known = kept[again];
    if (known === undefined) kept.push(next);
    else if (next.kind === 'council' && known.kind === 'cooperation' && next.status === known.status)
      kept[again] = { ...known, kind: 'council' };
  }
  return kept.sort((a, b) => a.at[0] - b.at[0]);
}

function sameMatter(a: AgreementFound, b: AgreementFound): boolean {
  if (a.kind === b.kind) return true;
  if (a.kind === 'roadmap' || b.kind === 'roadmap') return false;
  return !(a.kind === 'twinning' && (a.status === 'in_force' || a.status === 'proposed' || a.status === 'planned'));
}

function sameParties(a: readonly Town[], b: readonly Town[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const shared = a.filter((one) => b.includes(one)).length;
  return shared >= Math.min(a.length, b.length) && (Math.min(a.length, b.length) > 1 || a.length === b.length);
}
