import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstDay } from '../../platform/values/partial-date.ts';
import { ROLES, STANDINGS } from './input.ts';
import {
  currentStanding,
  datesAhead,
  isBetweenCouncils,
  type NamedParty,
  partiesAreDistinct,
  partyName,
  standingsRunForward,
  titleOf,
  titleParties,
} from './rules.ts';

const town = (name: string) => ({ ru: name, en: null });
const council = (name: string) => ({ name: town(name), kind: 'council' });

function party(given: Partial<NamedParty> = {}): NamedParty {
  return { role: 'party', municipality: null, body: null, asWritten: null, ...given };
}

const parties = fc.array(
  fc
    .record({
      role: fc.constantFrom(...ROLES),
      town: fc.constantFrom('Сочи', 'Минск', null),
      body: fc.constantFrom('council', 'fund', null),
    })
    .map(({ role, town: name, body }) =>
      party({
        role,
        municipality: name === null ? null : town(name),
        body: body === null ? null : { name: town(body), kind: body },
        asWritten: name === null && body === null ? town('советы городов') : null,
      }),
    ),
  { minLength: 2, maxLength: 5 },
);

describe('the title of a tie', () => {
  it.each<[string, NamedParty[], string]>([
    ['the towns', [party({ municipality: town('Сочи') }), party({ municipality: town('Минск') })], 'Сочи – Минск'],
    [
      'the towns, when their administrations act',
      [
        party({ municipality: town('Сочи'), body: { name: town('Администрация'), kind: 'administration' } }),
        party({ municipality: town('Минск') }),
      ],
      'Сочи – Минск',
    ],
    [
      'the councils, when they act',
      [
        party({ municipality: town('Калуга'), body: council('Дума Калуги') }),
        party({ municipality: town('Тула'), body: council('Дума Тулы') }),
      ],
      'Дума Калуги – Дума Тулы',
    ],
    [
      'mentor and mentee without the operator',
      [
        party({ role: 'mentor', municipality: town('Губкин') }),
        party({ role: 'mentee', municipality: town('Дорогобуж') }),
        party({ role: 'operator', body: { name: town('Фонд'), kind: 'fund' } }),
      ],
      'Губкин – Дорогобуж',
    ],
    [
      'the source’s own words for whom it does not name',
      [party({ municipality: town('Калуга') }), party({ asWritten: { ru: 'советы городов Белоруссии', en: null } })],
      'Калуга – советы городов Белоруссии',
    ],
  ])('has %s', (_what, of, title) => {
    expect(titleOf(of).ru).toBe(title);
  });

  it('is in the other language where a name is known in one only', () => {
    expect(titleOf([party({ municipality: { ru: 'Сочи', en: 'Sochi' } }), party({ municipality: town('Минск') })])).toEqual({
      ru: 'Сочи – Минск',
      en: 'Sochi – Минск',
    });
  });

  it('always has two names or more, all of them parties in their order, and no operator where there are two others', () => {
    fc.assert(
      fc.property(parties, (all) => {
        const shown = titleParties(all);
        expect(shown.length).toBeGreaterThanOrEqual(2);
        expect(all.filter((one) => shown.includes(one))).toEqual(shown);
        if (all.filter(({ role }) => role !== 'operator').length >= 2) expect(shown.some(({ role }) => role === 'operator')).toBe(false);
        for (const one of shown) expect(partyName(one).ru).toBeTruthy();
      }),
    );
  });
});

/** Days in order, each cut to what a source may know of it, or not known at all. */
const changesInOrder = fc
  .array(fc.tuple(fc.date({ min: new Date('1990-01-01'), max: new Date('1992-12-31'), noInvalidDate: true }), fc.constantFrom(0, 4, 7, 10)))
  .map((made) => made.toSorted(([a], [b]) => a.getTime() - b.getTime()))
  .map((made) => made.map(([day, exact]) => ({ date: exact === 0 ? null : day.toISOString().slice(0, exact) })));

describe('the changes of how a tie stands', () => {
  it('run forward whenever they happened in this order, however exactly each is known', () => {
    fc.assert(fc.property(changesInOrder, (changes) => standingsRunForward(changes)));
  });

  it.each([
    [['2017-03-30', '2017-03-31'], true],
    [['2017-03-30', '2017'], true],
    [['2017-03-31', '2017-03-30'], false],
    [['2017-03', '2016'], false],
    [['2017-03', '2017', '2017-01'], false],
    [['2017-03', null, '2017-01'], false],
    [[null, '1992', null], true],
    [[], true],
  ])('%j: %s', (dates, forward) => {
    expect(standingsRunForward(dates.map((date) => ({ date })))).toBe(forward);
  });

  it('that are known to the day run forward just when the days do', () => {
    const days = fc.array(fc.constantFrom('1992', '1992-01', '1992-01-01', '2017-03-30').map(firstDay), { maxLength: 4 });
    fc.assert(
      fc.property(days, (dates) => {
        expect(standingsRunForward(dates.map((date) => ({ date })))).toBe(dates.join() === dates.toSorted().join());
      }),
    );
  });

  it('leave the tie as the last of them says, and unknown where there is none', () => {
    expect(currentStanding([])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STANDINGS), { minLength: 1 }), (standings) => {
        expect(currentStanding(standings.map((standing) => ({ standing })))).toBe(standings.at(-1));
      }),
    );
  });
});

describe('the parties of a tie', () => {
  const id = fc.constantFrom('sochi', 'minsk', null);

  it('are distinct just when no two that are named are the same body of the same municipality', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ municipality: id, body: id }), { maxLength: 5 }), (all) => {
        const named = all.filter(({ municipality, body }) => municipality !== null || body !== null);
        const twice = named.some((a, at) => named.slice(at + 1).some((b) => a.municipality === b.municipality && a.body === b.body));
        expect(partiesAreDistinct(all)).toBe(!twice);
      }),
    );
  });

  it('may be several that nobody named', () => {
    const unnamed = { municipality: null, body: null };
    expect(partiesAreDistinct([unnamed, unnamed])).toBe(true);
  });

  it('are councils, when each that bears the tie and is named is a council', () => {
    const kaluga = party({ municipality: town('Калуга'), body: council('Дума Калуги') });
    const tula = party({ municipality: town('Тула'), body: council('Дума Тулы') });
    const operator = party({ role: 'operator', body: { name: town('Фонд'), kind: 'fund' } });
    const unnamed = party({ asWritten: town('советы городов') });
    expect(isBetweenCouncils([kaluga, tula])).toBe(true);
    expect(isBetweenCouncils([kaluga, tula, operator])).toBe(true);
    expect(isBetweenCouncils([kaluga, unnamed])).toBe(true);
    expect(isBetweenCouncils([kaluga, party({ municipality: town('Смоленск') })])).toBe(false);
    expect(isBetweenCouncils([unnamed, unnamed])).toBe(false);
  });
});

it('a tie stands as it does from a day that has been, by a source that there is; what stood there before may stay', () => {
  const now = new Date('2026-05-01T12:00:00Z');
  const tie = {
    since: '2027',
    standings: [
      { date: '2026', knownBy: '2026-06' },
      { date: '2026-05-12', knownBy: null },
    ],
  };
  expect(datesAhead(tie, now, null)).toEqual(['since', 'standings.0.knownBy', 'standings.1.date']);
  expect(datesAhead(tie, now, tie)).toEqual([]);
  expect(datesAhead({ ...tie, since: '2028' }, now, tie)).toEqual(['since']);
});
