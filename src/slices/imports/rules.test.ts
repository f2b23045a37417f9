import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mappingRefusal } from './mapping.ts';
import { kindAtPlace, sourceOfList } from './publication.ts';
import { faultsAhead, municipalityValues, partnershipValues } from './row-values.ts';
import { judgeRow, type NameMeaning, type NameMet, pairOf } from './rules.ts';

const met = (meaning: NameMeaning, nameColumn = 0): NameMet => ({ meaning, nameColumn, countryColumn: nameColumn + 1 });
const known = (side: string): NameMeaning => ({ state: 'resolved', side });
const queued: NameMeaning = { state: 'queued' };
const refused = (code: string): NameMeaning => ({ state: 'refused', code });

describe('a row', () => {
  it.each([
    ['is clear when both towns are known', [known('m:sochi'), known('p:1')], [], 'resolved', []],
    ['waits for one town', [known('m:sochi'), queued], [], 'queued', []],
    ['is wrong, whatever waits', [queued, queued], [{ column: 4, code: 'date-unclear' }], 'error', ['date-unclear']],
    ['names no country that there is', [known('m:sochi'), refused('no-such-country')], [], 'error', ['no-such-country']],
    ['names what is no municipality', [known('m:sochi'), refused('not-a-municipality')], [], 'error', ['not-a-municipality']],
    ['names a town as its own partner', [known('p:1'), known('p:1')], [], 'error', ['party-twice']],
  ] as const)('%s', (_, meanings, faults, state, codes) => {
    const judged = judgeRow(
      faults,
      meanings.map((meaning, at) => met(meaning, at * 2)),
    );
    expect(judged.state).toBe(state);
    expect(judged.faults.map(({ code }) => code)).toEqual(codes);
  });

  it('tells a wrong country at the country’s cell', () => {
    expect(judgeRow([], [met(refused('no-such-country'), 2)]).faults).toEqual([{ column: 3, code: 'no-such-country' }]);
    expect(judgeRow([], [met(refused('not-a-municipality'), 2)]).faults).toEqual([{ column: 2, code: 'not-a-municipality' }]);
  });

  it('is one pair, whichever town comes first, and another one with any other town', () => {
    const side = fc.stringMatching(/^[mp]:[a-z0-9]{1,8}$/);
    fc.assert(fc.property(side, side, (a, b) => pairOf([a, b]) === pairOf([b, a])));
    fc.assert(fc.property(side, side, side, (a, b, c) => b === c || pairOf([a, b]) !== pairOf([a, c])));
  });
});

describe('cells', () => {
  const mapping = ['secondName', 'secondCountry', 'since', 'kind', 'standing', 'directions', 'sourceUrl', 'note'];

  it('are read as people write them', () => {
    const row = [
      '  Гамбург ',
      'Германия',
      'март 2015',
      'Побратимство',
      'действует',
      'культура; спорт',
      'https://example.org/a',
      'Со слов бургомистра',
    ];
    expect(partnershipValues(row, mapping)).toMatchObject({
      first: null,
      second: { name: 'Гамбург', country: 'Германия', region: '' },
      since: '2015-03',
      kind: 'twinning',
      standing: 'in_force',
      directions: ['culture', 'sport'],
      source: { url: 'https://example.org/a' },
      quote: 'Со слов бургомистра',
      faults: [],
    });
  });

  it('are each told when they are wrong, all at once', () => {
    const row = ['', 'Германия', '31.02.2015', 'соревнование', 'неизвестно', 'любовь', 'example', ''];
    expect(partnershipValues(row, mapping).faults).toEqual([
      { column: 0, code: 'empty' },
      { column: 3, code: 'no-such-kind' },
      { column: 4, code: 'no-such-standing' },
      { column: 2, code: 'date-unclear' },
      { column: 5, code: 'no-such-direction' },
      { column: 6, code: 'not-a-url' },
    ]);
  });

  it('tell of no day that is still to come, of the tie and of its source', () => {
    const dated = ['since', 'sourceTitle', 'sourceDate', 'secondName'];
    const aheadOn = (day: string) =>
      faultsAhead(partnershipValues(['2026-03', 'Газета', '05.02.2026', 'Минск'], dated), dated, new Date(day));
    expect(aheadOn('2026-03-01')).toEqual([]);
    expect(aheadOn('2026-02-10')).toEqual([{ column: 0, code: 'date-ahead' }]);
    expect(aheadOn('2026-01-10')).toEqual([0, 2].map((column) => ({ column, code: 'date-ahead' })));
  });

  it('that are empty say nothing: no standing, no date, the usual kind', () => {
    const said = partnershipValues(['Гамбург', 'Германия'], mapping);
    expect(said).toMatchObject({ standing: null, since: null, kind: 'twinning', directions: [], source: null, faults: [] });
  });

  it('never break, whatever stands in them', () => {
    const anything = fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 10 });
    fc.assert(fc.property(anything, (row) => Array.isArray(partnershipValues(row, mapping).faults)));
    fc.assert(fc.property(anything, (row) => Array.isArray(municipalityValues(row, ['name', 'country', 'oktmo', 'kind']).faults)));
  });
});

describe('columns', () => {
  it.each([
    [['secondName', 'secondCountry'], null, 'no-own-municipality'],
    [['secondName', 'secondCountry'], 'sochi', null],
    [['firstName', 'secondName'], null, null],
    [['firstName', 'secondCountry'], 'sochi', 'no-name-column'],
    [['firstName', 'secondName', 'secondName'], null, 'column-twice'],
    [['', '', 'firstName', 'secondName'], null, null],
  ] as const)('%j of %s', (mapping, own, refusal) => {
    expect(mappingRefusal('partnerships', mapping, own)).toBe(refusal);
  });
});

describe('what a row becomes', () => {
  it('is a town where the gazetteer says so, else a settlement', () => {
    expect(kindAtPlace({ population: 25_000, featureCode: 'PPL' })).toBe('city');
    expect(kindAtPlace({ population: 900, featureCode: 'PPLA2' })).toBe('city');
    expect(kindAtPlace({ population: 900, featureCode: 'PPL' })).toBe('settlement');
  });

  it('cites the source that is named, else the file, and says that nobody published it', () => {
    const named = { title: 'Реестр', url: null, date: '2020', publisher: null };
    expect(sourceOfList('s', named, 'a.csv')).toMatchObject({ title: 'Реестр', language: 'ru', publishedAt: '2020', note: null });
    const nothing = { title: null, url: null, date: null, publisher: null };
    expect(sourceOfList('s', nothing, 'pairs.csv')).toMatchObject({ title: 'pairs.csv', language: 'en', note: { ru: expect.any(String) } });
  });
});
