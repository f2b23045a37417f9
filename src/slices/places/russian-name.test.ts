import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { placesOfGeoNames } from './gazetteer-source.server.ts';
import { russianName } from './russian-name.ts';

/** GeoNames's own labelled names, kept outside of the repository. */
const names = dataOfOthers('data/geonames-russian-names/ru-names.tsv');

const nameOf = (countryCode: string, name: string, alternates: string) =>
  russianName({ id: 0, countryCode, name, alternates: alternates.split(',') });

describe('the Russian name among unlabelled ones', () => {
  it.each([
    ['RU', 'Blagoveshchensk', 'Благавешчанск,Благовешенск,Благовещенск,Благовєщенськ', 'Благовещенск'],
    ['RU', 'Raduzhny', 'Радужни,Радужны,Радужный', 'Радужный'],
    ['RU', 'Tikhoretsk', 'Тихоретск,Тихорецк,Тихорецк балһсн,Тихорєцьк', 'Тихорецк'],
    ['RU', 'Staraya Kulatka', 'Стар.Кулатка,Старая Кулатка', 'Старая Кулатка'],
    ['BY', 'Slawharad', 'Славгарад,Славгород,Слаўгарад', 'Славгород'],
    ['BY', 'Byaroza', 'Берёза,Бяроза', 'Берёза'],
    ['UA', 'Obukhiv', 'Обухив,Обухов,Обухів', 'Обухов'],
    ['DE', 'Cloppenburg', 'Клопенбург,Клоппенбург', 'Клоппенбург'],
    ['CN', 'Nantong', 'Нантун,Нантунг,Наньтун', 'Наньтун'],
  ])('%s %s', (country, name, alternates, russian) => {
    expect(nameOf(country, name, alternates)).toBe(russian);
  });

  it('is spelled back from Latin letters where a Russian place has no other', () => {
    expect(nameOf('RU', 'Verkh-Neyvinskiy', 'Verkhne-Neivinsk')).toBe('Верх-Нейвинский');
    expect(nameOf('RU', 'Zavety Il’icha', '')).toBe('Заветы Ильича');
  });

  it('is not guessed where nothing looks Russian', () => {
    expect(nameOf('UA', 'Maryanivka', "Мар'янівка")).toBeNull();
    expect(nameOf('US', 'Woodside', 'Вудсајд')).toBeNull();
    expect(nameOf('DE', 'Warpe', 'Warpe')).toBeNull();
  });

  it("agrees with GeoNames's labelled names", { timeout: 60_000 }, async ({ skip }) => {
    if (names.missing !== null) skip(names.missing);
    const labelled = new Map(
      readFileSync(names.path, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t') as [string, string]),
    );
    const marks = new Map<string, { right: number; shown: number; all: number }>();
    for await (const place of placesOfGeoNames((line) => labelled.has(line.slice(0, line.indexOf('\t'))))) {
      const group = place.countryCode === 'RU' || place.countryCode === 'BY' ? place.countryCode : 'rest';
      const mark = marks.get(group) ?? { right: 0, shown: 0, all: 0 };
      marks.set(group, mark);
      mark.all += 1;
      if (place.nameRu !== null) mark.shown += 1;
      if (place.nameRu === labelled.get(String(place.id))) mark.right += 1;
    }
    const share = (group: string, of: 'all' | 'shown') => (marks.get(group)?.right ?? 0) / (marks.get(group)?.[of] ?? 1);
    expect(share('RU', 'all')).toBeGreaterThan(0.98);
    expect(share('BY', 'all')).toBeGreaterThan(0.95);
    expect(share('rest', 'shown')).toBeGreaterThan(0.9);
  });
});
