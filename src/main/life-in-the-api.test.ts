import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { recordExampleTowns } from '../slices/municipalities/example-towns.testing.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { apiRoutes } from './api.ts';
import { asInstallation } from './facts.ts';

const SIGNED = '2026-05-01';

describeOnEachEngine('the life of a tie in the API', (store) => {
  const failures: unknown[] = [];
  const ask = async (day: string, path: string) => {
    const parts = { store: store(), clock: clockStoppedAt(`${day}T09:00:00Z`), origin: 'https://pobratim.example' };
    return (await apiRoutes({ ...parts, log: { error: (told: unknown) => failures.push(told) } }).request(path)).json();
  };
  const tie = (day: string) => ask(day, '/partnerships/quiet');
  const changedSince = async (day: string, since: string) =>
    (await ask(day, `/partnerships?updatedSince=${since}`)).items.map(({ id }: { id: string }) => id);

  beforeAll(async () => {
    const acting = asInstallation(store().db, clockStoppedAt(`${SIGNED}T09:00:00Z`));
    await recordExampleTowns(acting);
    const parties = [aParty({ municipality: 'sochi' }), aParty({ municipality: 'minsk' })];
    await recordPartnership(acting, aPartnership({ id: 'quiet', parties, since: null, directions: [], standings: [] }));
    const subjects = [{ kind: 'partnership' as const, id: 'quiet' }];
    await recordEntry(acting, anEntry({ id: 'signed', kind: 'agreement_signed', date: '2011', knownBy: null, subjects }));
  });

  it('is of the last day on which it was so, while something worse waits', async () => {
    expect((await tie('2026-05-10')).life).toMatchObject({ state: 'not_enough_data', replies: [], asOf: '2026-05-01' });
    expect((await tie('2026-05-16')).life).toMatchObject({ state: 'on_paper', method: 2 });
  });

  it('changes when its tie was updated, though nobody wrote anything: when the days for an answer are over', async () => {
    const [before, after] = [await tie('2026-05-15'), await tie('2026-05-16')];
    expect(before.updatedAt < '2026-05-02').toBe(true);
    expect(Date.parse(after.updatedAt)).toBe(Date.parse('2026-05-16T00:00:00+03:00'));
    expect(await changedSince('2026-05-15', '2026-05-02T00:00:00Z')).toEqual([]);
    expect(await changedSince('2026-05-16', '2026-05-02T00:00:00Z')).toEqual(['quiet']);
    expect(await changedSince('2026-05-17', '2026-05-16T12:00:00Z')).toEqual([]);
  });
});
