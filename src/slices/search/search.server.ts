import type { Database } from '../../platform/db/database.ts';
import type { Searchable } from '../../platform/searchable.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { documentsByIds, documentsThatAnswer, type FoundDocument, pageOfAnswers, type Question } from './find-queries.server.ts';
import { looserQuestionOf, loosestQuestionOf, questionOf } from './index-question.ts';
import { looseScoreOf, scoreOf } from './ranking.ts';
import { understand } from './understand.server.ts';
import type { AskedWord, Found, Group, Hit, Understood } from './views.ts';

export interface Asked {
  readonly q: string;
  /** Kinds that are looked through, the one that is likelier meant first. */
  readonly searchables: readonly Searchable[];
  /** Who asks. */
  readonly actor: Actor;
  readonly unfinished?: boolean;
  readonly literal?: boolean;
  readonly mayGuess?: () => Promise<boolean>;
  /** Hits of a kind. */
  readonly limit: number;
}

/** So many of a kind are weighed against each other. */
const CANDIDATES = 30;
/** For the kind that is likelier meant. */
const FOR_EARLIER_KIND = 1.5;

/** Looks everything up that this reader may see: at most nine statements, however much there is. */
export async function search(db: Database, asked: Asked): Promise<Found> {
  const readers = keysOf(asked);
  const understood = await understand(db, asked.q, { ...asked, scopes: ['', ...readers] });
  if (understood.words.length === 0) return { ...understood, groups: [] };
  const groups = await groupsOf(db, readers, asked, understood.words);
  return { ...understood, groups: groups.toSorted((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)) };
}

function keysOf({ searchables, actor }: Pick<Asked, 'searchables' | 'actor'>): readonly string[] {
  return [...new Set(searchables.flatMap((one) => one.keysOf?.(actor) ?? []))];
}

async function groupsOf(db: Database, readers: readonly string[], asked: Asked, words: readonly AskedWord[]): Promise<readonly Group[]> {
  const { searchables, limit } = asked;
  const { hits, totals } = await hitsByKind(db, readers, asked, words);
  return searchables.flatMap(({ kind }, at) => {
    const bonus = FOR_EARLIER_KIND * (searchables.length - at);
    const some = (hits.get(kind) ?? []).map((hit) => ({ ...hit, score: hit.score + bonus })).sort((a, b) => b.score - a.score);
    const total = Math.max(some.length, totals.get(kind) ?? 0);
    return some.length === 0 ? [] : [{ kind, hits: some.slice(0, limit), total }];
  });
}

interface HitsByKind {
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  /** Of all the words, anywhere. */
  readonly totals: ReadonlyMap<string, number>;
}

/** All words, in names before texts; then, for what is called by names and was not found, fewer of the words. */
async function hitsByKind(
  db: Database,
  readers: readonly string[],
  { searchables }: Asked,
  words: readonly AskedWord[],
): Promise<HitsByKind> {
  const strict = searchables.flatMap(({ kind }) =>
    (['names', 'anywhere'] as const).map((part): Question & { part: string } => ({
      kind,
      asks: questionOf(kind, words, part),
      limit: CANDIDATES,
      part,
    })),
  );
  const { documents: found, totals } = await documentsThatAnswer(db, readers, strict);
  const hits = new Map<string, Map<string, Hit>>();
  const keep = (document: FoundDocument, score: number) => {
    const ofKind = hits.get(document.kind) ?? new Map<string, Hit>();
    hits.set(document.kind, ofKind);
    if (!ofKind.has(document.id)) ofKind.set(document.id, { ...document, score });
  };
  for (const document of found.toSorted((a, b) => a.question - b.question))
    keep(document, scoreOf(document, words, strict[document.question]?.part === 'names'));
  for (const looser of words.length < 2 ? [] : words.length === 2 ? [loosestQuestionOf] : [looserQuestionOf, loosestQuestionOf]) {
    const missing = searchables.filter(({ kind, isNamed }) => isNamed && !hits.has(kind));
    const questions = missing.map(({ kind }) => ({ kind, asks: looser(kind, words), limit: CANDIDATES }));
    const { documents } = await documentsThatAnswer(db, readers, questions);
    for (const document of documents) keep(document, looseScoreOf(document, words));
  }
  return {
    hits: new Map([...hits].map(([kind, ofKind]) => [kind, [...ofKind.values()]])),
    totals: new Map(strict.flatMap(({ kind, part }, at) => (part === 'anywhere' ? [[kind, totals[at] ?? 0] as const] : []))),
  };
}

/** One page of all that was found of a kind, and how many there are, counted up to `MOST_COUNTED`. */
export async function searchKind(
  db: Database,
  asked: Omit<Asked, 'limit'> & { readonly kind: string; readonly page: number; readonly size: number },
): Promise<Understood & { readonly hits: readonly Hit[]; readonly total: number }> {
  const readers = keysOf(asked);
  const understood = await understand(db, asked.q, { ...asked, scopes: ['', ...readers] });
  if (understood.words.length === 0) return { ...understood, hits: [], total: 0 };
  const { kind, page, size } = asked;
  const [names, anywhere] = [questionOf(kind, understood.words, 'names'), questionOf(kind, understood.words, 'anywhere')];
  const wanted = { offset: (page - 1) * size, limit: size };
  const { documents, total } = await pageOfAnswers(db, readers, { kind, names, anywhere }, wanted);
  return { ...understood, hits: documents.map((document) => ({ ...document, score: 0 })), total };
}

/** Documents by their ids, as hits of this score. */
export async function hitsByIds(
  db: Database,
  asked: Pick<Asked, 'searchables' | 'actor'>,
  kind: string,
  ids: readonly string[],
  score: number,
): Promise<readonly Hit[]> {
  return (await documentsByIds(db, keysOf(asked), kind, ids)).map((document) => ({ ...document, score }));
}
