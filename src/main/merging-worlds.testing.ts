import fc from 'fast-check';
import type { Acting } from '../platform/acting.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import type { TestStore } from '../platform/db/engines.testing.ts';
import type { Outcome } from '../platform/values/outcome.ts';
import { DIRECTIONS } from '../slices/directions/index.ts';
import { aBody, aMunicipality, anOfficial, aPerson } from '../slices/municipalities/factory.server.ts';
import { recordBody, recordMunicipality, recordOfficial, recordPerson } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty, aStanding } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { aPublisher, aSource } from '../slices/sources/factory.server.ts';
import { recordPublisher, recordSource } from '../slices/sources/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { asInstallation } from './facts.ts';

export const RECORDED = '2026-01-02T03:04:05.000Z';

const TOWNS = ['t0', 't1', 't2', 't3'] as const;
const SOURCES = ['s0', 's1', 's2'] as const;
/** Two of the first town, one of the second, one of nobody: the last may be of any town. */
const BODIES = { b0: 't0', b1: 't0', b2: 't1', b3: null, b4: 't0' } as const;
const PEOPLE = ['p0', 'p1', 'p2'] as const;
const PUBLISHERS = ['g0', 'g1'] as const;
type BodyId = keyof typeof BODIES;

/** Which two records become one. */
export const pairs = fc
  .constantFrom(
    ['municipality', TOWNS],
    ['body', Object.keys(BODIES)],
    ['person', PEOPLE],
    ['source', SOURCES],
    ['publisher', PUBLISHERS],
    ['partnership', ['tie0', 'tie1', 'tie2', 'tie3']],
  )
  .chain(([kind, ids]) =>
    fc
      .shuffledSubarray([...(ids as readonly string[])], { minLength: 2, maxLength: 2 })
      .map(([from, into]) => ({ kind: kind as string, from: from as string, into: into as string })),
  );

const cites = fc.uniqueArray(fc.record({ source: fc.constantFrom(...SOURCES), quote: fc.constantFrom('Слова.', 'Другие слова.', null) }), {
  minLength: 1,
  maxLength: 3,
  selector: (cite) => JSON.stringify(cite),
});

const town = fc.record({
  countries: fc.uniqueArray(fc.record({ code: fc.constantFrom('RU', 'BY', 'KZ'), cites }), {
    minLength: 1,
    maxLength: 2,
    selector: (one) => one.code,
  }),
  cites,
  oktmo: fc.constantFrom(null, '03726000', '03726001'),
  en: fc.constantFrom(null, 'Town'),
  officialName: fc.constantFrom(null, { ru: 'Городской округ', en: null }),
  before: fc.boolean(),
});

const party = fc
  .constantFrom<readonly [string | null, BodyId | null]>(
    ...TOWNS.map((id) => [id, null] as const),
    ...(Object.keys(BODIES) as BodyId[]).map((id) => [BODIES[id], id] as const),
    ['t2', null],
    [null, null],
  )
  .chain(([municipality, body]) =>
    fc.record({
      role: fc.constantFrom('party' as const, 'operator' as const),
      municipality: fc.constant(municipality),
      body: fc.constant(body),
      asWritten: fc.constant(municipality === null && body === null ? { ru: 'Города', en: null } : null),
      cites,
    }),
  );

const tie = fc.record({
  parties: fc.uniqueArray(party, { minLength: 2, maxLength: 4, selector: (one) => `${one.municipality} ${one.body}` }),
  directions: fc.uniqueArray(fc.record({ code: fc.constantFrom(...DIRECTIONS.slice(0, 3)), cites }), {
    maxLength: 2,
    selector: (one) => one.code,
  }),
  standing: fc.option(
    fc.record({
      standing: fc.constantFrom('proposed' as const, 'in_force' as const),
      date: fc.constantFrom(null, '2001', '2005-04'),
      cites,
    }),
  ),
  why: fc.option(cites),
  since: fc.constantFrom(null, '2001', '2001-05'),
  cites,
});

const subjects = fc.uniqueArray(
  fc.constantFrom(
    ...TOWNS.map((id) => ({ kind: 'municipality' as const, id: id as string })),
    ...['b0', 'b1', 'b2'].map((id) => ({ kind: 'body' as const, id })),
    ...PEOPLE.map((id) => ({ kind: 'person' as const, id: id as string })),
    ...['tie0', 'tie1', 'tie2', 'tie3'].map((id) => ({ kind: 'partnership' as const, id })),
  ),
  { minLength: 1, maxLength: 4, selector: (one) => `${one.kind} ${one.id}` },
);

/** A small register in which anything may refer to anything. */
export const worlds = fc.record({
  chains: fc.array(fc.subarray([...PUBLISHERS]), { minLength: 3, maxLength: 3 }),
  towns: fc.array(town, { minLength: 4, maxLength: 4 }),
  bodies: fc.array(cites, { minLength: 5, maxLength: 5 }),
  offices: fc.array(fc.record({ person: fc.constantFrom(...PEOPLE), body: fc.constantFrom(...(Object.keys(BODIES) as BodyId[])), cites }), {
    maxLength: 5,
  }),
  ties: fc.array(tie, { minLength: 4, maxLength: 4 }),
  entries: fc.array(fc.record({ subjects, cites, date: fc.constantFrom(null, '2001', '2019-05-06', '2024') }), { maxLength: 5 }),
  letters: fc.array(
    fc.record({
      town: fc.option(fc.constantFrom(...TOWNS)),
      body: fc.option(fc.constantFrom('b1', 'b2', 'b3')),
      tie: fc.option(fc.constantFrom('tie0', 'tie1')),
      inSeries: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  questions: fc.array(fc.constantFrom('municipality t0', 'partnership tie1', 'source s1', 'body b2'), { maxLength: 2 }),
});

export type World = typeof worlds extends fc.Arbitrary<infer One> ? One : never;

async function must<Input>(action: (acting: Acting, input: Input) => Promise<Outcome<unknown, string>>, acting: Acting, input: Input) {
  const outcome = await action(acting, input);
  if (!outcome.ok) throw new Error(`${JSON.stringify(input)} was refused: ${outcome.refusal}`);
}

export async function recordWorld({ db, pool }: TestStore, world: World): Promise<void> {
  const acting = { ...asInstallation(db, clockStoppedAt(RECORDED)), forBody: null };
  for (const id of PUBLISHERS) await must(recordPublisher, acting, aPublisher({ id, name: { ru: `Газета ${id}`, en: null } }));
  for (const [at, id] of SOURCES.entries()) {
    const chain = (world.chains[at] ?? []).map((publisher) => ({ publisher, words: 'Пишет газета.' }));
    await must(recordSource, acting, aSource({ id, title: `Страница ${id}`, publisher: PUBLISHERS[at % 2] ?? null, chain }));
  }
  for (const [at, { en, before, ...one }] of world.towns.entries()) {
    const successorOf = before && at > 0 ? [`t${at - 1}`] : [];
    await must(recordMunicipality, acting, aMunicipality({ id: `t${at}`, name: { ru: `Город ${at}`, en }, ...one, successorOf }));
  }
  for (const [at, [id, municipality]] of Object.entries(BODIES).entries())
    await must(
      recordBody,
      { ...acting, forBody: at > 2 ? 'b2' : null },
      aBody({ id, municipality, name: { ru: `Орган ${id}`, en: null }, cites: world.bodies[at] ?? [] }),
    );
  for (const id of PEOPLE) await must(recordPerson, acting, aPerson({ id, name: { ru: `Человек ${id}`, en: null } }));
  for (const [at, one] of world.offices.entries())
    await must(recordOfficial, acting, anOfficial({ id: `o${at}`, municipality: BODIES[one.body], ...one }));
  for (const [at, { standing, why, parties, ...one }] of world.ties.entries()) {
    const standings = standing === null ? [] : [aStanding({ ...standing })];
    const reasons = why === null ? {} : { why: { ru: `Потому что ${at}`, en: null }, whyCites: why };
    await must(
      recordPartnership,
      acting,
      aPartnership({ id: `tie${at}`, ...one, ...reasons, standings, parties: parties.map((side) => aParty(side)) }),
    );
  }
  for (const [at, one] of world.entries.entries()) await must(recordEntry, acting, anEntry({ id: `e${at}`, ...one }));
  await writeLetters(pool, world);
}

/** Rows as the actions write them. */
async function writeLetters(pool: TestStore['pool'], { letters, questions }: World): Promise<void> {
  const now = RECORDED;
  await pool.query(`insert into letter_series (id, body_id, title, subject, text, created_at, updated_at, kept_by)
    values ('series', 'b0', 'С праздником', 'О празднике', 'Поздравляем', '${now}', '${now}', 'b0')`);
  for (const [at, one] of letters.entries())
    await pool.query(
      `insert into letter (id, body_id, direction, status, subject, lang, with_municipality_id, with_body_id, with_written, partnership_id, series_id, created_at, updated_at, kept_by)
       values ($1, 'b0', 'outgoing', 'draft', 'О деле', 'ru', $2, $3, $4, $5, $6, '${now}', '${now}', 'b0') on conflict do nothing`,
      [`l${at}`, one.town, one.body, one.town === null && one.body === null ? 'Кто-то' : null, one.tie, one.inSeries ? 'series' : null],
    );
  for (const [at, subject] of questions.entries())
    await pool.query(
      `insert into confirmation_request (id, kind, subject_kind, subject_id, revision, shown, named, sources, lang, recipient_name, body_id, asked_by, asked_at, expires_at)
       values ($1, 'fact', $2, $3, 1, '{}', '{"ru":"Запись","en":null}', '[]', 'ru', 'Мэр', 'b0', 'x', '${now}', '2026-04-04T00:00:00Z')`,
      [`q${at}`, ...subject.split(' ')],
    );
}
