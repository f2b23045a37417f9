import { expect, it } from 'vitest';
import { inOtherLayout } from './keyboard-layout.ts';

it.each([
  ['vbycr', 'минск'],
  ['Vbycr', 'Минск'],
  ['ьштыл', 'minsk'],
  [',kfujdtotycr', 'благовещенск'],
  ['.;yj-cf[fkbycr', 'южно-сахалинск'],
  ["'rjyjvbrf", 'экономика'],
  ['12/34', null],
  ['', null],
  ['минsk', null],
])('%s gives %s', (typed, other) => {
  expect(inOtherLayout(typed)).toBe(other);
});
