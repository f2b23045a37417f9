import { z } from '@hono/zod-openapi';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Collection } from '../../platform/http/collection.ts';
import type { CollectionFilter } from '../../platform/http/collection-query.ts';
import { bilingualText, exactAsKnown, orNull, resourceHead } from '../../platform/http/resource.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { DIRECTIONS, type Direction } from '../directions/index.ts';
import { citedSource, citedSources } from '../sources/index.server.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { COMMITMENT_STATES, EVIDENCE_KINDS, ORIGINS } from './input.ts';
import { commitmentIdsPage, countCommitments } from './list-queries.server.ts';
import { withWords } from './register-list.server.ts';
import { isKept } from './rules.ts';
import type { CommitmentView, OwnerView, SaidView } from './views.ts';

const named = z.object({ id: z.string(), name: bilingualText }).openapi('NamedRecord');
const sources = z.array(citedSource);

const owner = z
  .object({
    municipality: orNull(named),
    body: orNull(named),
    person: orNull(named),
    asWritten: orNull(bilingualText).openapi({ description: 'The source’s words for somebody whom it does not name.' }),
  })
  .openapi('CommitmentOwner');

const word = z
  .object({
    side: orNull(named).openapi({ description: 'The municipality or body in whose name it was said; null where a source says so.' }),
    way: z.enum(['account', 'link', 'letter', 'source']).openapi({ description: 'How it came.' }),
    happenedOn: orNull(exactAsKnown),
    saidAt: z.iso.datetime(),
  })
  .openapi('CommitmentWord');

const commitmentResource = z
  .object({
    ...resourceHead,
    text: bilingualText,
    state: z.enum(COMMITMENT_STATES),
    overdue: z.boolean().openapi({ description: 'Agreed or begun, and the last day that `due` can mean has passed. Derived.' }),
    kept: z.boolean().openapi({ description: 'Confirmed by the other side, or done with evidence. Derived.' }),
    partnership: orNull(z.object({ id: z.string(), title: bilingualText })).openapi({
      description: 'The tie in which it was made; null where it was made outside of any.',
    }),
    towards: orNull(bilingualText).openapi({ description: 'Outside of a tie, the source’s words for those to whom it was made.' }),
    direction: z.enum(DIRECTIONS).nullable(),
    owners: z.array(owner).openapi({ description: 'Who promised it; empty where the source names nobody.' }),
    partners: z.array(owner).openapi({ description: 'Who else takes part.' }),
    start: orNull(exactAsKnown),
    due: orNull(exactAsKnown),
    dueText: orNull(bilingualText).openapi({ description: 'The source’s own words for when.' }),
    doneOn: orNull(exactAsKnown),
    milestones: z.array(z.object({ text: bilingualText, due: orNull(exactAsKnown), doneOn: orNull(exactAsKnown) })),
    money: z
      .object({
        amount: z.string().openapi({ description: 'A decimal number.', example: '17000000' }),
        currency: z.string().openapi({ description: 'ISO 4217.', example: 'RUB' }),
        sources,
      })
      .nullable(),
    origin: z.object({
      kind: z.enum(ORIGINS).openapi({ description: 'In what it was made.' }),
      id: z.string().nullable().openapi({ description: 'The timeline entry at which it was made.' }),
      quote: z.string().nullable().openapi({ description: 'The sentence in which it was made.' }),
    }),
    evidence: z.array(z.object({ kind: z.enum(EVIDENCE_KINDS), title: bilingualText, url: z.string().nullable() })),
    claimedBy: z.array(word).openapi({ description: 'Who said that it is done.' }),
    confirmedBy: z.array(word).openapi({ description: 'Who confirmed that it is done.' }),
    sources,
  })
  .openapi('Commitment');

function asResource(view: CommitmentView, origin: string): z.infer<typeof commitmentResource> {
  const words = (move: SaidView['move']) => view.said.filter((one) => one.move === move && !one.isTakenBack).map(wordOf);
  return {
    id: view.id,
    url: `${origin}/ru/commitments/${view.id}`,
    updatedAt: view.updatedAt,
    text: view.text,
    state: view.state,
    overdue: view.isOverdue,
    kept: isKept(view),
    partnership: view.partnership,
    towards: view.towards,
    direction: view.direction,
    owners: view.owners.map(ownerOf),
    partners: view.partners.map(ownerOf),
    start: view.start,
    due: view.due,
    dueText: view.dueText,
    doneOn: view.doneOn,
    milestones: view.milestones.map((one) => ({ ...one })),
    money: view.money === null ? null : { ...view.money, sources: citedSources(view.money.cites) },
    origin: { kind: view.origin, id: view.originEntry?.id ?? null, quote: view.cites.find(({ quote }) => quote !== null)?.quote ?? null },
    evidence: view.evidence.map(({ id, kind, title, url, file }) => ({
      kind,
      title,
      url: url ?? (file === null ? null : `${origin}/ru/commitments/${view.id}/evidence/${id}`),
    })),
    claimedBy: words('report_done'),
    confirmedBy: words('confirm'),
    sources: citedSources([...view.cites, ...(view.money?.cites ?? [])]),
  };
}

function ownerOf({ municipality, body, person, asWritten }: OwnerView): z.infer<typeof owner> {
  return { municipality, body, person, asWritten };
}

function wordOf({ side, way, happenedOn, saidAt }: SaidView): z.infer<typeof word> {
  return { side, way, happenedOn, saidAt };
}

interface CollectionParts {
  readonly db: Database;
  readonly origin: string;
  readonly clock: Clock;
}

export function commitmentCollection({ db, origin, clock }: CollectionParts): Collection<Direction> {
  const today = () => dayInMoscow(clock.now().toISOString());
  const filterOf = async ({ q, direction, country, updatedSince }: CollectionFilter<Direction>) => ({
    direction,
    country,
    updatedSince,
    ...(await withWords(db, q)),
  });
  return {
    name: 'commitments',
    singular: 'commitment',
    describes:
      'Promises: who, what, by when, what proves it and what came of it. `q`: every word must stand in the text, or mean the tie in which it was made, as it does for partnerships; `country` is one that some source gives to a party of that tie.',
    resource: commitmentResource,
    idsPage: async (filter, page) => commitmentIdsPage(db, await filterOf(filter), page),
    count: async (filter) => (await countCommitments(db, await filterOf(filter), today())).total,
    byIds: async (ids) => (await commitmentsByIds(db, ids, today())).map((view) => asResource(view, origin)),
  };
}
