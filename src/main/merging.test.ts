import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { describeOnEachEngine, type TestStore } from '../platform/db/engines.testing.ts';
import { checkChain, keepersOfMerged } from '../slices/history/index.server.ts';
import { mergeRecords, partRecords } from '../slices/merging/index.server.ts';
import { contributions } from './contributions.server.ts';
import { asInstallation } from './facts.ts';
import { mergeParts } from './merging.server.ts';
import { pairs, recordWorld, type World, worlds } from './merging-worlds.testing.ts';

const NOW = '2026-02-03T04:05:06.000Z';
const given = { parts: mergeParts, recordKinds: contributions.recordKinds };
const kindNamed = (name: string) => {
  const found = contributions.recordKinds.find(({ kind }) => kind === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** A register is recorded anew for each, by chance, so that each run of the tests sees others. `POBRATIM_WORLDS=200` sees many at once. */
const many = Number(process.env['POBRATIM_WORLDS'] ?? 0);
const RUNS = many > 0 ? { PGlite: many, PostgreSQL: many } : { PGlite: 4, PostgreSQL: 16 };

const TIMEOUT = 240_000 + many * 10_000;

/** Words with which a merge may be refused of records that were made at random. */
const REFUSALS = [
  'tied-to-each-other',
  'must-stay',
  'bodies-of-two-towns',
  'standing-runs-back',
  'party-twice',
  'offices-of-another-municipality',
];

describeOnEachEngine('two records become one, and two again', (store, engine) => {
  const acting = (at = NOW) => asInstallation(store().db, clockStoppedAt(at));
  const revisionOf = async (kind: string, id: string) => (await kindNamed(kind).kept(store().db, id))?.revision ?? 1;

  async function merge(going: { kind: string; from: string; into: string }, by = acting()) {
    const revisions = { from: await revisionOf(going.kind, going.from), into: await revisionOf(going.kind, going.into) };
    return mergeRecords(by, given, { ...going, revisions, choices: {}, reason: 'Внесено дважды' });
  }
  const part = (id: string, by = acting('2026-02-04T00:00:00.000Z')) => partRecords(by, given, { merge: id, reason: 'Это разные' });

  async function begin(world: World) {
    await emptyAll(store());
    await recordWorld(store(), world);
  }

  it('with nothing lost and nothing left behind, in any register', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, pairs, async (world, going) => {
        await begin(world);
        const before = await dump(store());
        const outcome = await merge(going);
        if (!outcome.ok) {
          expect(REFUSALS).toContain(outcome.refusal);
          expect(await dump(store())).toEqual(before);
          return;
        }
        expect(await kindNamed(going.kind).kept(store().db, going.from)).toBeNull();
        expect(await rowsNaming(store(), going)).toEqual([]);
        expect(await unusable(store().db)).toEqual([]);
        expect(await keepersOfMerged(store().db, [{ kind: going.kind, id: going.from }])).toEqual(
          new Map([[`${going.kind} ${going.from}`, going.into]]),
        );
        expect(await part(outcome.value)).toEqual({ ok: true, value: going.from });
        expect(await dump(store())).toEqual(before);
        expect((await checkChain(store().db)).fault).toBeNull();
      }),
      { numRuns: RUNS[engine], endOnFailure: true },
    );
  });

  it('one after another, and back from the last to the first', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.array(pairs, { minLength: 2, maxLength: 5 }), async (world, goings) => {
        await begin(world);
        const made: { id: string; before: unknown }[] = [];
        for (const going of goings) {
          const before = await dump(store());
          const outcome = await merge(going);
          if (outcome.ok) made.push({ id: outcome.value, before });
        }
        for (const { id, before } of made.toReversed()) {
          expect(await part(id)).toMatchObject({ ok: true });
          expect(await dump(store())).toEqual(before);
        }
      }),
      { numRuns: RUNS[engine] / 2, endOnFailure: true },
    );
  });
});

/** The history grows; words once met stay in the vocabulary of the search, which is made from its documents. */
const GROWING = ['change', 'history_head', 'merged_record', 'search_word', 'search_pending', 'search_progress'];
const KEPT_APART = [...GROWING, 'place', 'region', 'place_key', 'gazetteer_load', 'migration'];

async function tablesOf({ pool }: TestStore): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  return rows.map(({ name }) => name).filter((name) => !KEPT_APART.includes(name) && !name.startsWith('__'));
}

async function emptyAll(store: TestStore): Promise<void> {
  const tables = [...(await tablesOf(store)), ...GROWING];
  await store.pool.query(`truncate ${tables.map((name) => `"${name}"`).join(', ')} cascade`);
}

/**
 * Every row of the register. How often a record was written and when grows with the merge and with its end; a citation's own number is
 * nothing but the order in which a fact cites.
 */
async function dump(store: TestStore): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows: Record<string, readonly string[]> = {};
  for (const table of await tablesOf(store)) {
    const row =
      table === 'citation'
        ? `to_jsonb(t) - 'id' || jsonb_build_object('at', rank() over (partition by subject_kind, subject_id, aspect order by id))`
        : `to_jsonb(t) - 'revision' - 'updated_at'`;
    // What is found is made from the records, also for letters that this test wrote past their action; how a tie lives, and its day.
    if (['search_document', 'tie_life', 'tie_life_shown'].includes(table)) continue;
    const { rows: found } = await store.pool.query<{ row: string }>(`select (${row})::text as row from "${table}" t order by 1`);
    rows[table] = found.map(({ row }) => row);
  }
  return rows;
}

/** Rows that still name the record that went; requests show what they showed. */
async function rowsNaming(store: TestStore, { kind, from }: { kind: string; from: string }): Promise<readonly string[]> {
  const named: string[] = [];
  for (const table of await tablesOf(store)) {
    const { rows } = await store.pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from "${table}" t where to_jsonb(t)::text like $1`,
      [`%"${from}"%`],
    );
    named.push(...rows.map(({ row }) => `${kind}: ${table}: ${row}`));
  }
  return named;
}

/** Records that their own edit would not take as they stand. Nothing is written. */
async function unusable(db: Database): Promise<readonly string[]> {
  const wrong: string[] = [];
  await db
    .transaction(async (tx) => {
      wrong.push(...(await refusedEdits(tx)));
      throw new Error('only tried');
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'only tried') throw error;
    });
  return wrong;
}

async function refusedEdits(db: Database): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const name of ['municipality', 'body', 'official', 'partnership', 'timeline_entry', 'source']) {
    const kind = kindNamed(name);
    for (const id of await idsOf(db, name)) {
      const kept = await kind.kept(db, id);
      if (kept === null) continue;
      const outcome = await kind.edit(asInstallation(db, clockStoppedAt(NOW)), {
        input: kept.input,
        revision: kept.revision,
        reason: null,
      });
      if (!outcome.ok) wrong.push(`${name} ${id}: ${outcome.refusal}`);
    }
  }
  return wrong;
}

async function idsOf(db: Database, table: string): Promise<readonly string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from ${sql.identifier(table)} order by id`);
  return rows.map(({ id }) => id);
}
