import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { installation } from '../../platform/acting.testing.ts';
import { clockStoppedAt } from '../../platform/clock.ts';
import { describeOnEachEngine } from '../../platform/db/engines.testing.ts';
import { DIRECTIONS } from '../directions/index.ts';
import { recordExampleRegister } from './example-register.testing.ts';
import { PARTNERSHIP_KINDS, SORTS, STANDINGS } from './input.ts';
import {
  bodyIdsInDirection,
  countPartnerships,
  municipalityIdsInDirection,
  type PartnershipsFilter,
  partnershipIdsOfBody,
  partnershipIdsOfMunicipality,
  partnershipIdsPage,
  partnershipIdsSorted,
  partnershipIdsWith,
  partnershipsByStanding,
  stateOfPartnerships,
} from './queries.server.ts';
import { partnershipTitles } from './title-queries.server.ts';

const ALL = ['berdyansk-yolkino', 'councils', 'fund-minsk', 'sochi-minsk', 'sochi-yolkino'];

describeOnEachEngine('the register of partnerships', (store) => {
  beforeAll(() => recordExampleRegister(installation(store().db)));

  const sorted = (
    filter: PartnershipsFilter,
    sort: (typeof SORTS)[number],
    page: { offset?: number; limit?: number; lang?: 'ru' | 'en' } = {},
  ) => partnershipIdsSorted(store().db, filter, { sort, lang: 'ru', offset: 0, limit: 50, ...page });

  it.each<[string, PartnershipsFilter, string[]]>([
    ['nothing', {}, ALL],
    ['a Russian name in any case', { q: 'сочи' }, ['councils', 'sochi-minsk', 'sochi-yolkino']],
    ['an English name', { q: 'MINSK' }, ['councils', 'fund-minsk', 'sochi-minsk']],
    ['several words, wherever they stand', { q: 'ёлкино  сочи' }, ['sochi-yolkino']],
    ['words of both languages', { q: 'Sochi ёлкино' }, ['sochi-yolkino']],
    ['its own title, dash and all', { q: 'Сочи – Ёлкино-Озёрное' }, ['sochi-yolkino']],
    ['a name with е for ё', { q: 'озерное' }, ['berdyansk-yolkino', 'sochi-yolkino']],
    ['a name with ё', { q: 'Озёрное' }, ['berdyansk-yolkino', 'sochi-yolkino']],
    ['a name with a capital Ё', { q: 'Ёлкино' }, ['berdyansk-yolkino', 'sochi-yolkino']],
    ['the same with Е', { q: 'елкино' }, ['berdyansk-yolkino', 'sochi-yolkino']],
    ['a body’s name, when the body acts', { q: 'собрание' }, ['councils']],
    ['a sign that stands for anything elsewhere', { q: '%' }, []],
    ['another such sign', { q: 'С_чи' }, []],
    ['signs that are no words', { q: ' – ' }, []],
    ['what nobody is called', { q: 'Атлантида' }, []],
    ['a direction', { direction: 'culture' }, ['councils', 'sochi-minsk']],
    ['a kind', { kind: 'friendship' }, ['sochi-yolkino']],
    ['how it stands now, not how it stood', { standing: 'in_force' }, ['fund-minsk', 'sochi-minsk']],
    ['how it no longer stands', { standing: 'proposed' }, []],
    ['a standing that no source gives', { standing: 'unknown' }, ['berdyansk-yolkino', 'sochi-yolkino']],
    ['a country', { country: 'BY' }, ['councils', 'fund-minsk', 'sochi-minsk']],
    ['one of two countries that sources give to a party', { country: 'UA' }, ['berdyansk-yolkino']],
    ['the other of the two', { country: 'KZ' }, ['berdyansk-yolkino']],
    ['a country of nobody', { country: 'DE' }, []],
    ['a municipality, or a body of it that stands alone', { municipality: 'minsk' }, ['councils', 'fund-minsk', 'sochi-minsk']],
    ['a municipality of nobody', { municipality: 'nowhere' }, []],
    ['when it was recorded or changed', { updatedSince: '2026-01-04T00:00:00Z' }, ['sochi-minsk', 'sochi-yolkino']],
    [
      'everything at once',
      { q: 'сочи', direction: 'culture', kind: 'twinning', standing: 'in_force', country: 'RU', municipality: 'sochi' },
      ['sochi-minsk'],
    ],
  ])('is asked for by %s, and counted', async (_by, filter, ids) => {
    expect((await sorted(filter, 'latest')).toSorted()).toEqual(ids);
    expect(await partnershipIdsPage(store().db, filter, { limit: 50 })).toEqual(ids);
    expect(await countPartnerships(store().db, filter)).toBe(ids.length);
  });

  it('has what happened last first, and ties of which nothing dated is known last', async () => {
    expect(await sorted({}, 'latest')).toEqual(['sochi-minsk', 'councils', 'berdyansk-yolkino', 'fund-minsk', 'sochi-yolkino']);
  });

  it('has the oldest ties first, and those that nobody dates last', async () => {
    expect(await sorted({}, 'since')).toEqual(['sochi-yolkino', 'sochi-minsk', 'berdyansk-yolkino', 'councils', 'fund-minsk']);
  });

  it('is sorted by the titles of the reader’s language', async () => {
    expect(await sorted({}, 'title', { lang: 'en' })).toEqual([
      'berdyansk-yolkino',
      'fund-minsk',
      'sochi-minsk',
      'sochi-yolkino',
      'councils',
    ]);
    expect(await sorted({}, 'title', { lang: 'ru' })).toEqual([
      'berdyansk-yolkino',
      'councils',
      'sochi-yolkino',
      'sochi-minsk',
      'fund-minsk',
    ]);
  });

  it('shows every tie once to who leafs through it, as many as it counts, however it is asked, sorted and cut', async () => {
    const filter = fc.record({
      q: fc.constantFrom(undefined, 'минск', 'ё', 'o'),
      direction: fc.constantFrom(undefined, 'culture', ...DIRECTIONS.slice(0, 1)),
      kind: fc.constantFrom(undefined, ...PARTNERSHIP_KINDS),
      standing: fc.constantFrom(undefined, ...STANDINGS, 'unknown' as const),
      country: fc.constantFrom(undefined, 'RU', 'BY', 'UA'),
    });
    await fc.assert(
      fc.asyncProperty(filter, fc.constantFrom(...SORTS), fc.integer({ min: 1, max: 3 }), async (wanted, sort, limit) => {
        const total = await countPartnerships(store().db, wanted);
        const leafed: string[] = [];
        const walked: string[] = [];
        for (let page = 0; page * limit <= total; page += 1) {
          leafed.push(...(await sorted(wanted, sort, { offset: page * limit, limit })));
          walked.push(...(await partnershipIdsPage(store().db, wanted, { after: walked.at(-1), limit })));
        }
        expect(walked).toEqual([...new Set(walked)]);
        expect(leafed.toSorted()).toEqual(walked);
        expect(walked).toHaveLength(total);
      }),
      { numRuns: 25 },
    );
  });

  it('counts how many ties stand how, and all of them together', async () => {
    const { db } = store();
    const counts = await partnershipsByStanding(db);
    expect(counts).toEqual(
      new Map([
        ['in_force', 2],
        [null, 2],
        ['ended', 1],
      ]),
    );
    for (const [standing, n] of counts) expect(await countPartnerships(db, { standing: standing ?? 'unknown' })).toBe(n);
  });

  it('gives the ties of a municipality and of its bodies, of a body, and with other slices’ wishes', async () => {
    const { db } = store();
    expect(await partnershipIdsOfMunicipality(db, 'minsk', 10)).toEqual(['sochi-minsk', 'councils', 'fund-minsk']);
    expect(await partnershipIdsOfBody(db, 'minsk-council', 10)).toEqual(['councils', 'fund-minsk']);
    expect(await partnershipIdsOfBody(db, 'nothing', 10)).toEqual([]);
    expect(await partnershipIdsWith(db, { country: 'BY', direction: 'culture' })).toEqual(['councils', 'sochi-minsk']);
    expect((await municipalityIdsInDirection(db, 'culture')).toSorted()).toEqual(['minsk', 'sochi']);
    expect((await bodyIdsInDirection(db, 'culture')).toSorted()).toEqual(['minsk-council', 'sochi-council']);
    expect((await partnershipTitles(db, ['sochi-minsk', 'nothing'])).get('sochi-minsk')?.title).toEqual({
      ru: 'Сочи – Минск',
      en: 'Sochi – Minsk',
    });
  });

  it('says that it changed when a tie did', async () => {
    const { db } = store();
    const before = await stateOfPartnerships(db);
    expect(await stateOfPartnerships(db)).toBe(before);
    await recordExampleRegister(installation(db, { clock: clockStoppedAt('2026-06-01T00:00:00Z') }), 'again-');
    expect(await stateOfPartnerships(db)).not.toBe(before);
  });
});
