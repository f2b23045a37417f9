import type { Acting } from '../platform/acting.ts';
import { accountHolder } from '../slices/accounts/index.server.ts';
import { asInstallation, wiring } from './facts.ts';
import { actorOf } from './identify.ts';

/** An account as it may act now, whatever it could when it asked. */
export function actingFor({ db, clock }: Pick<Acting, 'db' | 'clock'>) {
  return async (account: string | null, forBody: string | null): Promise<Acting | null> => {
    if (account === null) return { ...asInstallation(db, clock), forBody };
    const holder = await accountHolder(db, account, clock.now());
    return holder === null ? null : { db, clock, actor: await actorOf(db, holder, null), forBody, ...wiring };
  };
}
