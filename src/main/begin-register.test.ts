import { expect, it } from 'vitest';
import { installation } from '../platform/acting.testing.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { rowCounts } from '../platform/db/row-counts.testing.ts';
import { countPartnerships } from '../slices/partnerships/index.server.ts';
import { countSources } from '../slices/sources/index.server.ts';
import { beginRegister } from './begin-register.ts';
import { loadExamplePlaces } from './example-register.testing.ts';

describeOnEachEngine('a register', (store) => {
  const begin = (demonstration: boolean) => beginRegister(installation(store().db), { demonstration });

  it('is left empty by a beginning that is cut short', async () => {
    const before = await rowCounts(store().db);
    // The demonstration names places that are not there yet.
    await expect(begin(true)).rejects.toThrow();
    expect(await rowCounts(store().db)).toEqual(before);
  });

  it('begins with the demonstration, and begins once', async () => {
    await loadExamplePlaces(store());
    await begin(true);
    expect(await countPartnerships(store().db)).toBeGreaterThan(5);
    const before = await rowCounts(store().db);
    for (const demonstration of [true, false]) await begin(demonstration);
    expect(await rowCounts(store().db)).toEqual(before);
  });
});

describeOnEachEngine('a register that began without the demonstration', (store) => {
  it('never gets it, and has the gazetteer as its source', async () => {
    const { db } = store();
    await loadExamplePlaces(store());
    await beginRegister(installation(db), { demonstration: false });
    const before = await rowCounts(db);
    await beginRegister(installation(db), { demonstration: true });
    expect(await rowCounts(db)).toEqual(before);
    expect(await countSources(db)).toBe(1);
  });
});
