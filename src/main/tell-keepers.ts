import type { Database } from '../platform/db/database.ts';
import type { ChangedBy, ToldChange } from '../platform/searchable.ts';
import type { AccountActor } from '../platform/values/actor.ts';
import { inLang } from '../platform/values/bilingual.ts';
import { accountNames } from '../slices/accounts/index.server.ts';
import { commitmentKind } from '../slices/commitments/index.server.ts';
import { municipalityRecordKinds } from '../slices/municipalities/index.server.ts';
import { notifyPeople } from '../slices/notifications/index.server.ts';
import { toldOf } from '../slices/notifications/index.ts';
import { partnershipRecordKinds } from '../slices/partnerships/index.server.ts';
import { sourceRecordKinds } from '../slices/sources/index.server.ts';
import { entryKind } from '../slices/timeline/index.server.ts';
import { people } from './people.server.ts';
import { subjectNamings } from './subject-namings.server.ts';

const kinds = new Map(
  [...municipalityRecordKinds, ...partnershipRecordKinds, ...sourceRecordKinds, entryKind(subjectNamings), commitmentKind].map((one) => [
    one.kind,
    one,
  ]),
);

/** Whoever keeps a record is told when somebody from elsewhere edited it: the other side of a tie, an operator of the register. */
export async function tellKeepers(db: Database, changed: readonly ToldChange[], { actor, clock }: ChangedBy): Promise<void> {
  if (actor.kind !== 'account') return;
  for (const { kind, id, revision, deed } of changed) {
    const of = deed === 'edited' && mayBeOfOthers(actor, kind) ? kinds.get(kind) : undefined;
    const kept = of === undefined ? null : await of.kept(db, id);
    if (of === undefined || kept === null || kept.keptBy === null) continue;
    const { keptBy, input } = kept;
    if (actor.grants.some(({ body }) => body.id === keptBy)) continue;
    const name = await of.nameOf(db, input);
    const by = (await accountNames(db, [actor.id])).get(actor.id) ?? '';
    const told = {
      accounts: [...toldOf(await people.keepersOf(db, keptBy), actor.id)],
      kind: 'record-changed' as const,
      about: { ru: inLang(name, 'ru'), en: inLang(name, 'en'), by },
      path: of.paths(input).page,
      once: `record-changed ${kind} ${id} ${revision}`,
    };
    await notifyPeople(db, told, clock);
  }
}

/** Others' records are edited by operators; ties also by whoever stands on their other side. Nobody else's edit costs a look. */
function mayBeOfOthers(actor: AccountActor, kind: string): boolean {
  return kind === 'partnership' || actor.platform.includes('operator');
}
