import { describe, expect, test } from 'vitest';
import { citations, every, idsOf, inside, SCHEMAS, TABLES } from './cases.testing.ts';
import { cases } from './cases.ts';
import type { Case } from './demonstration.ts';
import { LAST_OF_DEMONSTRATION } from './has-demonstration.server.ts';

/** Directions and subjects are a set: the schema puts them in an order of its own. */
function inAnyOrder(record: object): object {
  const sorted = (value: unknown) => (Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, ['directions', 'subjects'].includes(name) ? sorted(value) : value]),
  );
}

describe('the demonstration', () => {
  test.each(TABLES)('has %s that keep to the schema', (table) => {
    for (const record of every(table)) {
      const parsed = SCHEMAS[table].safeParse(record);
      expect(parsed.error?.issues ?? [], record.id).toEqual([]);
      expect(inAnyOrder(parsed.data ?? {})).toEqual(inAnyOrder(record));
    }
  });

  test('ends with the entry by which it is known to be there', () => {
    expect(every('timeline').at(-1)?.id).toBe(LAST_OF_DEMONSTRATION);
  });

  test.each(TABLES)('gives no id twice among %s', (table) => {
    const ids = every(table).map((record) => record.id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('refers only to records that exist in the same case or an earlier one', () => {
    const known = Object.fromEntries(TABLES.map((table) => [table, new Set<string>()])) as Record<keyof Case, Set<string>>;
    const tableOf: Readonly<Record<string, keyof Case>> = {
      publisher: 'publishers',
      source: 'sources',
      municipality: 'municipalities',
      body: 'bodies',
      person: 'people',
    };
    const subjectTable = {
      partnership: 'partnerships',
      municipality: 'municipalities',
      body: 'bodies',
      person: 'people',
    } as const;
    const missing: string[] = [];
    const look = (table: keyof Case, id: string, from: string) => {
      if (!known[table].has(id)) missing.push(`${from}: no ${id} among ${table}`);
    };
    for (const one of cases) {
      for (const table of TABLES) for (const record of one[table]) known[table].add(record.id);
      for (const record of TABLES.flatMap((table): readonly { id: string }[] => one[table])) {
        for (const [, object] of inside(record)) {
          for (const [key, id] of Object.entries(object)) {
            const table = tableOf[key];
            if (table !== undefined && typeof id === 'string') look(table, id, record.id);
          }
        }
      }
      for (const entry of one.timeline) {
        for (const subject of entry.subjects) look(subjectTable[subject.kind], subject.id, entry.id);
      }
    }
    expect(missing).toEqual([]);
  });

  test('cites every page that it has, and quotes every page that it cites', () => {
    expect(new Set(citations.map((one) => one.source))).toEqual(idsOf('sources'));
    for (const one of citations) expect(one.quote === null, one.source).toBe(one.source === 'geonames');
  });
});

describe('dates', () => {
  const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
  const published = new Map(every('sources').map((source) => [source.id, source.publishedAt?.slice(0, 10) ?? null]));
  const dated = [
    ...every('timeline').map((entry) => ({ ...entry, dates: [entry.date, entry.endDate] })),
    ...every('partnerships').flatMap((tie) =>
      tie.standings.map((standing) => ({ ...standing, id: `${tie.id} ${standing.standing}`, dates: [standing.date] })),
    ),
  ];

  test('of publication never stand as dates of events, unless the text states the day', () => {
    for (const { id, dates, cites } of dated) {
      for (const date of dates.filter((one) => one !== null)) {
        for (const { source } of cites.filter((cite) => published.get(cite.source) === date)) {
          const stated = `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
          expect(
            cites.some((cite) => cite.source === source && cite.quote?.includes(stated)),
            id,
          ).toBe(true);
        }
      }
    }
  });

  test('by which a fact is known are those of the pages that tell of it', () => {
    for (const { id, knownBy, cites } of [...dated, ...every('officials')]) {
      expect(
        cites.map((cite) => published.get(cite.source)),
        id,
      ).toContain(knownBy);
    }
  });

  test('are known for the forum, for its first meeting, for the oldest twinning and for the trade figure alone', () => {
    const known = every('timeline').filter((entry) => entry.date !== null);
    expect(new Set(known.map((entry) => `${entry.date}/${entry.endDate ?? ''}`))).toEqual(
      new Set(['2023-01/2023-07', '2017-03-30/2017-03-31', '1998/', '1992/']),
    );
  });
});

describe('the eight ties', () => {
  test.each([
    ['yuzhno-sakhalinsk-blagoveshchensk', 'cooperation', 'proposed', 'party yuzhno-sakhalinsk, party blagoveshchensk'],
    ['berdyansk-okrug-yuzhnouralsk', 'cooperation', 'contact', 'party berdyansk-okrug, party yuzhnouralsk'],
    ['sochi-minsk', 'twinning', 'in_force', 'party sochi, party minsk'],
    ['podolsk-borisov', 'twinning', 'in_force', 'party podolsk, party borisov'],
    ['kaluga-council-smolensk-council', 'cooperation', 'in_force', 'party kaluga-council, party smolensk-council'],
    ['kaluga-council-tula-council', 'cooperation', 'in_force', 'party kaluga-council, party tula-council'],
    [
      'kaluga-council-belarus-councils',
      'cooperation',
      'proposed',
      'party kaluga-council, party «представительные органы городов республики Беларусь»',
    ],
    ['gubkin-dorogobuzh', 'mentorship', 'in_force', 'mentor gubkin, mentee dorogobuzh, party dorogobuzh-district, operator monotowns-fund'],
  ])('%s is a %s, %s: %s', (id, kind, standing, parties) => {
    const tie = every('partnerships').find((one) => one.id === id);
    expect(tie?.kind).toBe(kind);
    expect(tie?.standings.map((one) => one.standing)).toEqual([standing]);
    const councils = tie?.parties.map((party) => {
      const council = party.body?.endsWith('-administration') === true ? null : party.body;
      return `${party.role} ${council ?? party.municipality ?? `«${party.asWritten?.ru}»`}`;
    });
    expect(councils?.join(', ')).toBe(parties);
    const told = every('timeline').filter((entry) => entry.subjects.some((subject) => subject.kind === 'partnership' && subject.id === id));
    expect(told.length).toBeGreaterThan(0);
  });

  test('are all there are, and only the oldest has a year', () => {
    expect(every('partnerships')).toHaveLength(8);
    const years = every('partnerships').flatMap((tie) => tie.since ?? []);
    expect(years).toEqual(['1992']);
  });

  test('leave the forum to the towns that took part', () => {
    const forum = every('timeline').find((entry) => entry.id === 'mogilev-forum-2017');
    const towns = forum?.subjects.filter((subject) => subject.kind === 'municipality').map((subject) => subject.id);
    expect(towns).toEqual(['mogilev', 'kaluga', 'penza', 'vologda', 'saint-petersburg', 'omsk', 'yekaterinburg']);
    expect(forum?.subjects.some((subject) => subject.kind === 'partnership')).toBe(false);
  });

  test('show both statements of the country of Berdyansk Municipal Okrug, each with its source', () => {
    const okrug = every('municipalities').find((one) => one.id === 'berdyansk-okrug');
    expect(okrug?.countries.map(({ code, cites }) => [code, ...cites.map((cite) => cite.source)])).toEqual([
      ['UA', 'geonames'],
      ['RU', 'yuzhnouralsk-visit'],
    ]);
  });
});
