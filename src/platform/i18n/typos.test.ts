import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { oneSlipAway } from './typos.ts';

const words = fc.string({ unit: fc.constantFrom(...'абвгдеийклмнопрстуэюя'.replace('й', '')), minLength: 4, maxLength: 12 });

describe('one slip', () => {
  it.each([
    ['благовещнск', 'благовещенск'],
    ['миснк', 'минск'],
    ['kaluhga', 'kaluga'],
    ['дорогобух', 'дорогобуж'],
  ])('%s is one from %s', (typed, name) => {
    expect(oneSlipAway(typed)).toContain(name);
  });

  it('gives keys one slip away and no others', () => {
    fc.assert(
      fc.property(words, (word) => oneSlipAway(word).every((key) => editDistance(word, key) === 1)),
      { numRuns: 20 },
    );
  });

  it('is undone by one slip', () => {
    fc.assert(
      fc.property(words, fc.nat(), (word, pick) => {
        const keys = oneSlipAway(word).filter((key) => key.length >= 4);
        const slipped = keys[pick % keys.length] ?? '';
        return oneSlipAway(slipped).includes(word);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the distance of two words', () => {
  it('is the same both ways, and nothing for the same word', () => {
    fc.assert(fc.property(words, words, (a, b) => editDistance(a, b) === editDistance(b, a) && editDistance(a, a) === 0));
  });
});
