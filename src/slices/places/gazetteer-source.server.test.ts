import { expect, it } from 'vitest';
import { regionsOfGeoNames } from './gazetteer-source.server.ts';
import { REGIONS_RU } from './regions.ru.ts';
import { REGIONS_ABROAD } from './regions-abroad.ts';
import { REGIONS_ELSEWHERE_RU } from './regions-elsewhere.ru.ts';

const regions = regionsOfGeoNames();
const nameOf = (code: string) => regions.find((region) => region.code === code)?.nameRu;

it.each([
  ['RU.05', 'Амурская область'],
  ['FR.11', 'Иль-де-Франс'],
  ['DE.02', 'Бавария'],
  ['PL.77', 'Малопольское воеводство'],
  ['CN.08', 'Хэйлунцзян'],
  ['JP.12', 'Хоккайдо'],
  ['GB.SCT', 'Шотландия'],
])('the region %s is shown as %s', (code, name) => {
  expect(nameOf(code)).toBe(name);
});

it('a country has Russian names for all its regions or for none, but for two with dozens of districts', () => {
  const named = Object.entries(Object.groupBy(regions, ({ countryCode }) => countryCode)).map(([country, of = []]) => ({
    country,
    missing: of.filter(({ nameRu }) => nameRu === null).map(({ code }) => code),
    all: of.length,
  }));
  const partly = named.filter(({ missing, all }) => missing.length > 0 && missing.length < all);
  expect(partly.map(({ country }) => country).sort()).toEqual(['AZ', 'MD']);
  expect(named.filter(({ missing }) => missing.length === 0).length).toBeGreaterThan(40);
});

it('no table names a region that GeoNames does not know, and what is shown in Russian is Russian', () => {
  const codes = new Set(regions.map(({ code }) => code));
  const tables = [REGIONS_RU, REGIONS_ABROAD, REGIONS_ELSEWHERE_RU].flatMap((table) => Object.keys(table));
  expect(tables.filter((code) => !codes.has(code))).toEqual([]);
  expect(regions.filter(({ nameRu }) => nameRu !== null && /[a-z]/i.test(nameRu))).toEqual([]);
});
