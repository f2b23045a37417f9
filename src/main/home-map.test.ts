import { beforeAll, expect, it } from 'vitest';
import { installation } from '../platform/acting.testing.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { aPartnership, aParty, aStanding } from '../slices/partnerships/factory.server.ts';
import { recordPartnership, tiesOnTheMap } from '../slices/partnerships/index.server.ts';
import { wiring } from './facts.ts';
import { beginRegister, growRegister } from './growing-register.testing.ts';
import { homeMap } from './home-map.server.ts';
import { readPage } from './pages-as-read.testing.tsx';

describeOnOneEngine('the map of the home page', (store) => {
  const tie = (id: string, towns: readonly string[], standing: 'proposed' | 'in_force' = 'in_force') =>
    recordPartnership(
      installation(store().db, wiring),
      aPartnership({
        id,
        parties: towns.map((municipality) => aParty({ municipality })),
        standings: [aStanding({ standing })],
        directions: [],
      }),
    );

  beforeAll(async () => {
    await beginRegister(store().db);
    for (const n of [1, 2, 3]) await growRegister(store().db, n);
    await tie('of-three', ['town-1', 'town-2', 'town-3']);
    await tie('only-proposed', ['town-1', 'town-2'], 'proposed');
  });

  it('names all ties where they are few, with a thread to each of the towns', async () => {
    const map = await homeMap(store().db, 'ru', '2026-01-15');
    const joined = map.threads.map(({ from, to }) => `${from} ${to}`);
    expect(joined).toEqual(expect.arrayContaining(['hub town-1', 'hub town-2', 'hub town-3', 'town-1 town-2', 'town-1 town-3']));
    expect(map.others).toEqual([]);
    expect(new Set(map.threads.map(({ key }) => key)).size).toBe(map.threads.length);
  });

  it('has what is only proposed dotted, and says so', async () => {
    const map = await homeMap(store().db, 'ru', '2026-01-15');
    expect(map.threads.filter(({ ahead }) => ahead).map(({ name }) => name)).toEqual(['Город 1 – Город 2, только предложено']);
  });

  it('draws no thread from a town to itself, of which two bodies are parties', async () => {
    const parties = [
      aParty({ municipality: 'town-1', body: 'council-1' }),
      aParty({ municipality: 'town-1', body: null }),
      aParty({ municipality: 'town-2', body: 'council-2' }),
    ];
    const outcome = await recordPartnership(installation(store().db, wiring), aPartnership({ id: 'of-two-bodies', parties }));
    expect(outcome.ok).toBe(true);
    const { threads } = await homeMap(store().db, 'ru', '2026-01-15');
    expect(threads.filter(({ href }) => href?.endsWith('/of-two-bodies')).map(({ from, to }) => [from, to])).toEqual([
      ['town-1', 'town-2'],
    ]);
    expect(await tiesOnTheMap(store().db)).toHaveLength(3 + 3 + 1 + 2);
    const page = { path: 'partnerships/of-two-bodies', id: 'of-two-bodies' };
    const { html } = await readPage(store().db, 'slices/partnerships/pages/partnership.tsx', page);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('names the latest eight and shows all as density where they are more than can be read', async () => {
    for (let n = 1; n <= 20; n += 1) await tie(`another-${n}`, ['town-1', 'town-2']);
    const map = await homeMap(store().db, 'en', '2026-01-15');
    expect(new Set(map.threads.map(({ href }) => href)).size).toBe(8);
    expect(map.others).toHaveLength(20 + 3 + 3 + 1 + 2);
  });
});
