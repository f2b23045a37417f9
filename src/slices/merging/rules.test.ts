import { describe, expect, it } from 'vitest';
import type { FieldWay } from '../../platform/values/merge-fields.ts';
import { differencesBetween, mergedInput, partedInput } from './rules.ts';

const union = (into: readonly string[], from: readonly string[]) => [...new Set([...into, ...from])];
const fields: Readonly<Record<string, FieldWay>> = {
  kind: { way: 'one' },
  since: { way: 'one' },
  name: { way: 'languages' },
  why: { way: 'languages' },
  whyCites: { way: 'with', field: 'why', together: union },
  tags: { way: 'list', together: union },
  cites: { way: 'both', together: union },
};
const going = { kind: 'x', from: 'b', into: 'a' };
const into = { id: 'a', kind: 'city', since: '2001', name: { ru: 'Сочи', en: null }, why: null, whyCites: [], tags: ['a'], cites: ['1'] };
const from = {
  id: 'b',
  kind: 'okrug',
  since: '2001-05',
  name: { ru: 'г. Сочи', en: 'Sochi' },
  why: { ru: 'Потому', en: null },
  whyCites: ['2'],
  tags: ['b'],
  cites: ['2', '1'],
};

describe('two records side by side', () => {
  it('differ field by field, a text in each language; the fuller value is the usual one', () => {
    expect(differencesBetween(fields, into, from).map(({ field, usual, sides }) => [field, usual, sides.length])).toEqual([
      ['kind', 'into', 2],
      ['since', 'from', 2],
      ['name.ru', 'into', 2],
      ['name.en', 'from', 2],
      ['why.ru', 'from', 2],
      ['tags', 'both', 3],
    ]);
    expect(differencesBetween(fields, into, into)).toEqual([]);
  });

  it('become one with what is fuller, under the id that stays', () => {
    expect(mergedInput(fields, into, from, {}, going)).toEqual({
      id: 'a',
      kind: 'city',
      since: '2001-05',
      name: { ru: 'Сочи', en: 'Sochi' },
      why: { ru: 'Потому', en: null },
      whyCites: ['2'],
      tags: ['a', 'b'],
      cites: ['1', '2'],
    });
  });

  it('become what a person chooses; what a text rests on follows the text', () => {
    const chosen = { kind: 'from', 'name.ru': 'from', 'name.en': 'into', 'why.ru': 'into', tags: 'from' } as const;
    expect(mergedInput(fields, into, from, chosen, going)).toMatchObject({
      kind: 'okrug',
      name: { ru: 'г. Сочи', en: null },
      why: null,
      whyCites: [],
      tags: ['b'],
    });
    const said = { ...into, why: { ru: 'Потому', en: 'Because' }, whyCites: ['1'] };
    expect(mergedInput(fields, said, from, {}, going)).toMatchObject({ why: { ru: 'Потому', en: 'Because' }, whyCites: ['1', '2'] });
    expect(mergedInput(fields, said, { ...from, why: { ru: 'Иначе', en: null } }, {}, going)).toMatchObject({ whyCites: ['1'] });
  });

  it('are parted again, but for what somebody changed since', () => {
    const after = mergedInput(fields, into, from, {}, going);
    expect(partedInput({ before: into, after }, after)).toEqual({ input: into, left: [] });
    const now = { ...after, tags: ['a', 'b', 'c'], kind: 'district' };
    expect(partedInput({ before: into, after }, now)).toEqual({
      input: { ...into, tags: ['a', 'b', 'c'], kind: 'district' },
      left: ['tags'],
    });
  });
});
