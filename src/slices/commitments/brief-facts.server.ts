import type { Database } from '../../platform/db/database.ts';
import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { bodiesByIds, officialsOf } from '../municipalities/index.server.ts';
import { type PartnershipView, partnershipsByIds } from '../partnerships/index.server.ts';
import { partyName, titleParties } from '../partnerships/index.ts';
import { countryName } from '../places/index.ts';
import type { CitationView } from '../sources/index.ts';
import type { BriefEvent, BriefFact, BriefFacts, BriefPromise, BriefSource } from './brief-facts.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { livesOf } from './life-queries.server.ts';
import { commitmentIds } from './list-queries.server.ts';
import { type Named, sideOf, sideOfOwner } from './side-rules.ts';
import type { CommitmentView, OwnerView } from './views.ts';

/** So many are read; the paper has room for fewer and counts the rest. */
const MOST = 60;
const CONTACTS = ['contact', 'visit', 'forum', 'remote_session', 'minutes'];

/** What a head reads before a meeting, seen from the side for which `body` speaks; null where the tie is not there. */
export async function briefFactsOf(
  db: Database,
  asked: { readonly tie: string; readonly body: string | null; readonly lang: Lang; readonly today: string },
): Promise<BriefFacts | null> {
  const { tie: id, lang, today } = asked;
  const [tie] = await partnershipsByIds(db, [id]);
  if (tie === undefined) return null;
  const ours = await ourSide(db, tie, asked.body);
  const sources = numbering(lang);
  const promises = await commitmentsByIds(db, await commitmentIds(db, { partnership: id }, { limit: MOST }), today);
  const theirs = titleParties(tie.parties).filter((party) => sideOfParty(party) !== ours);
  const officials = await officialsOf(db, {
    municipalities: theirs.flatMap(({ municipality }) => municipality?.id ?? []),
    bodies: theirs.flatMap(({ body }) => body?.id ?? []),
  });
  const of = (whose: 'ours' | 'theirs' | 'joint') =>
    promises.filter((one) => whoseIs(one, tie.parties, ours) === whose).map((one) => promiseTold(one, sources.of, lang));
  const life = (await livesOf(db, [id], today)).get(id);
  return {
    ours: nameOfSide(tie, (side) => side === ours, lang),
    theirs: nameOfSide(tie, (side) => side !== ours, lang),
    author: nameOfSide(tie, (side) => side === ours, lang),
    tie: { kind: tie.kind, standing: tie.standing, since: tie.since, source: sources.of(tie.cites) },
    about: theirs.flatMap((party) => aboutTown(party, sources.of, lang)),
    people: officials
      .filter(({ to }) => to === null)
      .map(({ person, office, cites }) => ({ text: inLang(person.name, lang), office: inLang(office, lang), source: sources.of(cites) })),
    ourPromises: of('ours'),
    theirPromises: of('theirs'),
    jointPromises: of('joint'),
    results: eventsTold(tie, (kind) => kind === 'effect', sources.of, lang),
    lastContacts: eventsTold(tie, (kind) => CONTACTS.includes(kind), sources.of, lang),
    life: life === undefined ? null : { ...life, score: null },
    sources: sources.all(),
  };
}

type Party = PartnershipView['parties'][number];
type SourceOf = (cites: readonly CitationView[]) => number | null;

function asNamed({ municipality, body }: Pick<Party, 'municipality' | 'body'> | OwnerView): Named {
  return { municipality: municipality?.id ?? null, body: body?.id ?? null };
}

function sideOfParty(party: Party): string | null {
  return sideOf(asNamed(party));
}

/** The side for which the body speaks; the first where it speaks for none, as for an operator. */
async function ourSide(db: Database, { parties }: PartnershipView, body: string | null): Promise<string | null> {
  const known = body === null ? undefined : (await bodiesByIds(db, [body])).get(body);
  const own = parties.find((party) => party.body?.id === body || (known !== undefined && party.municipality?.id === known.municipalityId));
  const [first] = titleParties(parties);
  return own !== undefined ? sideOfParty(own) : first === undefined ? null : sideOfParty(first);
}

function nameOfSide({ parties }: PartnershipView, isMeant: (side: string | null) => boolean, lang: Lang): string {
  const names = titleParties(parties)
    .filter((party) => isMeant(sideOfParty(party)))
    .map((party) => inLang(partyName({ ...party, municipality: party.municipality?.name ?? null }), lang));
  return names.join(', ');
}

function aboutTown({ municipality }: Party, sourceOf: SourceOf, lang: Lang): readonly BriefFact[] {
  if (municipality === null) return [];
  const { countries, region, centre } = municipality;
  const where = [...(region === null ? [] : [inLang(region, lang)]), ...countries.map(({ code }) => countryName(code, lang))];
  const people = centre === null || centre.population === 0 ? [] : [centre];
  return [
    ...(where.length === 0 ? [] : [{ text: where.join(', '), source: sourceOf(countries.flatMap(({ cites }) => cites)) }]),
    ...people.map(({ population, cites }) => ({ text: residents(population, lang), source: sourceOf(cites) })),
  ];
}

function residents(population: number, lang: Lang): string {
  const number = new Intl.NumberFormat(lang === 'ru' ? 'ru-RU' : 'en-GB').format(population);
  return lang === 'ru' ? `жителей: ${number}` : `${number} residents`;
}

/** Ours, theirs, or of both: also what nobody is named for. */
function whoseIs({ owners }: CommitmentView, parties: readonly Party[], ours: string | null): 'ours' | 'theirs' | 'joint' {
  const named = parties.map(asNamed);
  const sides = new Set(owners.map((owner) => sideOfOwner(named, asNamed(owner))));
  if (sides.size !== 1) return 'joint';
  return sides.has(ours) ? 'ours' : 'theirs';
}

function promiseTold(one: CommitmentView, sourceOf: SourceOf, lang: Lang): BriefPromise {
  return {
    text: inLang(one.text, lang),
    due: one.due,
    dueText: one.dueText === null ? null : inLang(one.dueText, lang),
    state: one.state,
    isOverdue: one.isOverdue,
    source: sourceOf(one.cites),
  };
}

function eventsTold(tie: PartnershipView, isMeant: (kind: string) => boolean, sourceOf: SourceOf, lang: Lang): readonly BriefEvent[] {
  return tie.timeline
    .filter(({ kind }) => isMeant(kind))
    .map(({ title, date, cites }) => ({ text: inLang(title, lang), date, source: sourceOf(cites) }));
}

/** Each source once, by the order in which the facts name them: the first of a fact is the one that stands at it. */
function numbering(lang: Lang): { readonly of: SourceOf; all(): readonly BriefSource[] } {
  const numbered = new Map<string, BriefSource>();
  return {
    of([first]) {
      if (first === undefined) return null;
      const { id, title, publisher, publishedAt, url } = first.source;
      const known = numbered.get(id);
      if (known !== undefined) return known.number;
      const number = numbered.size + 1;
      numbered.set(id, {
        number,
        title,
        publisher: publisher === null ? null : inLang(publisher as Bilingual, lang),
        publishedAt: publishedAt === null ? null : publishedAt.slice(0, 10),
        url,
      });
      return number;
    },
    all: () => [...numbered.values()],
  };
}
