import { describe, expect, it } from 'vitest';
import { numbersOf } from './numbers.ts';
import { storySentences } from './sentences.testing.ts';
import { readerTools } from './tools.server.ts';

const tools = await readerTools();

function numbersIn(lang: string, ...paragraphs: readonly string[]): readonly string[] {
  const { text, sentences } = storySentences(...paragraphs);
  return numbersOf(sentences, lang, tools).map(({ value, unit, at }) => `${text.slice(...at)} → ${value} ${unit}`);
}

describe('numbers of a story', () => {
  it.each([
    ['На ремонт выделили 24 миллиона рублей.', '24 миллиона рублей → 24000000 RUB'],
    ['Смета составила 3,7 млн руб.', '3,7 млн руб → 3700000 RUB'],
    ['Товарооборот достиг 2 млрд долларов.', '2 млрд долларов → 2000000000 USD'],
    ['Потратили 8 с лишним млн евро.', '8 с лишним млн евро → 8000000 EUR'],
    ['Полтора миллиона рублей дал спонсор.', 'Полтора миллиона рублей → 1500000 RUB'],
    ['Приехали 1 250 участников.', '1 250 участников → 1250 участник'],
    ['В форуме участвуют более ста сорока двух делегатов.', 'ста сорока двух делегатов → 142 делегат'],
    ['Подписано семь новых соглашений.', 'семь новых соглашений → 7 соглашение'],
    ['Число побратимов выросло до 19.', '19 → 19 null'],
    ['Построили 6 километров дорожек.', '6 километров → 6 километр'],
    ['На обмен поехали тридцать шесть школьников.', 'тридцать шесть школьников → 36 школьник'],
  ])('%s', (sentence, expected) => {
    expect(numbersIn('ru', sentence)).toEqual([expected]);
  });

  it.each([
    'Встреча прошла 14 мая 2019 года.',
    'Форум идёт с 3 по 5 июля, начало в 10:30.',
    'Дружбе исполнилось 25 лет.',
    'В 11-й раз собрались побратимы.',
    'Гостей провели по школе № 7.',
    'Матч закончился со счётом 3:2.',
    'Город стоит в 40 км от границы.',
    'Население города составляет 310 тысяч человек.',
    'Главы двух городов и трёх районов обменялись подарками.',
    'Звоните по телефону 2-14-56.',
    'Переговоры длились два часа.',
    'Приёмная: ул. Лесная, 12.',
    'Доходы выросли на 12 процентов.',
  ])('none in: %s', (sentence) => {
    expect(numbersIn('ru', sentence)).toEqual([]);
  });

  it('takes the same count once', () => {
    expect(numbersIn('ru', 'Приехали 40 врачей', 'Все сорок врачей выступили.')).toEqual(['40 врачей → 40 врач']);
  });

  it.each([
    ['uk', 'Партнери передали 15 тисяч євро 12 травня 2021 року.', ['15 тисяч євро → 15000 EUR']],
    ['en', 'Over 1,200 people came on 5 May 2018, for seven years now.', ['1,200 people → 1200 people']],
    ['de', 'Dafür liegen 45.000 Euro bereit.', ['45.000 Euro → 45000 EUR']],
    ['pl', 'Przyjechało 30 uczniów, projekt kosztował 2 mln zł.', ['30 uczniów → 30 uczniów', '2 mln zł → 2000000 PLN']],
    ['kk', 'Шарт құны 30 миллион теңге.', ['30 миллион теңге → 30000000 KZT']],
  ])('%s: %s', (lang, sentence, expected) => {
    expect(numbersIn(lang, sentence)).toEqual(expected);
  });
});
