import { describe, expect, it } from 'vitest';
import { typeset } from './typography.ts';

const shown = (text: string): string => text.replaceAll('\u00a0', '_');

describe('typeset in Russian', () => {
  it.each([
    ['Хор "Волна" приехал', 'Хор «Волна» приехал'],
    ['МАУК «ЦБС город «Южно-Сахалинск»»', 'МАУК «ЦБС город „Южно-Сахалинск“»'],
    ['Сочи - Минск', 'Сочи_– Минск'],
    ['Сочи – Минск', 'Сочи_– Минск'],
    ['визитов и обмена опытом', 'визитов и_обмена опытом'],
    ['У каждого сведения', 'У_каждого сведения'],
    ['и в том', 'и_в_том'],
    ['около 17 млн рублей', 'около 17_млн рублей'],
    ['18 сентября 2023 года', '18_сентября 2023_года'],
    ['от 100 %', 'от_100_%'],
    ['199 568 мест и 1 000 000 жителей', '199_568_мест и_1_000_000_жителей'],
    ['тел. 264-00 100, 15.03 200', 'тел. 264-00 100, 15.03 200'],
    ['Южно-Сахалинск', 'Южно-Сахалинск'],
  ])('%s', (plain, finished) => {
    expect(shown(typeset(plain, 'ru'))).toBe(finished);
  });

  it('changes nothing more when it is done twice', () => {
    const once = typeset('Глава "Бердянского округа" - в Южноуральске, 5 % и 17 млн', 'ru');
    expect(typeset(once, 'ru')).toBe(once);
  });

  it('keeps the spaces that hold already, those of a date among them', () => {
    expect(typeset('(12\u00a0июня\u00a02026)', 'ru')).toBe('(12\u00a0июня\u00a02026)');
    expect(typeset('М.\u00a0П.\u00a0Иванова, тел.\u00a0+7\u00a0862', 'ru')).toBe('М.\u00a0П.\u00a0Иванова, тел.\u00a0+7\u00a0862');
  });

  it('leaves marks, addresses and numbers of papers as they are', () => {
    expect(typeset('№ 12-Р от 01.02.2020 <b> & https://a.ru/?a=1&b=2', 'ru')).toContain('<b> & https://a.ru/?a=1&b=2');
  });
});

describe('typeset in English', () => {
  it.each([
    ['The "Volna" choir', 'The_“Volna” choir'],
    ['Sochi - Minsk', 'Sochi_– Minsk'],
    ["the city's mayor", 'the_city’s mayor'],
  ])('%s', (plain, finished) => {
    expect(shown(typeset(plain, 'en'))).toBe(finished);
  });
});
