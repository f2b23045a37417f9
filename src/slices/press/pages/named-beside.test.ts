import { expect, it } from 'vitest';
import { isNamedBeside } from './named-beside.ts';

const TEXT = `Делегация Ельца во главе с Жабиным побывала в Бресте. В состав делегации вошли председатель Совета Наталья Панарина и другие.
По словам главы г. Твери А. Н. Орлова, в Калужской области рады. Гостей принял мэр Орёл-града Иван Седов.`;
const beside = (person: string, town: string) => isNamedBeside(TEXT, [TEXT.indexOf(person), TEXT.indexOf(person) + person.length], town);

it.each([
  ['Жабиным', 'Елец', true],
  ['Панарина', 'Брест', false],
  ['Панарина', 'Елец', false],
  ['А. Н. Орлова', 'Тверь', true],
  ['А. Н. Орлова', 'Калуга', true],
  ['А. Н. Орлова', 'Брест', false],
  ['Седов', 'Орел-град', true],
  ['Седов', 'Тверь', false],
])('beside %s stands %s: %s', (person, town, named) => {
  expect(beside(person, town)).toBe(named);
});
