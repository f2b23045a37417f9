import { beforeAll, expect, it } from 'vitest';
import { somebody } from '../platform/acting.testing.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnEachEngine } from '../platform/db/engines.testing.ts';
import { checkChain, historyOf } from '../slices/history/index.server.ts';
import { municipalitiesByIds, municipalityRecordKinds, recordMunicipality } from '../slices/municipalities/index.server.ts';
import type { MunicipalityInput } from '../slices/municipalities/index.ts';
import { partnershipsByIds, recordPartnership } from '../slices/partnerships/index.server.ts';
import { recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { asInstallation } from './facts.ts';

const PEOPLE = 50;
const RECORDS = 20;
const EDITS = 3;
const cites = [{ source: 'page', quote: 'Города подписали соглашение.' }];
const towns = Array.from({ length: RECORDS }, (_, at) => `town-${at}`);

describeOnEachEngine('fifty people who edit twenty records at once', (store) => {
  const acting = () => asInstallation(store().db, clockStoppedAt('2026-01-02T03:04:05Z'));
  const town = municipalityRecordKinds.find(({ kind }) => kind === 'municipality');

  beforeAll(async () => {
    await recordExampleSource(acting());
    for (const id of towns) {
      const nothing = { officialName: null, centre: null, oktmo: null, validFrom: null, validTo: null, successorOf: [] };
      const name = { ru: 'Город', en: null };
      const input: MunicipalityInput = { id, kind: 'city', name, ...nothing, countries: [{ code: 'RU', cites }], cites };
      await recordMunicipality(acting(), input);
    }
    // Ties that cross, so that edits of different towns reach the same ones.
    for (const [at, id] of towns.entries()) {
      const side = (municipality: string) => ({ role: 'party' as const, municipality, body: null, asWritten: null, cites });
      const parties = [side(id), side(towns[(at + 7) % RECORDS] ?? '')];
      const rest = { since: null, why: null, whyCites: [], directions: [], standings: [] };
      await recordPartnership(acting(), { id: `tie-${at}`, kind: 'twinning', parties, ...rest, cites });
    }
  });

  it('lose no update, wait for nobody for ever, and leave a whole history', async () => {
    const { db } = store();
    if (town === undefined) throw new Error('municipalities have no history');
    const written = new Map(towns.map((id) => [id, 0]));
    let refused = 0;
    const work = async (person: number) => {
      const officer = { ...somebody(`person-${person}`), platform: ['operator' as const] };
      for (let edit = 0; edit < EDITS; edit++) {
        const id = towns[(person * 7 + edit * 3) % RECORDS] ?? '';
        for (;;) {
          const kept = await town.kept(db, id);
          if (kept === null) throw new Error('the town is gone');
          const { name } = kept.input as MunicipalityInput;
          // Each adds its mark to what it saw: a lost update is a lost mark.
          const input = { ...kept.input, name: { ru: `${name.ru}+`, en: null } };
          const outcome = await town.edit({ ...acting(), actor: officer }, { input, revision: kept.revision, reason: null });
          if (outcome.ok) break;
          expect(outcome.refusal).toBe('changed-meanwhile');
          refused++;
        }
        written.set(id, (written.get(id) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: PEOPLE }, (_, person) => work(person)));
    expect(refused).toBeGreaterThan(0);
    const now = await municipalitiesByIds(db, towns);
    for (const [id, marks] of written) {
      const name = `Город${'+'.repeat(marks)}`;
      expect([id, now.get(id)?.name.ru]).toEqual([id, name]);
      const changes = await historyOf(db, { kind: 'municipality', id }, 1000);
      expect(changes.map(({ revision }) => revision)).toEqual(Array.from({ length: marks + 1 }, (_, at) => marks + 1 - at));
      expect(changes.every(({ fields }, at) => at === changes.length - 1 || fields?.['name'] !== undefined)).toBe(true);
    }
    expect([...written.values()].reduce((sum, n) => sum + n)).toBe(PEOPLE * EDITS);
    const chain = await checkChain(db);
    expect(chain.fault).toBeNull();
    const ties = await partnershipsByIds(
      db,
      towns.map((_, at) => `tie-${at}`),
    );
    for (const { title, parties } of ties)
      expect(title.ru).toBe(parties.map(({ municipality }) => now.get(municipality?.id ?? '')?.name.ru).join(' – '));
  });
});
