import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { alphabetical } from './columns.ts';
import { describeOnEachEngine } from './engines.testing.ts';

describeOnEachEngine('the order of the alphabet', (store) => {
  it.each([
    [
      ['Жуков', 'Ёлкино', 'Елец', 'ельня', 'Екатеринбург'],
      ['Екатеринбург', 'Елец', 'Ёлкино', 'ельня', 'Жуков'],
    ],
    [
      ['Zürich', 'Åbo', 'aachen', 'Berlin'],
      ['aachen', 'Åbo', 'Berlin', 'Zürich'],
    ],
  ])('of %j', async (names, ordered) => {
    const { rows } = await store().db.execute<{ name: string }>(
      sql`select name from unnest(${sql.param(names)}::text[]) as given (name) order by ${alphabetical(sql`name`)}`,
    );
    expect(rows.map(({ name }) => name)).toEqual(ordered);
  });
});
