import { sql } from 'drizzle-orm';
import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from './engines.testing.ts';
import { insertManyNamed } from './insert-many-named.ts';
import { hasWords, indexesOfWords, wordsIn } from './words.ts';

const town = pgTable('named_town', { id: integer('id'), name: text('name') }, (table) => indexesOfWords('named_town', wordsIn(table.name)));

describeOnEachEngine('many rows with names', (store) => {
  it('are found by their words, and leave no list behind that every search would read', async () => {
    const { db, pool } = store();
    await pool.query(`create table named_town (id int, name text);
      create index named_town_words on named_town using gin ((replace(lower((coalesce(name, '')) collate "und-x-icu"), 'ё', 'е')) gin_trgm_ops)`);
    const rows = Array.from({ length: 2000 }, (_, id) => ({ id, name: `Посёлок № ${id} у озера ${id * 7919}` }));
    await db.transaction((tx) => insertManyNamed(tx, town, rows));
    const found = await db.transaction(async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      return tx
        .select({ id: town.id })
        .from(town)
        .where(hasWords(wordsIn(town.name), ['15830081']));
    });
    expect(found).toEqual([{ id: 1999 }]);
    expect((await pool.query(`select gin_clean_pending_list('named_town_words')::int as left`)).rows).toEqual([{ left: 0 }]);
  });
});
