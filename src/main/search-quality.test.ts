import { beforeAll, expect, it } from 'vitest';
import { SEARCH_QUERIES } from '../../bench/search-queries.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { loadSamplePlaces } from '../slices/places/factory.server.ts';
import { bringIndexUpToDate } from '../slices/search/index.server.ts';
import { loadExampleRegister, RECORDED_AT } from './example-register.testing.ts';
import { asInstallation } from './facts.ts';
import { LETTERS, recordPapers } from './papers.testing.ts';
import { firstThree } from './search-quality.testing.ts';
import { searchables } from './searchables.server.ts';

const LEAST = 0.95;

describeOnEachEngine('of the sixty queries with mistakes', (store) => {
  beforeAll(async () => {
    const { db, pool } = store();
    await loadExampleRegister(store());
    await loadSamplePlaces(db);
    await recordPapers(asInstallation(db, clockStoppedAt(RECORDED_AT)));
    for (const statement of LETTERS) await pool.query(statement);
    await bringIndexUpToDate(db, searchables);
  });

  it('nearly all find what is wanted among the first three', async () => {
    const missed: string[] = [];
    let all = 0;
    for (const [mistake, queries] of Object.entries(SEARCH_QUERIES))
      for (const query of queries) {
        all += 1;
        const first = await firstThree(store().db, query);
        if (!query.wanted.some((wanted) => first.includes(wanted))) missed.push(`${mistake}: ${query.q} → ${first.join(' · ')}`);
      }
    expect(all).toBe(60);
    expect(missed.length / all, missed.join('\n')).toBeLessThanOrEqual(1 - LEAST);
  });
});
