import type { People } from '../../../platform/asked-record.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { bodiesOfOwners, isStillDue, notToldBefore, type PromiseDue, promisesToRemindOf } from '../reminder-queries.server.ts';
import { daysUntil, HEAD_STEP, isHeadTold, stepDue } from '../reminder-rules.ts';

type Keepers = Pick<People, 'keepersOf' | 'headsOf'>;

const AT_ONCE = 200;

/**
 * Tells whoever has to keep a promise that its day comes, or has passed, and a week later the head. Of a step each is told once, with the
 * mark of it in the same transaction; another due date is told of anew.
 */
export async function remindOfPromises(db: Database, clock: Clock, people: Keepers): Promise<void> {
  const today = dayInMoscow(clock.now().toISOString());
  const whom = askedOnce(people, db);
  let after: PromiseDue | null = null;
  for (;;) {
    const promises: readonly PromiseDue[] = await promisesToRemindOf(db, today, { after, limit: AT_ONCE });
    const owners = await bodiesOfOwners(
      db,
      promises.map(({ id }) => id),
    );
    for (const promise of promises) await remindOf(db, { promise, owners: owners.get(promise.id) ?? [], today, clock, whom });
    if (promises.length < AT_ONCE) return;
    after = promises.at(-1) ?? null;
  }
}

interface Reminding {
  readonly promise: PromiseDue;
  /** Bodies that answer for it. */
  readonly owners: readonly string[];
  readonly today: string;
  readonly clock: Clock;
  readonly whom: (role: 'keepersOf' | 'headsOf', bodies: readonly string[]) => Promise<readonly string[]>;
}

async function remindOf(db: Database, { promise, owners, today, clock, whom }: Reminding): Promise<void> {
  const daysLeft = daysUntil(promise.lastDay, today);
  const step = stepDue(daysLeft);
  // Where nobody keeps anything for the owner here, or no owner is named, it is the business of those who wrote it down.
  const isKeptHere = (await whom('keepersOf', owners)).length > 0;
  const bodies = isKeptHere || promise.keptBy === null ? owners : [promise.keptBy];
  const keepers = await whom('keepersOf', bodies);
  const heads = isHeadTold(daysLeft) ? await whom('headsOf', bodies) : [];
  if (keepers.length + heads.length === 0) return;
  await db.transaction(async (tx) => {
    if (!(await isStillDue(tx, promise))) return;
    if (step !== null) await tell(tx, promise, { step, toWhom: keepers, clock });
    await tell(tx, promise, { step: HEAD_STEP, toWhom: heads, clock });
  });
}

async function tell(
  tx: Database,
  promise: PromiseDue,
  { step, toWhom, clock }: { readonly step: number; readonly toWhom: readonly string[]; readonly clock: Clock },
): Promise<void> {
  const { id, text, due } = promise;
  const accounts = [...(await notToldBefore(tx, promise, { step, toWhom, at: clock.now() }))];
  const about = { ru: inLang(text, 'ru'), en: inLang(text, 'en'), day: due, ...(step === HEAD_STEP ? { role: 'head' } : {}) };
  const kind = step < 0 ? ('promise-overdue' as const) : ('promise-due' as const);
  await notifyPeople(tx, { accounts, kind, about, path: `commitments/${id}`, once: `${kind} ${id} ${due} ${step}` }, clock);
}

/** Who keeps a body, and who heads it: asked once a run, however many promises it has. */
function askedOnce(people: Keepers, db: Database): Reminding['whom'] {
  const known = new Map<string, readonly string[]>();
  return async (role, bodies) => {
    const found = new Set<string>();
    for (const body of bodies) {
      const key = `${role} ${body}`;
      if (!known.has(key)) known.set(key, await people[role](db, body));
      for (const account of known.get(key) ?? []) found.add(account);
    }
    return [...found];
  };
}
