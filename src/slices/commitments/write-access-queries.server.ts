import type { Acting, Kept } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import { bodiesByIds, namesOf } from '../municipalities/index.server.ts';
import { sourcesExist } from '../sources/index.server.ts';
import { entriesWithSubjects } from '../timeline/index.server.ts';
import { asKeeperFor } from '../timeline/index.ts';
import { factsOf, sidesOfCommitment } from './commitment-rows.server.ts';
import type { CommitmentInput } from './input.ts';
import { mayEditCommitment } from './policy.ts';
import { isOfTie } from './side-rules.ts';

type By = Pick<Acting, 'actor' | 'forBody' | 'recordsWrittenBy'>;

/** Whether this tie is one of the body's for which the actor works. */
export async function worksOnTie({ actor, forBody, recordsWrittenBy }: By, tx: Database, tie: string): Promise<boolean> {
  const written = await recordsWrittenBy(tx, asKeeperFor(actor, forBody), [{ kind: 'partnership', id: tie }]);
  return written.size > 0;
}

/** The same of a promise; one outside of a tie is worked on by those who promised it. */
export async function worksOn(
  acting: By,
  tx: Database,
  { partnership, owners }: Pick<CommitmentInput, 'partnership' | 'owners'>,
): Promise<boolean> {
  if (partnership !== null) return worksOnTie(acting, tx, partnership);
  const promised = owners.flatMap(({ municipality, body }) =>
    body !== null ? [{ kind: 'body', id: body }] : municipality === null ? [] : [{ kind: 'municipality', id: municipality }],
  );
  return (await acting.recordsWrittenBy(tx, asKeeperFor(acting.actor, acting.forBody), promised)).size > 0;
}

/** Its keeper edits a promise; one that the register itself keeps is edited by whoever could have entered it. */
export async function mayMend(acting: By, tx: Database, { input, keptBy }: Kept<CommitmentInput>): Promise<boolean> {
  if (!mayEditCommitment(acting.actor, keptBy ?? acting.forBody)) return false;
  return keptBy !== null || worksOn(acting, tx, input);
}

export type CommitmentRefusal =
  | 'no-such-partnership'
  | 'no-such-municipality'
  | 'no-such-body'
  | 'no-such-person'
  | 'no-such-entry'
  | 'no-such-source'
  | 'body-of-another-municipality'
  | 'owner-of-no-side';

/** What in the register stands against writing it so; null where nothing does. `before`: the record that is edited; an entry that it names may be gone. */
export async function whatIsMissing(
  { recordsExist }: Pick<Acting, 'recordsExist'>,
  tx: Database,
  input: CommitmentInput,
  before: CommitmentInput | null = null,
): Promise<CommitmentRefusal | null> {
  const named = [...input.owners, ...input.partners];
  const tie = input.partnership === null ? [] : [{ kind: 'partnership', id: input.partnership }];
  if (!(await recordsExist(tx, tie))) return 'no-such-partnership';
  if (!(await sourcesExist(tx, factsOf(input)))) return 'no-such-source';
  const towns = new Set(named.flatMap(({ municipality }) => municipality ?? []));
  if ((await namesOf(tx, 'municipality', [...towns])).size < towns.size) return 'no-such-municipality';
  const people = new Set(named.flatMap(({ person }) => person ?? []));
  if ((await namesOf(tx, 'person', [...people])).size < people.size) return 'no-such-person';
  const bodies = await bodiesByIds(tx, [...new Set(named.flatMap(({ body }) => body ?? []))]);
  for (const { municipality, body } of named) {
    const known = body === null ? undefined : bodies.get(body);
    if (body !== null && known === undefined) return 'no-such-body';
    if (known !== undefined && municipality !== null && known.municipalityId !== municipality) return 'body-of-another-municipality';
  }
  const parties = await sidesOfCommitment(tx, input);
  if (!input.owners.every((owner) => isOfTie(parties, owner))) return 'owner-of-no-side';
  const entry = input.originEntry === before?.originEntry ? null : input.originEntry;
  return entry !== null && (await entriesWithSubjects(tx, [entry])).size === 0 ? 'no-such-entry' : null;
}
