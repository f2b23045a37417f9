import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { oneOf } from '../../platform/db/one-of.ts';
import type { Place } from './place.ts';
import { place, placeKey } from './tables.server.ts';

export interface KeyedPlace {
  readonly key: string;
  readonly place: Place;
}

/** The places that have one of the keys, in these countries or (null) in all: the heaviest first, a bounded number. */
export type AskPlaces = (keys: readonly string[], countries: readonly string[] | null) => Promise<readonly KeyedPlace[]>;

const MOST_ROWS = 300;

export function askDirectly(db: Pick<Database, 'select'>): AskPlaces {
  return (keys, countries) =>
    db
      .select({ key: placeKey.key, place })
      .from(placeKey)
      .innerJoin(place, eq(place.id, placeKey.placeId))
      .where(and(inArray(placeKey.key, [...keys]), countries === null ? undefined : inArray(placeKey.countryCode, [...countries])))
      .orderBy(desc(placeKey.weight), asc(placeKey.placeId))
      .limit(MOST_ROWS);
}

interface Question {
  readonly keys: readonly string[];
  readonly countries: readonly string[] | null;
  answer(rows: readonly KeyedPlace[]): void;
  fail(error: unknown): void;
}

/** How many places are remembered; the same ones are asked for by many names of a list. */
const MOST_REMEMBERED = 20_000;

/** The same for many who ask at the same time: their questions of one turn become two statements. */
export function askTogether(db: Pick<Database, 'select' | 'execute'>): AskPlaces {
  const seen = new Map<number, Place>();
  let waiting: Question[] = [];
  const answerAll = async () => {
    const questions = waiting;
    waiting = [];
    try {
      const found = await keysAsked(db, questions);
      await rememberPlaces(
        db,
        seen,
        found.map(({ placeId }) => placeId),
      );
      const by = Map.groupBy(found, ({ question }) => question);
      for (const [at, one] of questions.entries()) one.answer(heaviest(by.get(at) ?? [], seen));
      if (seen.size > MOST_REMEMBERED) seen.clear();
    } catch (error) {
      for (const one of questions) one.fail(error);
    }
  };
  return (keys, countries) =>
    new Promise((answer, fail) => {
      if (waiting.length === 0) setImmediate(answerAll);
      waiting.push({ keys, countries, answer, fail });
    });
}

type FoundKey = { question: number; key: string; placeId: number; weight: number };

async function keysAsked(db: Pick<Database, 'execute'>, questions: readonly Question[]): Promise<readonly FoundKey[]> {
  const asked = questions.flatMap(({ keys, countries }, question) =>
    keys.flatMap((key) => (countries ?? [null]).map((country) => ({ question, key, country }))),
  );
  const { rows } = await db.execute<FoundKey>(sql`select a.question, k.key, k.place_id as "placeId", k.weight
    from unnest(${sql.param(asked.map(({ question }) => question))}::int[], ${sql.param(asked.map(({ key }) => key))}::text[],
      ${sql.param(asked.map(({ country }) => country))}::text[]) as a (question, key, country)
    join ${placeKey} k on k.key = a.key and (a.country is null or k.country_code = a.country)`);
  return rows;
}

async function rememberPlaces(db: Pick<Database, 'select'>, seen: Map<number, Place>, ids: readonly number[]): Promise<void> {
  const unknown = [...new Set(ids)].filter((id) => !seen.has(id));
  if (unknown.length === 0) return;
  for (const one of await db.select().from(place).where(oneOf(place.id, unknown))) seen.set(one.id, one);
}

function heaviest(found: readonly FoundKey[], seen: ReadonlyMap<number, Place>): readonly KeyedPlace[] {
  return found
    .toSorted((a, b) => b.weight - a.weight || a.placeId - b.placeId)
    .slice(0, MOST_ROWS)
    .flatMap(({ key, placeId }) => {
      const one = seen.get(placeId);
      return one === undefined ? [] : [{ key, place: one }];
    });
}
