import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { insertManyNamed } from '../../../platform/db/insert-many-named.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { sourcesExist } from '../../sources/index.server.ts';
import { type PartnershipInput, partnershipInput } from '../input.ts';
import {
  checkByItself,
  factsOf,
  knownPartiesOf,
  type PartnershipRefusal,
  partnershipColumns,
  writePartsOf,
} from '../partnership-rows.server.ts';
import { mayRecordPartnership } from '../policy.ts';
import type { NamedParty } from '../rules.ts';
import { partnership } from '../tables.server.ts';
import type { RecordPartnershipRefusal } from './record-partnership.server.ts';

/** Records many ties, each as `recordPartnership` would: all or none, with as many statements for ten thousand as for ten. */
export function recordPartnerships(
  acting: Acting,
  inputs: readonly PartnershipInput[],
): Promise<Outcome<number, RecordPartnershipRefusal>> {
  const wanted = inputs.map((input) => partnershipInput.parse(input));
  const { clock, actor, forBody } = acting;
  return changing<number, RecordPartnershipRefusal>(acting, async (tx, ledger) => {
    if (!wanted.every(({ parties }) => mayRecordPartnership(actor, forBody, parties))) return refused('not-allowed');
    const checked = await checkAll(tx, wanted);
    if (!checked.ok) return checked;
    const now = clock.now().toISOString();
    const rows = wanted.map((one, at) => ({
      id: one.id,
      ...partnershipColumns(one, checked.value[at] ?? []),
      revision: 1,
      keptBy: forBody,
      createdAt: now,
      updatedAt: now,
    }));
    await insertManyNamed(tx, partnership, rows);
    await writePartsOf(tx, wanted);
    for (const one of wanted)
      ledger.add({ subject: { kind: 'partnership', id: one.id }, revision: 1, deed: 'recorded', before: null, after: one });
    return done(wanted.length);
  });
}

async function checkAll(
  tx: Database,
  wanted: readonly PartnershipInput[],
): Promise<Outcome<readonly (readonly NamedParty[])[], PartnershipRefusal | 'id-taken'>> {
  if (!(await sourcesExist(tx, wanted.flatMap(factsOf)))) return refused('no-such-source');
  const ids = wanted.map(({ id }) => id);
  const taken = await tx.select({ id: partnership.id }).from(partnership).where(oneOf(partnership.id, ids)).limit(1);
  if (taken.length > 0 || new Set(ids).size < ids.length) return refused('id-taken');
  const known = await knownPartiesOf(tx, wanted);
  const named: (readonly NamedParty[])[] = [];
  for (const one of wanted) {
    const checked = checkByItself(one, known);
    if (!checked.ok) return checked;
    named.push(checked.value);
  }
  return done(named);
}
