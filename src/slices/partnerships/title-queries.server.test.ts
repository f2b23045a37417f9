import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { recordMunicipality } from '../municipalities/index.server.ts';
import { recordPartnership } from './actions/record-partnership.server.ts';
import { recordExampleRegister } from './example-register.testing.ts';
import { aPartnership, aParty } from './factory.server.ts';
import { partnershipById } from './partnership-view.server.ts';
import { nameOfTie } from './tie-name.server.ts';
import { partnershipTitles } from './title-queries.server.ts';

const { cites } = aPartnership();

describeOnEachEngine('ties of towns of one name', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordExampleRegister(acting);
    for (const [id, code] of [
      ['sovetsk-ru', 'RU'],
      ['sovetsk-by', 'BY'],
    ] as const) {
      const name = { ru: 'Советск', en: 'Sovetsk' };
      const unknown = { officialName: null, oktmo: null, validFrom: null, validTo: null, centre: null, successorOf: [] };
      const town = { id, kind: 'city' as const, name, ...unknown, countries: [{ code, cites }], cites };
      expect(await recordMunicipality(acting, town)).toMatchObject({ ok: true });
      const parties = [aParty({ municipality: 'minsk', body: null }), aParty({ municipality: id, body: null })];
      expect(await recordPartnership(acting, aPartnership({ id: `minsk-${id}`, kind: 'twinning', parties }))).toMatchObject({ ok: true });
    }
  });

  const titles = async (...ids: readonly string[]) =>
    [...(await partnershipTitles(store().db, ids)).values()].map(({ title }) => title.ru).toSorted();

  it('say in one list which is which, and alone what they are called', async () => {
    expect(await titles('minsk-sovetsk-ru', 'minsk-sovetsk-by')).toEqual(['Минск – Советск (Беларусь)', 'Минск – Советск (Россия)']);
    expect(await titles('minsk-sovetsk-ru')).toEqual(['Минск – Советск']);
  });

  it('are told apart in the title of their pages, whose list nobody sees', async () => {
    const tie = await partnershipById(store().db, 'minsk-sovetsk-by');
    expect(tie && (await nameOfTie(store().db, tie)).ru).toBe('Побратимство: Минск – Советск (Беларусь)');
    const other = await partnershipById(store().db, 'sochi-minsk');
    expect(other && (await nameOfTie(store().db, other)).ru).toBe('Побратимство Сочи и Минска');
  });
});
