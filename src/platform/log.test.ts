import { DrizzleQueryError, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { describeOnEachEngine } from './db/engines.testing.ts';
import { faultForLog } from './log.ts';

describeOnEachEngine('a fault of the database in the log', (store) => {
  it('says where and what kind, and nothing of the statement, its parameters or the rows', async () => {
    const faults = await Promise.all(
      [
        sql`select ${'Ivan Ivanov'}::int`,
        sql`select * from nowhere where name = ${'Ivan Ivanov'}`,
        sql`insert into place_key select key from (values (${'Ivan Ivanov\n    at secret'})) as t(key)`,
      ].map((statement) =>
        store()
          .db.execute(statement)
          .catch((fault: unknown) => fault),
      ),
    );
    for (const fault of faults) {
      expect(fault).toBeInstanceOf(DrizzleQueryError);
      const line = JSON.stringify(faultForLog(fault));
      expect(line).not.toMatch(/Ivan|select|insert|secret/i);
      expect(JSON.parse(line)).toMatchObject({ code: expect.stringMatching(/^[0-9A-Z]{5}$/), stack: expect.stringMatching(/^at .*/) });
    }
  });
});

it('any other fault says its message, shortened', () => {
  const { fault, message, stack } = faultForLog(new TypeError('x'.repeat(1000)));
  expect(fault).toBe('TypeError');
  expect(message).toBe('x'.repeat(300));
  expect(stack).toMatch(/^at .*log\.test\.ts/);
  expect(faultForLog('thrown text')).toEqual({ fault: 'string' });
});
