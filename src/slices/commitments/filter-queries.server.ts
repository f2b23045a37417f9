import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { hasWords, wordsIn, wordsTyped } from '../../platform/db/words.ts';
import type { KeptScope } from '../../platform/http/kept-list.ts';
import { body } from '../municipalities/index.tables.ts';
import { partnershipCountry, partnershipParty } from '../partnerships/index.tables.ts';
import type { CommitmentState } from './input.ts';
import type { Named } from './side-rules.ts';
import { commitment, commitmentOwner, commitmentSaid } from './tables.server.ts';

/** Which promises are meant: all that is given must hold. */
export interface CommitmentsFilter {
  readonly partnership?: string | undefined;
  /** Made in a tie of this town or of a body of it, or by it outside of any. */
  readonly municipality?: string | undefined;
  /** Of such a town: what it promised itself, or what its partners did. */
  readonly by?: { readonly municipality: string; readonly whose: 'own' | 'partners' } | undefined;
  /** Owned by this side of a tie. */
  readonly side?: Named | undefined;
  /** Owned by this body. */
  readonly body?: string | undefined;
  readonly state?: CommitmentState | undefined;
  /** Confirmed, or done and shown. */
  readonly isKept?: boolean | undefined;
  /** Agreed, begun, or called done without anything to show for it. */
  readonly isOpen?: boolean | undefined;
  /** With a due date, however exact. */
  readonly hasDue?: boolean | undefined;
  /** Overdue on this day, `YYYY-MM-DD`. */
  readonly overdueOn?: string | undefined;
  readonly direction?: string | undefined;
  /** Without anybody named as its owner. */
  readonly withoutOwner?: boolean | undefined;
  /** What these bodies and the towns of their administrations have to do with. */
  readonly concerns?: KeptScope | undefined;
  /** What they promised themselves. */
  readonly ownedBy?: KeptScope | undefined;
  /** What they wait for: the other side's promises, and its word on what they did. */
  readonly waitedForBy?: KeptScope | undefined;
  /** Each word must stand in the text; or it is a promise of one of `ties`, in whose names they stand. */
  readonly q?: { readonly typed: string; readonly ties: readonly string[] } | undefined;
  /** Some source gives it to a side of the tie. */
  readonly country?: string | undefined;
  readonly updatedSince?: string | undefined;
}

/** The texts as they are looked through. */
const wordsOfCommitment = wordsIn(commitment.textRu, commitment.textEn);

export function conditionOf(filter: CommitmentsFilter): SQL | undefined {
  const { partnership, municipality, by, side, state, isKept, isOpen, overdueOn, direction, withoutOwner } = filter;
  const { concerns, ownedBy, waitedForBy, q, country, updatedSince } = filter;
  return and(
    partnership === undefined ? undefined : eq(commitment.partnershipId, partnership),
    municipality === undefined ? undefined : ofTown(municipality),
    by === undefined ? undefined : hasOwner(by.whose === 'own' ? isOfTown(by.municipality) : sql`not ${isOfTown(by.municipality)}`),
    side === undefined ? undefined : hasOwner(isOfSide(side)),
    filter.body === undefined ? undefined : hasOwner(eq(commitmentOwner.bodyId, filter.body)),
    state === undefined ? undefined : eq(commitment.state, state),
    isKept === true ? KEPT : undefined,
    isOpen === true ? and(sql`not ${KEPT}`, inArray(commitment.state, ['agreed', 'in_progress', 'done'])) : undefined,
    filter.hasDue === true ? sql`${commitment.dueLastDay} is not null` : undefined,
    overdueOn === undefined
      ? undefined
      : and(inArray(commitment.state, ['agreed', 'in_progress']), sql`${commitment.dueLastDay} < ${overdueOn}`),
    direction === undefined ? undefined : eq(commitment.direction, direction),
    withoutOwner === true ? sql`not ${hasOwner()}` : undefined,
    concerns === undefined ? undefined : concernsOf(concerns),
    ownedBy === undefined ? undefined : ownedByOne(ownedBy),
    waitedForBy === undefined ? undefined : and(concernsOf(waitedForBy), isWaitedFor(waitedForBy)),
    q === undefined ? undefined : or(hasWords(wordsOfCommitment, wordsTyped(q.typed)), ofTies(listed(q.ties))),
    country === undefined
      ? undefined
      : sql`exists (select 1 from ${partnershipCountry} where ${partnershipCountry.partnershipId} = ${commitment.partnershipId}
          and ${partnershipCountry.countryCode} = ${country})`,
    updatedSince === undefined ? undefined : sql`${commitment.updatedAt} >= ${updatedSince}::timestamptz`,
  );
}

const KEPT = sql`(${commitment.state} = 'confirmed' or (${commitment.state} = 'done' and ${commitment.hasEvidence}))`;

function listed(ids: readonly string[]): SQL {
  return sql`${sql.param([...ids])}::text[]`;
}

/** What few have: all of them are gathered first. */
function ofTies(ids: SQL): SQL {
  return sql`${commitment.partnershipId} = any(${ids})`;
}

function hasOwner(more?: SQL): SQL {
  return sql`exists (select 1 from ${commitmentOwner}
    where ${commitmentOwner.commitmentId} = ${commitment.id} and ${commitmentOwner.role} = 'owner' and ${more ?? sql`true`})`;
}

function tiesOf({ municipalities, bodies }: KeptScope): SQL {
  const towns = listed(municipalities);
  return sql`array(select ${partnershipParty.partnershipId} from ${partnershipParty}
    where ${partnershipParty.municipalityId} = any(${towns}) or ${partnershipParty.bodyId} = any(${listed(bodies)}))`;
}

/** A tie of a body is a tie of its town. */
function ofTown(town: string): SQL {
  const ties = sql`array(select p.partnership_id from ${partnershipParty} p where p.municipality_id = ${town}
    union select p.partnership_id from ${partnershipParty} p join ${body} b on b.id = p.body_id where b.municipality_id = ${town})`;
  const outside = (owners: SQL) => sql`select o.commitment_id from ${commitmentOwner} o
    join ${commitment} c on c.id = o.commitment_id and c.partnership_id is null ${owners}`;
  const owned = sql`array(${outside(sql`where o.role = 'owner' and o.municipality_id = ${town}`)}
    union ${outside(sql`join ${body} b on b.id = o.body_id where o.role = 'owner' and b.municipality_id = ${town}`)})`;
  return sql`(${ofTies(ties)} or ${commitment.id} = any(${owned}))`;
}

/** Of an owner: the town itself, or a body of it. */
export function isOfTown(town: string): SQL {
  return sql`(coalesce(${commitmentOwner.municipalityId} = ${town}, false)
    or coalesce(${commitmentOwner.bodyId} in (select ${body.id} from ${body} where ${body.municipalityId} = ${town}), false))`;
}

function isOfSide({ municipality, body: of }: Named): SQL {
  if (municipality === null) return sql`${commitmentOwner.bodyId} = ${of}`;
  return of === null ? isOfTown(municipality) : sql`(${isOfTown(municipality)} or ${commitmentOwner.bodyId} = ${of})`;
}

/** A body owns what bears its name; what bears only the town's is its administration's. */
function isOneOf({ bodies, municipalities }: KeptScope): SQL {
  return sql`(${commitmentOwner.bodyId} = any(${listed(bodies)})
    or (${commitmentOwner.bodyId} is null and ${commitmentOwner.municipalityId} = any(${listed(municipalities)})))`;
}

function ownedByOne(scope: KeptScope): SQL {
  return sql`${commitment.id} = any(array(select ${commitmentOwner.commitmentId} from ${commitmentOwner}
    where ${commitmentOwner.role} = 'owner' and ${isOneOf(scope)}))`;
}

function concernsOf(scope: KeptScope): SQL {
  return sql`(${ofTies(tiesOf(scope))} or ${ownedByOne(scope)} or ${commitment.keptBy} = any(${listed(scope.bodies)}))`;
}

/** What somebody else owes; and what they called done themselves, as long as nobody confirms it. */
function isWaitedFor(scope: KeptScope): SQL {
  const owed = and(inArray(commitment.state, ['agreed', 'in_progress']), hasOwner(), sql`not ${hasOwner(isOneOf(scope))}`);
  const claimed = sql`(${commitment.state} = 'done' and exists (select 1 from ${commitmentSaid}
    where ${commitmentSaid.commitmentId} = ${commitment.id} and ${commitmentSaid.move} = 'report_done' and ${commitmentSaid.takenBackAt} is null
    and ${commitmentSaid.sideId} = any(${listed([...scope.municipalities, ...scope.bodies])})))`;
  return or(owed, claimed) ?? claimed;
}
