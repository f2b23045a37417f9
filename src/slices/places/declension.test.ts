import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { caseForms } from './declension.ts';

describe('case forms of Russian names', () => {
  it.each([
    ['Минск', 'BY', 'Минска Минску Минск Минском Минске'],
    ['Могилёв', 'BY', 'Могилёва Могилёву Могилёв Могилёвом Могилёве'],
    ['Калуга', 'RU', 'Калуги Калуге Калугу Калугой Калуге'],
    ['Казань', 'RU', 'Казани Казани Казань Казанью Казани'],
    ['Ухань', 'CN', 'Уханя Уханю Ухань Уханем Ухане'],
    ['Ханой', 'VN', 'Ханоя Ханою Ханой Ханоем Ханое'],
    ['Орёл', 'RU', 'Орла Орлу Орёл Орлом Орле'],
    ['Череповец', 'RU', 'Череповца Череповцу Череповец Череповцом Череповце'],
    ['Торжок', 'RU', 'Торжка Торжку Торжок Торжком Торжке'],
    ['Белосток', 'PL', 'Белостока Белостоку Белосток Белостоком Белостоке'],
    ['Цюрих', 'CH', 'Цюриха Цюриху Цюрих Цюрихом Цюрихе'],
    ['Домодедово', 'RU', 'Домодедова Домодедову Домодедово Домодедовом Домодедове'],
    ['Грозный', 'RU', 'Грозного Грозному Грозный Грозным Грозном'],
    ['Барановичи', 'BY', 'Барановичей Барановичам Барановичи Барановичами Барановичах'],
    ['Чебоксары', 'RU', 'Чебоксар Чебоксарам Чебоксары Чебоксарами Чебоксарах'],
    ['Заполярье', 'RU', 'Заполярья Заполярью Заполярье Заполярьем Заполярье'],
    ['Щучье', 'RU', 'Щучьего Щучьему Щучье Щучьим Щучьем'],
  ])('%s (%s)', (name, country, forms) => {
    expect(Object.values(caseForms(name, country)).join(' ')).toBe(forms);
  });

  it.each([
    ['Горячий Ключ', 'RU', 'Горячего Ключа', 'Горячим Ключом'],
    ['Великие Луки', 'RU', 'Великих Лук', 'Великими Луками'],
    ['Набережные Челны', 'RU', 'Набережных Челнов', 'Набережными Челнами'],
    ['Нижний Новгород', 'RU', 'Нижнего Новгорода', 'Нижним Новгородом'],
    ['Большой Камень', 'RU', 'Большого Камня', 'Большим Камнем'],
    ['Сергиев Посад', 'RU', 'Сергиева Посада', 'Сергиевым Посадом'],
    ['Белая Церковь', 'UA', 'Белой Церкви', 'Белой Церковью'],
    ['Ростов-на-Дону', 'RU', 'Ростова-на-Дону', 'Ростовом-на-Дону'],
    ['Санкт-Петербург', 'RU', 'Санкт-Петербурга', 'Санкт-Петербургом'],
    ['Гусь-Хрустальный', 'RU', 'Гуся-Хрустального', 'Гусем-Хрустальным'],
    ['Каменск-Уральский', 'RU', 'Каменска-Уральского', 'Каменском-Уральским'],
    ['Йошкар-Ола', 'RU', 'Йошкар-Олы', 'Йошкар-Олой'],
    ['Нью-Йорк', 'US', 'Нью-Йорка', 'Нью-Йорком'],
  ])('%s (%s) has parts', (name, country, genitive, instrumental) => {
    expect(caseForms(name, country)).toMatchObject({ genitive, instrumental });
  });

  it.each([
    ['Сочи', 'RU'],
    ['Осло', 'NO'],
    ['Тбилиси', 'GE'],
    ['Хельсинки', 'FI'],
    ['Баку', 'AZ'],
    ['Улан-Удэ', 'RU'],
    ['Гродно', 'BY'],
    ['Орджоникидзе', 'RU'],
  ])('%s (%s) never changes', (name, country) => {
    expect(new Set(Object.values(caseForms(name, country)))).toEqual(new Set([name]));
  });

  it.each([
    ['Springfield', 'US'],
    ['Лев Толстой', 'RU'],
    ['Мыс Шмидта', 'RU'],
    ['Сан Хосе', 'CR'],
    ['', 'RU'],
  ])('is unsure of “%s” (%s), so the sentence does without', (name, country) => {
    expect(new Set(Object.values(caseForms(name, country)))).toEqual(new Set([null]));
  });
});

const list = dataOfOthers('data/russian-city-cases/cities_inflection.csv');

describe.skipIf(list.missing !== null)(`names of one word in a list of others (${list.missing ?? 'at hand'})`, () => {
  const rows = list.missing === null ? readFileSync(list.path, 'utf8').trim().split(/\r?\n/) : [];
  const names = rows.map((row) => row.split(',')).filter(([name = '']) => !/[ -]/.test(name));

  it.each([
    ['genitive', 1, 0.94],
    ['instrumental', 4, 0.92],
  ] as const)('the %s is right', (wanted, column, least) => {
    const right = names.filter((forms) => caseForms(forms[0] ?? '', 'RU')[wanted] === forms[column]);
    expect(right.length / names.length).toBeGreaterThan(least);
  });
});
