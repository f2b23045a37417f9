import { beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import type { TestStore } from '../platform/db/engines.testing.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { aMunicipality } from '../slices/municipalities/factory.server.ts';
import { recordMunicipality } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { bringIndexUpToDate, forgetIndex } from '../slices/search/index.server.ts';
import { aSource } from '../slices/sources/factory.server.ts';
import { recordSource } from '../slices/sources/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { contributions } from './contributions.server.ts';
import { loadExampleRegister, RECORDED_AT } from './example-register.testing.ts';
import { asInstallation } from './facts.ts';
import { findEverywhere } from './search.server.ts';
import { searchables } from './searchables.server.ts';

const cites = [{ source: 'sochi-minsk-2023', quote: 'Сочи и Минск официально стали городами-побратимами' }];

describeOnEachEngine('the index', (store) => {
  beforeAll(() => loadExampleRegister(store()));

  const acting = () => asInstallation(store().db, clockStoppedAt(RECORDED_AT));
  const found = async (q: string, kind: string) =>
    (await findEverywhere(store().db, { q, actor: null, literal: true })).groups
      .find((group) => group.kind === kind)
      ?.hits.map(({ id }) => id) ?? [];
  const kindOf = (kind: string) => {
    const found = contributions.recordKinds.find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`no kind ${kind}`);
    return found;
  };
  const edit = async (kind: string, id: string, given: object) => {
    const kept = await kindOf(kind).kept(store().db, id);
    await must(kindOf(kind).edit(acting(), { input: { ...kept?.input, ...given }, revision: kept?.revision ?? 0, reason: null }));
  };
  const withdraw = async (kind: string, id: string) => {
    const kept = await kindOf(kind).kept(store().db, id);
    await must(kindOf(kind).withdraw(acting(), { id, revision: kept?.revision ?? 0, reason: null }));
  };
  const must = async (outcome: Promise<{ readonly ok: boolean }>) => expect(await outcome).toMatchObject({ ok: true });

  it('has a record as soon as it is recorded, and no longer when it is withdrawn', async () => {
    await must(recordSource(acting(), aSource({ id: 'fresh', title: 'Ярмарка медвежат', publisher: null })));
    expect(await found('ярмарка медвежат', 'source')).toEqual(['fresh']);
    await withdraw('source', 'fresh');
    expect(await found('ярмарка медвежат', 'source')).toEqual([]);
  });

  it('has nothing of what was refused', async () => {
    const twice = aSource({ id: 'sochi-minsk-2023', title: 'Самозванец', publisher: null });
    expect(await recordSource(acting(), twice)).toMatchObject({ ok: false });
    expect(await found('самозванец', 'source')).toEqual([]);
  });

  it('finds a tie, a body and an official by the new name of their town', async () => {
    await edit('municipality', 'kaluga', { name: { ru: 'Заокск', en: 'Zaoksk' } });
    expect(await found('Заокск', 'municipality')).toEqual(['kaluga']);
    expect(await found('Заокск', 'partnership')).toContain('kaluga-council-tula-council');
    expect(await found('Заокск', 'body')).toEqual(['kaluga-council']);
    expect(await found('Заокск', 'person')).toEqual(['aleksandr-ivanov']);
  });

  it('forgets of a person what office was withdrawn, and knows where it was moved', async () => {
    const id = 'aleksandr-ivanov-kaluga';
    await edit('official', id, { office: { ru: 'почётный часовщик', en: null } });
    expect(await found('часовщик', 'person')).toEqual(['aleksandr-ivanov']);
    await withdraw('official', id);
    expect(await found('часовщик', 'person')).toEqual([]);
  });

  it('knows that something is told of a tie', async () => {
    await must(
      recordEntry(
        acting(),
        anEntry({
          id: 'told',
          title: { ru: 'Прибыл воздушный шар', en: null },
          subjects: [{ kind: 'partnership', id: 'podolsk-borisov' }],
          cites,
        }),
      ),
    );
    expect(await found('воздушный шар', 'timeline_entry')).toEqual(['told']);
  });

  it('is then the same as one that is made anew', async () => {
    expect(await whatIsIndexed(store())).toEqual(await madeAnew(store()));
  });

  it('leaves what is too much for one transaction to the job, which makes the same of it', async () => {
    await must(
      recordMunicipality(acting(), aMunicipality({ id: 'hub', name: { ru: 'Узел', en: null }, countries: [{ code: 'RU', cites }], cites })),
    );
    for (let n = 0; n < 210; n += 1) {
      const town = aMunicipality({ id: `spoke-${n}`, name: { ru: `Спица ${n}`, en: null }, countries: [{ code: 'RU', cites }], cites });
      await must(recordMunicipality({ ...acting(), recordsChanged: async () => {} }, town));
      const parties = [aParty({ municipality: 'hub', cites }), aParty({ municipality: `spoke-${n}`, cites })];
      const tie = aPartnership({ id: `tie-${n}`, parties, directions: [], standings: [], why: null, whyCites: [], cites });
      await must(recordPartnership({ ...acting(), recordsChanged: async () => {} }, tie));
    }
    await edit('municipality', 'hub', { name: { ru: 'Средоточие', en: null } });
    expect(await pending(store())).toBe(11);
    await bringIndexUpToDate(store().db, searchables);
    expect(await pending(store())).toBe(0);
    expect(
      (await findEverywhere(store().db, { q: 'Средоточие', actor: null })).groups.find(({ kind }) => kind === 'partnership')?.total,
    ).toBe(210);
    expect(await whatIsIndexed(store(), 'partnership')).toEqual(await madeAnew(store(), 'partnership'));
  });
});

async function pending({ pool }: TestStore): Promise<number> {
  return (await pool.query('select count(*)::int as left from search_pending')).rows[0].left;
}

async function whatIsIndexed({ pool }: TestStore, kind = '%'): Promise<readonly object[]> {
  return (await pool.query('select * from search_document where kind like $1 order by kind, id', [kind])).rows;
}

async function madeAnew(store: TestStore, kind?: string): Promise<readonly object[]> {
  await forgetIndex(store.db);
  await bringIndexUpToDate(store.db, searchables);
  return whatIsIndexed(store, kind);
}
