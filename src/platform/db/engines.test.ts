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
