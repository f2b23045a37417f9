import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFiles } from './changed-files.testing.ts';
import { GOOD_FILES, HOSTILE_FILES } from './hostile-files.testing.ts';
import { readTable } from './read-table.ts';
import { TABLE_REFUSALS } from './table.ts';
import { tableIn } from './table-in.ts';

const MEGABYTE = 1_048_576;
const millisecondsOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

describe('a hostile file', () => {
  it.each(HOSTILE_FILES)('$called is answered $answer in time and in little memory', async ({ make, answer }) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const most = { rss: before, busy: 0 };
    let last = process.threadCpuUsage();
    const watch = setInterval(() => {
      most.rss = Math.max(most.rss, process.memoryUsage().rss);
      most.busy = Math.max(most.busy, millisecondsOf(process.threadCpuUsage(last)));
      last = process.threadCpuUsage();
    }, 20);
    const began = process.cpuUsage();
    const table = await readTable(bytes);
    const worked = millisecondsOf(process.cpuUsage(began));
    clearInterval(watch);
    expect(table.ok ? null : table.refusal).toBe(answer);
    // Work, not time: how long it takes is up to whoever else works on the machine.
    expect(worked).toBeLessThan(10_000);
    expect((most.rss - before) / MEGABYTE).toBeLessThan(900);
    // Pages go on meanwhile.
    expect(most.busy).toBeLessThan(500);
  });

  it('cut off anywhere is refused, or is a text that happens to end there', async () => {
    for (const make of GOOD_FILES) {
      const whole = make();
      const isText = whole[0] !== 0x50;
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
          const table = await tableIn(whole.slice(0, length));
          if (table.ok) expect(isText).toBe(true);
          else expect(TABLE_REFUSALS).toContain(table.refusal);
        }),
      );
    }
  });

  it('with parts changed, inside or out, is read or refused, and never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(changedFiles, async (bytes) => {
        const table = await tableIn(bytes);
        if (!table.ok) expect(TABLE_REFUSALS).toContain(table.refusal);
        else for (const row of table.value.rows) expect(row).toHaveLength(table.value.header.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('readTable', () => {
  it('leaves the bytes to whoever gave them, and reads several files one after another', async () => {
    const files = GOOD_FILES.map((make) => make());
    const tables = await Promise.all([...files, ...files].map((bytes) => readTable(bytes)));
    expect(tables.map((table) => table.ok)).toEqual(tables.map(() => true));
    expect(files.every((bytes) => bytes.length > 0)).toBe(true);
  });

  it('gives a large list whole', async () => {
    const table = await readTable(Buffer.from(`Город;Год\n${'Сочи;1966\n'.repeat(99_999)}Минск;1973\n`));
    expect(table.ok && [table.value.rows.length, table.value.rows.at(-1), table.value.rowNumbers.at(-1)]).toEqual([
      100_000,
      ['Минск', '1973'],
      100_001,
    ]);
  });
});
