import { expect, it } from 'vitest';
import { installation } from '../../../platform/acting.testing.ts';
import { describeOnEachEngine } from '../../../platform/db/engines.testing.ts';
import { recordExampleSource } from '../example-source.testing.ts';
import { aCitation, aSource } from '../factory.server.ts';
import { citationsFrom, citationsOf } from '../queries.server.ts';
import { citeFacts, sourcesExist } from './cite-facts.server.ts';
import { recordSource } from './record-source.server.ts';

describeOnEachEngine('citing', (store) => {
  it('keeps every fact’s sources and quotes in the order in which they were given', async () => {
    const { db } = store();
    await recordExampleSource(installation(db));
    await recordSource(installation(db), aSource({ id: 'data-set', title: 'Data', language: 'en' }));
    await citeFacts(db, { kind: 'partnership', id: 'a' }, [
      { aspect: 'tie', cites: [aCitation({ quote: 'Второе.' }), aCitation({ quote: 'Первое.' })] },
      { aspect: 'why', cites: [aCitation({ source: 'data-set', quote: null })] },
    ]);
    await citeFacts(db, { kind: 'municipality', id: 'a' }, [{ aspect: 'name', cites: [aCitation()] }]);
    const cites = await citationsOf(db, [{ kind: 'partnership', ids: ['a'] }]);
    expect(cites.map(({ aspect, source, quote }) => [aspect, source.id, quote])).toEqual([
      ['tie', 'page', 'Второе.'],
      ['tie', 'page', 'Первое.'],
      ['why', 'data-set', null],
    ]);
  });

  it('is found from the source as well, at most as many as asked for', async () => {
    const { db } = store();
    expect((await citationsFrom(db, 'page', 10)).map(({ subjectKind, aspect }) => `${subjectKind} ${aspect}`)).toEqual([
      'partnership tie',
      'partnership tie',
      'municipality name',
    ]);
    expect(await citationsFrom(db, 'page', 2)).toHaveLength(2);
  });

  it('keeps records of two kinds with one id apart, and knows nothing of what nobody cited', async () => {
    const { db } = store();
    const both = [
      { kind: 'municipality', ids: ['a'] },
      { kind: 'partnership', ids: ['nobody'] },
    ];
    expect((await citationsOf(db, both)).map(({ subjectKind }) => subjectKind)).toEqual(['municipality']);
    expect(await citationsOf(db, [{ kind: 'partnership', ids: [] }])).toEqual([]);
  });

  it('asks first whether all sources are there', async () => {
    const { db } = store();
    const facts = (...sources: string[]) => [{ aspect: 'x', cites: sources.map((source) => aCitation({ source })) }];
    expect(await sourcesExist(db, facts('page', 'page', 'data-set'))).toBe(true);
    expect(await sourcesExist(db, facts('page', 'nowhere'))).toBe(false);
    expect(await sourcesExist(db, [])).toBe(true);
  });
});
