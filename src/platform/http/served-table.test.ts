import { describe, expect, it } from 'vitest';
import { tableIn } from '../tables/table-in.ts';
import { servedTable } from './served-table.ts';

const columns = ['a', 'b'].map((key) => ({ key, head: key }));

/** A list of so many records, and of which of them rows were asked for. */
function listOf(records: number) {
  const asked: number[] = [];
  const ids = Array.from({ length: records }, (_, at) => at);
  const rowsOf = async (page: readonly number[]) => {
    asked.push(page.length);
    return page.map((id) => [`row ${id}`, 'x'.repeat(200)]);
  };
  return { asked, table: { name: 'Список', columns, ids, rowsOf } };
}

describe('a list as a file', () => {
  it.each(['csv', 'xlsx'] as const)('as %s has all its rows, read in pages of five hundred', async (format) => {
    const { asked, table } = listOf(1_201);
    const read = await tableIn(new Uint8Array(await (await servedTable(format, table, 'ru')).arrayBuffer()));
    expect(read.ok && [read.value.rows.length, read.value.rows.at(-1)?.[0]]).toEqual([1_201, 'row 1200']);
    expect(asked).toEqual([500, 500, 201]);
  });

  it.each(['csv', 'xlsx', 'json'] as const)(
    'as %s is read no faster than it is taken, and no further than whoever takes it stays',
    async (format) => {
      const { asked, table } = listOf(26_000);
      const reader = (await servedTable(format, table, 'ru')).body?.getReader();
      for (let piece = 0; piece < 3; piece += 1) await reader?.read();
      expect(asked.length).toBeLessThan(10);
      await reader?.cancel();
      const before = asked.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(asked).toHaveLength(before);
    },
  );

  it('answers with a fault, not with half a file, where the first rows cannot be read', async () => {
    const { table } = listOf(3);
    const broken = { ...table, rowsOf: () => Promise.reject(new Error('no database')) };
    await expect(servedTable('csv', broken, 'ru')).rejects.toThrow('no database');
  });
});
