import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWith } from './form-values.ts';

const schema = z.object({
  kind: z.enum(['twinning', 'friendship']),
  name: z.string().min(1),
  parties: z.array(z.object({ role: z.enum(['party', 'mentor']) })),
  day: z.string('not-a-date'),
});

const problemsOf = (given: object) => {
  const read = readWith(schema, { kind: 'twinning', name: 'a', parties: [], day: '2026', ...given });
  return read.ok ? [] : read.errors;
};

describe('what is wrong with a field', () => {
  it.each([
    ['a choice that nobody made', { kind: null }, { field: 'kind', code: 'empty' }],
    ['one that was left at its empty first line', { kind: '' }, { field: 'kind', code: 'empty' }],
    ['one deep in a list', { parties: [{ role: 'party' }, { role: null }] }, { field: 'parties.1.role', code: 'empty' }],
    ['a choice that is none of ours', { kind: 'marriage' }, { field: 'kind', code: 'not-usable' }],
    ['a text that is another thing', { name: 7 }, { field: 'name', code: 'not-usable' }],
    ['a text that was not sent', { name: undefined }, { field: 'name', code: 'empty' }],
    ['an empty text', { name: '' }, { field: 'name', code: 'empty' }],
    ['what the schema has a word for', { day: null }, { field: 'day', code: 'not-a-date' }],
  ])('%s', (_, given, problem) => {
    expect(problemsOf(given)).toEqual([problem]);
  });
});
