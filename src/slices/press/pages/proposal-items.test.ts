import { describe, expect, it } from 'vitest';
import { pressMessages } from '../messages.ts';
import type { At, EventRead } from '../reading.ts';
import { directionItems, numberItems, peopleItems } from './proposal-items.ts';
import { shortLine } from './visible-text.ts';

const TEXT = `Делегация Ельца приехала в Брест: около 150 представителей городов-побратимов и гостей, и опыт ЖКХ.
В неё вошла председатель Совета Наталья Панарина. Глава Ельца Владимир Жабин назвал 45 млн рублей в ЖКХ.`;
const at = (words: string): At => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];
const EVENT: EventRead = {
  type: 'visit',
  start: null,
  end: null,
  place: null,
  municipalities: [],
  people: [
    { name: 'Наталья Панарина', position: 'председатель Совета', municipality: 'Брест', at: at('Наталья Панарина') },
    { name: 'Владимир Жабин', position: 'глава', municipality: 'Елец', at: at('Владимир Жабин') },
    { name: 'Владимир Жабин', position: null, municipality: null, at: at('Владимир Жабин') },
  ],
  agreements: [],
  directions: ['housing_utilities', 'housing_utilities'],
  numbers: [
    { value: 150, unit: 'представитель', what: 'представителей городов-побратимов и', at: at('150 представителей') },
    { value: 45e6, unit: 'RUB', what: '', at: at('45 млн рублей') },
    { value: 150, unit: null, what: 'представителей', at: at('150 представителей') },
  ],
  at: { directions: [at('ЖКХ'), [TEXT.lastIndexOf('ЖКХ'), TEXT.lastIndexOf('ЖКХ') + 3]] },
};

describe('what a person sees of one thing that was found', () => {
  it('is to be checked where the municipality of somebody was only understood, or the office is not said', () => {
    const { townNotBeside, noOffice } = pressMessages('ru');
    expect(peopleItems(EVENT, TEXT, 'ru').map(({ check }) => check)).toEqual([townNotBeside, null, noOffice]);
  });

  it('says a number once, in full, and what it counts without a loose end', () => {
    const notes = numberItems(EVENT, TEXT, 'ru').map((found) => found.notes.map((note) => note.replaceAll('\u00a0', ' ')));
    expect(notes).toEqual([['в тексте: «представителей городов-побратимов»'], ['45 000 000 российских рублей'], []]);
  });

  it('names money as English is written here', () => {
    expect(numberItems(EVENT, TEXT, 'en')[1]?.notes).toEqual(['45,000,000 Russian roubles']);
  });

  it('has the words of the text as they stand', () => {
    expect(directionItems(EVENT, TEXT, 'ru').map(({ notes }) => notes)).toEqual([['в тексте: «ЖКХ»']]);
  });

  it.each([
    ['twinning', 'signed', 'соглашение о побратимстве, подписано'],
    ['memorandum', 'signed', 'протокол о намерениях, подписан'],
    ['roadmap', 'proposed', 'дорожная карта, предложена'],
    ['council', 'in_force', 'соглашение между представительными органами, уже действует'],
  ] as const)('calls %s, %s: %s', (kind, status, words) => {
    expect(pressMessages('ru').agreement(kind, status)).toBe(words);
  });

  it.each([
    ['🎉'.repeat(30), 5, '🎉🎉…'],
    ['\u202eСочи\u202c и\n Минск', 40, 'Сочи и Минск'],
    ['a'.repeat(41), 40, `${'a'.repeat(40)}…`],
    ['a'.repeat(40), 40, 'a'.repeat(40)],
    [`Сочи${' '.repeat(1000)}Минск`, 40, 'Сочи…'],
  ])('%j in %i signs: %j', (text, longest, short) => {
    expect(shortLine(text, longest)).toBe(short);
  });
});
