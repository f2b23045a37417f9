import { expect, it } from 'vitest';
import { wordBeginning } from './word-beginning.ts';

it.each([
  ['культуры', 'Культура'],
  ['соглашений', 'соглашение'],
  ['побратимы', 'побратима'],
  ['молодёжью', 'молодежь'],
  ['наставничеством', 'наставничество'],
  ['туризм', 'туризма'],
])('«%s» and «%s» begin alike', (one, other) => {
  expect(wordBeginning(one)).toBe(wordBeginning(other));
});

it.each(['спор', 'чай', 'и', ''])('of «%s» nothing is taken away', (word) => {
  expect(wordBeginning(word)).toBe(word);
});
