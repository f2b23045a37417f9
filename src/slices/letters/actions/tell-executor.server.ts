import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { accountNames, holdersOf, keepersOfBody } from '../../accounts/index.server.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { toldOf } from '../../notifications/index.ts';

interface Assigned {
  readonly id: string;
  readonly bodyId: string;
  readonly revision: number;
  readonly subject: string;
  readonly number: string | null;
  readonly executor: string | null;
  /** Whose it was before. */
  readonly was: string | null;
}

/** An executor is a name on paper. Where one of those who keep the books bears it, they are told that the letter is theirs now. */
export async function tellExecutor(tx: Database, { actor, clock }: Pick<Acting, 'actor' | 'clock'>, letter: Assigned): Promise<void> {
  const { id, bodyId, revision, subject, number, executor, was } = letter;
  if (executor === null || plain(executor) === plain(was ?? '')) return;
  const keepers = await holdersOf(tx, await keepersOfBody(tx, bodyId, clock.now()));
  const doneBy = actor.kind === 'account' ? actor.id : null;
  const accounts = toldOf(
    keepers.filter(({ name }) => plain(name) === plain(executor)).map((one) => one.id),
    doneBy,
  );
  if (accounts.length === 0) return;
  const by = doneBy === null ? '' : ((await accountNames(tx, [doneBy])).get(doneBy) ?? '');
  const about = { ru: subject, en: subject, number: number ?? '', by };
  const told = { accounts: [...accounts], kind: 'letter-assigned' as const, about, path: `work/letters/${id}` };
  await notifyPeople(tx, { ...told, once: `letter-assigned ${id} ${revision}` }, clock);
}

function plain(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}
