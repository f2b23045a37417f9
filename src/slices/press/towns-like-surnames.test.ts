import { beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from './facts-of-story.ts';
import { storyOf } from './story-finder.ts';
import { readerTools } from './tools.server.ts';
import type { ReaderTools } from './tools.ts';

/** A page with this sentence as its story. */
const pageOf = (sentence: string) =>
  `12 мая 2025\nГорода подружились и подписали соглашение\n\n${sentence} Об этом сообщили в пресс-службе администрации.\n`;

describe('towns that look like surnames, and names of two words', () => {
  let tools: ReaderTools;
  beforeAll(async () => {
    tools = await readerTools();
  });
  const read = (sentence: string) => {
    const input = pageOf(sentence);
    const { mentions, people } = factsOf(input, storyOf(input, tools.words), tools);
    return { towns: [...new Set(mentions.map(({ town }) => town.name))], people: [...new Set(people.map(({ name }) => name))] };
  };

  it.each([
    [
      'Мэр Энгельса Сергей Горелов и мэр Маркса Ирина Котова обменялись подписями.',
      ['Энгельс', 'Маркс'],
      ['Сергей Горелов', 'Ирина Котова'],
    ],
    ['Мэр Королёва Игорь Трифонов принял коллег из Калуги.', ['Королёв', 'Калуга'], ['Игорь Трифонов']],
    ['Мэр Нового Уренгоя Павел Сомов приехал в Калугу.', ['Новый Уренгой', 'Калуга'], ['Павел Сомов']],
    ['Делегация Углича посетила Переславль-Залесский.', ['Углич', 'Переславль-Залесский'], []],
    ['Гостей из Минска встретили в Каменске-Уральском.', ['Минск', 'Каменск-Уральский'], []],
  ])('%s', (sentence, towns, people) => {
    expect(read(sentence)).toEqual({ towns, people });
  });
});
