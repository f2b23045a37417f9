import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { nameKey } from '../../platform/i18n/name-key.ts';
import { readings, typedKeys } from './typed-forms.ts';

const cases = dataOfOthers('data/russian-city-cases/cities_inflection.csv');

function mayMean(typed: string, name: string): boolean {
  return typedKeys(typed).some(({ key }) => key === nameKey(name));
}

describe('what was typed', () => {
  it.each([
    ['в Благовещенске', 'Благовещенск'],
    ['из Южно-Сахалинска', 'Южно-Сахалинск'],
    ['Нижнего Новгорода', 'Нижний Новгород'],
    ['в Набережных Челнах', 'Набережные Челны'],
    ['Великих Лук', 'Великие Луки'],
    ['Ростова-на-Дону', 'Ростов-на-Дону'],
    ['Орла', 'Орёл'],
    ['Череповца', 'Череповец'],
    ['Твери', 'Тверь'],
    ['Сочи', 'Сочи'],
    ['г. Губкин', 'Губкин'],
    ['города Дорогобужа', 'Дорогобуж'],
    ['в г.Мытищах', 'Мытищи'],
    ['Каменска-Уральского', 'Каменск-Уральский'],
    ['«Калуга»', 'Калуга'],
    ['city of Minsk', 'Minsk'],
  ])('%s may mean %s', (typed, name) => {
    expect(mayMean(typed, name)).toBe(true);
  });

  it('is itself the first of its readings', () => {
    expect(typedKeys('Сочи')[0]).toEqual({ key: 'сочи', how: 'exact' });
  });

  it('keeps the number of keys bounded however long it is', () => {
    expect(typedKeys('Старых Новых Больших Малых Верхних Нижних Великих Лугов').length).toBeLessThan(250);
  });

  it('finds at least 99 of 100 case forms of Russian towns', ({ skip }) => {
    if (cases.missing !== null) skip(cases.missing);
    const lines = readFileSync(cases.path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.trim().split(','));
    const forms = lines.flatMap(([name = '', ...cases]) => cases.map((form) => mayMean(form, name)));
    expect(forms.filter(Boolean).length / forms.length).toBeGreaterThan(0.99);
  });
});

describe('a name with its region', () => {
  it.each([
    ['Благовещенск, Башкортостан', { name: 'Благовещенск', where: 'Башкортостан' }],
    ['Благовещенск (Амурская область)', { name: 'Благовещенск', where: 'Амурская область' }],
    ['Амурская область, Благовещенск', { name: 'Благовещенск', where: 'Амурская область' }],
    ['Благовещенск Амурская область', { name: 'Благовещенск', where: 'Амурская область' }],
    ['Амурская область Благовещенск', { name: 'Благовещенск', where: 'Амурская область' }],
    ['Калуга', { name: 'Калуга', where: null }],
  ])('%s', (typed, reading) => {
    expect(readings(typed)).toContainEqual(reading);
  });
});
