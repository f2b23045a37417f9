import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { citeFacts } from './actions/cite-facts.server.ts';
import { recordPublisher } from './actions/record-publisher.server.ts';
import { recordSource } from './actions/record-source.server.ts';
import { aCitation, aPublisher, aSource } from './factory.server.ts';
import { countSources, type SourcesFilter, sourceById, sourcesByPublication, sourcesPage } from './queries.server.ts';

const sources = [
  aSource({ id: 'agreement', title: 'Подписано соглашение', publishedAt: '2023-09-18T18:34:00' }),
  aSource({ id: 'fir', title: 'Ёлка для двух городов: 100% готово', publishedAt: '2023' }),
  aSource({ id: 'visit', title: 'Визит', publisher: null, publishedAt: '2020-06-03' }),
  aSource({ id: 'data-set', title: 'Names of places', language: 'en', publisher: null, publishedAt: null }),
];

describeOnEachEngine('the sources', (store) => {
  beforeAll(async () => {
    const acting = installation(store().db);
    await recordPublisher(acting, aPublisher());
    for (const [at, source] of sources.entries())
      await recordSource({ ...acting, clock: clockStoppedAt(`2026-01-0${at + 1}T00:00:00Z`) }, source);
    await citeFacts(acting.db, { kind: 'partnership', id: 'a' }, [{ aspect: 'tie', cites: [aCitation({ source: 'visit' })] }]);
    await citeFacts(acting.db, { kind: 'municipality', id: 'a' }, [{ aspect: 'name', cites: [aCitation({ source: 'fir' })] }]);
  });

  const found = async (filter: SourcesFilter) => (await sourcesPage(store().db, { ...filter, limit: 10 })).map(({ id }) => id);

  it.each<[string, SourcesFilter, string[]]>([
    ['all', {}, ['agreement', 'data-set', 'fir', 'visit']],
    ['a word of the title, in any case', { q: 'СОГЛАШЕНИЕ' }, ['agreement']],
    ['ё typed as е', { q: 'елка' }, ['fir']],
    ['е typed as ё', { q: 'соглашёние' }, ['agreement']],
    ['the publisher’s Russian name', { q: 'городская газета' }, ['agreement', 'fir']],
    ['the publisher’s English name', { q: 'gazette' }, ['agreement', 'fir']],
    ['a percent sign, which means itself', { q: '100%' }, ['fir']],
    ['an underscore, which means itself', { q: 'В_зит' }, []],
    ['recorded since', { updatedSince: '2026-01-03T00:00:00Z' }, ['data-set', 'visit']],
    ['cited for a partnership', { citedFor: [{ kind: 'partnership', ids: ['a'] }] }, ['visit']],
    [
      'cited for one of several',
      {
        citedFor: [
          { kind: 'partnership', ids: ['a'] },
          { kind: 'municipality', ids: ['a', 'b'] },
        ],
      },
      ['fir', 'visit'],
    ],
    ['cited for records of which there are none', { citedFor: [{ kind: 'partnership', ids: [] }] }, []],
    ['cited for nothing at all', { citedFor: [] }, []],
  ])('asked for by %s', async (_by, filter, ids) => {
    expect(await found(filter)).toEqual(ids);
    expect(await countSources(store().db, filter)).toBe(ids.length);
  });

  it('are each met once by who walks through them, whatever the step', async () => {
    for (const limit of [1, 2, 3]) {
      const met: string[] = [];
      for (let after: string | undefined; ; after = met.at(-1)) {
        const page = await sourcesPage(store().db, { limit, after });
        met.push(...page.map(({ id }) => id));
        if (page.length < limit) break;
      }
      expect(met).toEqual(['agreement', 'data-set', 'fir', 'visit']);
    }
  });

  it('are read by the day of publication, the latest first and what has none last', async () => {
    const read = async (offset: number, limit: number) => (await sourcesByPublication(store().db, { offset, limit })).map(({ id }) => id);
    expect(await read(0, 10)).toEqual(['agreement', 'fir', 'visit', 'data-set']);
    expect(await read(2, 1)).toEqual(['visit']);
  });

  it('have no one of an unknown id', async () => {
    expect(await sourceById(store().db, 'nowhere')).toBeNull();
  });
});
