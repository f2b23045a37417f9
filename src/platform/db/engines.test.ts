import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from './engines.testing.ts';

describeOnEachEngine('a store', (store) => {
  it('answers in Russian, in order, and compares letters by trigrams', async () => {
    const { rows } = await store().db.execute(
      sql`select lower('ЮЖНО-Сахалинск') as town, similarity('Благовещенск', 'Благовещнск') > 0.5 as near`,
    );
    expect(rows).toEqual([{ town: 'южно-сахалинск', near: true }]);
  });

  it('answers every reader in full while others run transactions', async () => {
    const { pool } = store();
    let going = true;
    const wrong: unknown[] = [];
    const read = async () => {
      for (; going; ) {
        const { rows } = await pool.query('select $1::int as a, $2::text as b', [1, 'b']);
        if (rows.length !== 1 || rows[0].b !== 'b') wrong.push(rows);
      }
    };
    const readers = [read(), read(), read()];
    for (let turn = 0; turn < 40; turn += 1) {
      const client = await pool.connect();
      await client.query('begin');
      const { rows } = await client.query('select $1::int as mine, length($2::text) as long', [turn, 'x'.repeat(300_000)]);
      if (rows[0]?.mine !== turn || rows[0]?.long !== 300_000) wrong.push(rows);
      await client.query('commit');
      client.release();
    }
    going = false;
    await Promise.all(readers);
    expect(wrong).toEqual([]);
  });

  it('goes on for the others when a client dies in the middle of a transaction', async () => {
    const { pool } = store();
    const client = await pool.connect();
    await client.query('begin');
    await client.query("insert into publisher (id, name_ru, created_at, updated_at) values ($1, 'Б', now(), now())", ['dead']);
    client.release(new Error('the process behind it is gone'));
    const { rows } = await pool.query('select count(*)::int as n from publisher where id = $1', ['dead']);
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('rolls a failed transaction back whole', async () => {
    const { db } = store();
    await expect(
      db.transaction(async (tx) => {
        await tx.execute(sql`insert into publisher (id, name_ru, created_at, updated_at) values ('a', 'А', now(), now())`);
        throw new Error('stop');
      }),
    ).rejects.toThrow('stop');
    expect((await db.execute(sql`select count(*)::int as n from publisher`)).rows).toEqual([{ n: 0 }]);
  });
});
