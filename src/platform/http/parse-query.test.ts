import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressWith, parseQuery } from './parse-query.ts';

const schema = z.object({
  q: z.string().optional(),
  kind: z.enum(['twinning', 'friendship']).optional(),
  page: z.coerce.number().int().min(1).default(1),
});

function problemsOf(query: string): unknown {
  try {
    parseQuery(schema, `http://here.invalid/ru/partnerships?${query}`);
    return 'understood';
  } catch (thrown) {
    const { data, init } = thrown as { data: { problems: { field: string }[] }; init: { status: number } };
    expect(init.status).toBe(400);
    return data.problems.map(({ field }) => field).sort();
  }
}

describe('the query of a page', () => {
  it('counts empty fields as not given, as forms send them all', () => {
    expect(parseQuery(schema, 'http://here.invalid/?q=&kind=&page=')).toEqual({ page: 1 });
  });

  it('is refused with every problem at once', () => {
    expect(problemsOf('kind=war&page=zero&zzz=1')).toEqual(['kind', 'page', 'zzz']);
    expect(problemsOf('q=a&q=b')).toEqual(['q']);
    expect(problemsOf('q=a')).toBe('understood');
  });

  it('is written without what is not chosen', () => {
    expect(addressWith('/ru/partnerships', { q: 'Минск', kind: undefined, page: 2 })).toBe(
      '/ru/partnerships?q=%D0%9C%D0%B8%D0%BD%D1%81%D0%BA&page=2',
    );
    expect(addressWith('/ru/partnerships', {})).toBe('/ru/partnerships');
  });
});
