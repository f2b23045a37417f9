import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { municipalityRecordKinds } from '../../municipalities/index.server.ts';
import type { BodyEdited, MunicipalityEdited } from '../../municipalities/index.ts';
import { recordExampleRegister } from '../example-register.testing.ts';
import { partnershipsByIds } from '../partnership-view.server.ts';
import { partnershipCountry } from '../tables.server.ts';
import { followMunicipality } from './follow-municipality.server.ts';

describeOnEachEngine('a tie follows its sides', (store) => {
  beforeAll(() => recordExampleRegister(installation(store().db)));

  const edit = async (kind: 'municipality' | 'body', id: string, given: object) => {
    const acting = installation(store().db, {
      publish: (tx, fact) => followMunicipality(tx, fact as unknown as MunicipalityEdited | BodyEdited),
    });
    const records = municipalityRecordKinds.find((one) => one.kind === kind);
    const kept = await records?.kept(store().db, id);
    const input = { ...kept?.input, ...given };
    expect((await records?.edit(acting, { input, revision: kept?.revision ?? 0, reason: null }))?.ok).toBe(true);
  };
  const titleOf = async (id: string) => (await partnershipsByIds(store().db, [id]))[0]?.title.ru;
  const countriesOf = async (id: string) => {
    const rows = await store()
      .db.select({ code: partnershipCountry.countryCode })
      .from(partnershipCountry)
      .where(eq(partnershipCountry.partnershipId, id))
      .orderBy(asc(partnershipCountry.countryCode));
    return rows.map(({ code }) => code);
  };

  it('into its title when a town is renamed; others keep theirs', async () => {
    await edit('municipality', 'yolkino', { name: { ru: 'Ёлкино', en: 'Yolkino' } });
    expect(await titleOf('sochi-yolkino')).toBe('Сочи – Ёлкино');
    expect(await titleOf('sochi-minsk')).toBe('Сочи – Минск');
  });

  it('into its countries when sources say otherwise of a town, also where only the town’s body is a side', async () => {
    const cites = [{ source: 'page', quote: 'Города подписали соглашение.' }];
    const says = (code: string) => ({ code, cites });
    expect(await countriesOf('councils')).toEqual(['BY', 'RU']);
    await edit('municipality', 'minsk', { countries: [says('BY'), says('LT')] });
    expect(await countriesOf('councils')).toEqual(['BY', 'LT', 'RU']);
    expect(await countriesOf('fund-minsk')).toEqual(['BY', 'LT']);
    expect(await countriesOf('sochi-yolkino')).toEqual(['RU']);
  });

  it('when a body is renamed, and when it turns out to be of another town', async () => {
    await edit('body', 'minsk-council', { name: { ru: 'Мингорсовет', en: null } });
    expect(await titleOf('fund-minsk')).toBe('Фонд – Мингорсовет');
    await edit('body', 'fund', { municipality: 'berdyansk' });
    expect(await countriesOf('fund-minsk')).toEqual(['BY', 'KZ', 'LT', 'UA']);
  });

  it('and counts as changed at that moment, so that whoever asks what changed hears of it', async () => {
    const before = (await partnershipsByIds(store().db, ['sochi-yolkino']))[0]?.updatedAt ?? '';
    const editedAt = '2027-01-01T00:00:00.000Z';
    await followMunicipality(store().db, { name: 'municipality-edited', id: 'yolkino', editedAt });
    const after = (await partnershipsByIds(store().db, ['sochi-yolkino', 'sochi-minsk'])).map(({ updatedAt }) => updatedAt);
    expect(before < editedAt).toBe(true);
    expect(after[0]).toBe(editedAt);
    expect(after[1] === editedAt).toBe(false);
  });
});
