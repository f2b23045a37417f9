import { describe, expect, it } from 'vitest';
import { aParty, aStanding } from './factory.server.ts';
import { directionsTogether, partiesOnce, partiesTogether, standingsTogether } from './merge-rules.ts';
import { standingsRunForward } from './rules.ts';

const cites = (source: string) => [{ source, quote: null }];

describe('two ties that are one', () => {
  it('have each side once, by its body where one of them names it, with the sources of both', () => {
    const one = [aParty({ cites: cites('a') }), aParty({ municipality: 'minsk', cites: cites('a') })];
    const other = [
      aParty({ municipality: 'minsk', cites: cites('b') }),
      aParty({ body: 'sochi-administration', cites: cites('b') }),
      aParty({ municipality: null, asWritten: { ru: 'Советы городов', en: null }, cites: cites('b') }),
    ];
    expect(partiesTogether(one, other)).toEqual([
      aParty({ body: 'sochi-administration', cites: [...cites('a'), ...cites('b')] }),
      aParty({ municipality: 'minsk', cites: [...cites('a'), ...cites('b')] }),
      other[2],
    ]);
    const councils = aParty({ body: 'sochi-council', cites: cites('b') });
    expect(partiesTogether([aParty({ body: 'sochi-administration', cites: cites('a') })], [councils])).toHaveLength(2);
    expect(partiesOnce([one[0] ?? aParty(), councils, one[0] ?? aParty()])).toEqual([one[0], councils]);
  });

  it('have each direction once', () => {
    const [one, other] = [
      { code: 'culture' as const, cites: cites('a') },
      { code: 'culture' as const, cites: cites('b') },
    ];
    expect(directionsTogether([one], [other])).toEqual([{ code: 'culture', cites: [...cites('a'), ...cites('b')] }]);
  });

  it('stood as both say, in the order of time; an undated change is the dated one of the same standing', () => {
    const dated = aStanding({ date: '1999', cites: cites('a') });
    const undated = aStanding({ cites: cites('b') });
    const both = standingsTogether([aStanding({ standing: 'proposed', date: '2001' })], [dated]);
    expect(both.map(({ standing }) => standing)).toEqual(['in_force', 'proposed']);
    expect(standingsRunForward(both)).toBe(true);
    expect(standingsTogether([undated], [dated])).toEqual([{ ...undated, date: '1999', cites: [...cites('b'), ...cites('a')] }]);
  });
});
