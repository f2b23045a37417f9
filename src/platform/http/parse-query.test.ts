import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addressWith, pageNumber, parseQuery, searchedWords } from './parse-query.ts';

const schema = z.object({
  q: z.string().optional(),
  kind: z.enum(['twinning', 'friendship']).optional(),
  page: pageNumber,
});

const parsed = (query: string) => parseQuery(schema, `http://here.invalid/ru/partnerships?${query}`);

function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

function problemsOf(query: string): unknown {
  const thrown = thrownBy(() => parsed(query));
  if (thrown === undefined || thrown instanceof Response) return 'understood';
  const { data, init } = thrown as { data: { problems: { field: string; value: string }[] }; init: { status: number } };
  expect(init.status).toBe(400);
  return data.problems.map(({ field, value }) => `${field}=${value}`).sort();
}

describe('the query of a page', () => {
  it.each([
    ['q=&kind=&page=', '/ru/partnerships'],
    ['q=&kind=twinning&page=', '/ru/partnerships?kind=twinning'],
    ['utm_source=post&q=%D0%9C&kind=', '/ru/partnerships?utm_source=post&q=%D0%9C'],
  ])('leads from the empty fields that forms send to the address without them: %s', (query, path) => {
    const answer = thrownBy(() => parsed(query)) as Response;
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, path]);
  });

  it('is refused before it is led anywhere', () => {
    expect(problemsOf('q=&zzz=')).toEqual(['zzz=']);
  });

  it('is read by its schema', () => {
    expect(parsed('q=%D0%9C&kind=twinning&page=2')).toEqual({ q: 'М', kind: 'twinning', page: 2 });
  });

  it('is refused with every problem at once', () => {
    expect(problemsOf('kind=war&page=zero&zzz=1&q=a&q=b')).toEqual(['kind=war', 'page=zero', 'q=a, b', 'zzz=1']);
    expect(problemsOf('page=0')).toEqual(['page=0']);
    expect(problemsOf('q=a')).toBe('understood');
  });

  it.each(['0', '1e3', '1.0', '+1', '-1', '%201', '0x10', '100000', '٣', 'NaN'])('has no page %s', (page) => {
    expect(problemsOf(`page=${page}`)).toEqual([`page=${decodeURIComponent(page).replace('+', ' ')}`]);
  });

  it.each([
    'utm_source=post',
    'utm_anything=1&utm_medium=',
    'ysclid=abc',
    'yclid=1&fbclid=2&_openstat=3',
    'gclid=1&gclid=2',
    'utm_source=%00',
  ])('asks nothing with what search engines and newsletters hang on to it: %s', (tracking) => {
    expect(parsed(`q=a&${tracking}`)).toEqual({ q: 'a', page: 1 });
  });

  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('knows no field %s', (field) => {
    expect(problemsOf(`${field}=1`)).toEqual([`${field}=1`]);
  });

  it('has no control characters but those that come with what is pasted', () => {
    expect(problemsOf('q=%00')).toEqual(['q=\u0000']);
    expect(problemsOf('q=a%09b%0D%0A')).toBe('understood');
  });

  it('is answered with a part of what is endless', () => {
    const [problem] = problemsOf(`${'z'.repeat(5000)}=${'y'.repeat(5000)}`) as string[];
    expect(problem?.length).toBe(301);
  });

  it('is understood or refused, whatever is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('q', 'kind', 'page', 'x'), fc.string())), (fields) => {
        const problems = problemsOf(new URLSearchParams(fields).toString());
        if (fields.some(([field]) => field === 'x')) expect(problems).not.toBe('understood');
      }),
    );
  });
});

describe('the address of a page', () => {
  it('is written without what is not chosen', () => {
    expect(addressWith('/ru/partnerships', { q: 'Минск', kind: undefined, page: 2 })).toBe(
      '/ru/partnerships?q=%D0%9C%D0%B8%D0%BD%D1%81%D0%BA&page=2',
    );
    expect(addressWith('/ru/partnerships', { q: '', kind: undefined })).toBe('/ru/partnerships');
  });

  it('says again what was read from it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~а-яё]+$/), fc.integer({ min: 1, max: 99_999 }), (q, page) => {
        expect(parseQuery(schema, `http://here.invalid${addressWith('/ru', { q, page })}`)).toEqual({ q, page });
      }),
    );
  });
});

it('blanks alone are no search: the list is shown whole', () => {
  const words = (query: string) => parseQuery(z.object({ q: searchedWords }), `http://here.invalid/ru/municipalities?${query}`).q;
  expect([words(''), words('q=%20'), words('q=%20Минск+')]).toEqual([undefined, undefined, 'Минск']);
});
