import { expect, it } from 'vitest';
import { clockStoppedAt } from '../../../platform/clock.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { countFailure, forgetFailures } from './count-failure.server.ts';

const at = (minutes: number) => clockStoppedAt(new Date(Date.UTC(2026, 0, 2, 0, minutes)).toISOString());

describeOnEachEngine('failures to sign in', (store) => {
  it('lock the address for longer and longer, however many try at once', async () => {
    const { db } = store();
    const answers = await Promise.all(Array.from({ length: 20 }, () => countFailure(db, at(0), 'mass')));
    expect(answers.filter((wait) => wait === 0)).toHaveLength(5);
    expect(Math.max(...answers)).toBe(60_000);
    expect(await countFailure(db, at(1), 'mass')).toBe(0);
    expect(await countFailure(db, at(2), 'mass')).toBe(60_000);
    expect(await countFailure(db, at(3), 'mass')).toBe(0);
    expect(await countFailure(db, at(6), 'mass')).toBe(60_000);
  });

  it('are forgotten by success, after a day, and have nothing to do with other addresses', async () => {
    const { db } = store();
    const lock = async (whom: string) => {
      for (let tries = 0; tries < 5; tries += 1) await countFailure(db, at(0), whom);
      return countFailure(db, at(0), whom);
    };
    expect(await lock('one')).toBeGreaterThan(0);
    expect(await countFailure(db, at(0), 'other')).toBe(0);
    await forgetFailures(db, 'one');
    expect(await countFailure(db, at(0), 'one')).toBe(0);
    expect(await lock('two')).toBeGreaterThan(0);
    for (let tries = 0; tries < 5; tries += 1) expect(await countFailure(db, at(25 * 60), 'two')).toBe(0);
  });
});
