import { sql } from 'drizzle-orm';
import { installation, somebody } from '../platform/acting.testing.ts';
import type { Acting } from '../platform/acting.ts';
import type { Database } from '../platform/db/database.ts';
import type { Outcome } from '../platform/values/outcome.ts';
import { aCommitment, aSaying } from '../slices/commitments/factory.server.ts';
import { recordCommitment, sayOfCommitment } from '../slices/commitments/index.server.ts';
import { aBody, aMunicipality, anOfficial, aPerson } from '../slices/municipalities/factory.server.ts';
import { recordBody, recordMunicipality, recordOfficial, recordPerson } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty, aStanding } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { loadGazetteer } from '../slices/places/index.server.ts';
import { recordExampleGazetteer, recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { aPublisher, aSource } from '../slices/sources/factory.server.ts';
import { recordPublisher, recordSource } from '../slices/sources/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { wiring } from './facts.ts';

export const PLACE = 100;

async function record<Input>(action: (acting: Acting, input: Input) => Promise<Outcome<unknown, string>>, acting: Acting, input: Input) {
  const outcome = await action(acting, input);
  if (!outcome.ok) throw new Error(`${JSON.stringify(input)} was refused: ${outcome.refusal}`);
}

/** A gazetteer of one place, and the register of `beginHub`. */
export async function beginRegister(db: Database): Promise<void> {
  const names = { name: 'Hub', nameRu: 'Город', asciiName: 'Hub', alternates: [], featureCode: 'PPL', timezone: 'Europe/Moscow' };
  const place = { id: PLACE, ...names, countryCode: 'RU', regionCode: 'RU.1', lat: 55, lon: 37, population: 1000 };
  const regions = [{ code: 'RU.1', countryCode: 'RU', nameEn: 'Region', nameRu: 'Область' }];
  await loadGazetteer({ db, source: 'example', regions, places: [place] });
  await beginHub(db, PLACE);
}

/** One town `hub` with a council, a place, a person `mayor` and the source `page`: what all that is added later hangs on. */
export async function beginHub(db: Database, centre: number): Promise<void> {
  const acting = installation(db, wiring);
  await recordExampleSource(acting);
  await recordExampleGazetteer(acting);
  await record(recordMunicipality, acting, aMunicipality({ id: 'hub', name: { ru: 'Город', en: 'Hub' }, centre }));
  await record(recordBody, acting, aBody({ id: 'hub-council', municipality: 'hub' }));
  await record(recordPerson, acting, aPerson({ id: 'mayor', name: { ru: 'Городов', en: 'Mayor' } }));
}

/** A question to the other side in the name of the town hall whose officer `loadPage` is in the workspace. */
function askOnce(db: Database, n: number) {
  return db.execute(sql`insert into confirmation_request
    (id, kind, subject_kind, subject_id, revision, shown, named, sources, lang, recipient_name, body_id, asked_by, asked_at, expires_at)
    values (${`request-${n}`}, 'fact', 'source', 'page', 1, '{}', '{"ru":"Письмо","en":"Letter"}', '[]', 'ru', 'Мэр', 'hub-hall', 'officer',
      '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z')`);
}

/** A table that the same officer brought in. */
function bringIn(db: Database, n: number) {
  return db.execute(sql`insert into import
    (id, kind, file_name, file_hash, format, notes, header, mapping, state, rows, created_at, updated_at, kept_by)
    values (${`import-${n}`}, 'partnerships', ${`list-${n}.csv`}, ${`hash-${n}`}, 'csv', '{}', '{}', '{}', 'ready', 40,
      '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'hub-hall')`);
}

/** One more of everything: a town with a council and an official, its tie with the hub, a visit, a forum, a source of its own. */
export async function growRegister(db: Database, n: number, centre = PLACE): Promise<void> {
  const acting = installation(db, wiring);
  await askOnce(db, n);
  await bringIn(db, n);
  const cites = [
    { source: 'page', quote: `Новость ${n}.` },
    { source: `page-${n}`, quote: 'Подписали.' },
  ];
  const [town, council, tie, person] = [`town-${n}`, `council-${n}`, `tie-${n}`, `person-${n}`];
  await record(recordPublisher, acting, aPublisher({ id: `gazette-${n}` }));
  const chain = [{ publisher: 'gazette', words: 'пишет газета' }];
  await record(recordSource, acting, aSource({ id: `page-${n}`, publisher: `gazette-${n}`, chain }));
  const countries = ['RU', 'BY'].map((code) => ({ code, cites }));
  const named = { name: { ru: `Город ${n}`, en: `Town ${n}` }, centre, successorOf: ['hub'] };
  await record(recordMunicipality, acting, aMunicipality({ id: town, ...named, countries, cites }));
  await record(recordBody, acting, aBody({ id: council, municipality: town, cites }));
  await record(recordPerson, acting, aPerson({ id: person, name: { ru: `Городов ${n}`, en: `Mayor ${n}` } }));
  for (const [id, of, body, municipality] of [
    [`office-${n}`, person, council, town],
    [`hub-office-${n}`, person, 'hub-council', 'hub'],
    [`mayor-office-${n}`, 'mayor', council, town],
  ] as const)
    await record(recordOfficial, acting, anOfficial({ id, person: of, body, municipality, cites }));
  const parties = [aParty({ municipality: 'hub', body: 'hub-council', cites }), aParty({ municipality: town, body: council, cites })];
  const standings = [aStanding({ standing: 'proposed', cites }), aStanding({ cites })];
  const directions = (['culture', 'sport'] as const).map((code) => ({ code, cites }));
  const why = { why: { ru: 'Дружба.', en: null }, whyCites: cites };
  await record(recordPartnership, acting, aPartnership({ id: tie, parties, standings, directions, ...why, cites }));
  const subjects = [
    { kind: 'partnership' as const, id: tie },
    { kind: 'municipality' as const, id: 'hub', role: 'host' as const },
    { kind: 'municipality' as const, id: town },
    { kind: 'body' as const, id: 'hub-council' },
    { kind: 'person' as const, id: 'mayor' },
  ];
  for (const kind of ['visit', 'forum', 'agreement_signed'] as const)
    await record(recordEntry, acting, anEntry({ id: `${kind.replace('_', '-')}-${n}`, kind, date: `${2000 + (n % 20)}`, subjects, cites }));
  await promiseMore(acting, n, cites);
}

/** A promise of the new tie, open, late and owned by both; one of the first tie that was kept, with money; and a result. */
async function promiseMore(acting: Acting, n: number, cites: ReturnType<typeof aCommitment>['cites']): Promise<void> {
  const hub = { municipality: 'hub', body: null, person: null, asWritten: null };
  const owners = [hub, { municipality: `town-${n}`, body: `council-${n}`, person: `person-${n}`, asWritten: null }];
  const made = { originEntry: `visit-${n}`, cites };
  await record(recordCommitment, acting, aCommitment({ id: `promise-${n}`, partnership: `tie-${n}`, owners, due: '2025-06', ...made }));
  const money = { amount: '1000', currency: 'RUB', cites };
  await record(
    recordCommitment,
    acting,
    aCommitment({ id: `kept-${n}`, partnership: 'tie-1', owners: [hub], due: '2025', money, ...made }),
  );
  await record(sayOfCommitment, speakingFor(acting, 'hub', 'hub-council'), aSaying({ id: `done-${n}`, commitment: `kept-${n}` }));
  await record(
    sayOfCommitment,
    speakingFor(acting, 'town-1', 'council-1'),
    aSaying({ id: `confirmed-${n}`, commitment: `kept-${n}`, move: 'confirm' }),
  );
  const shown = { kind: 'link' as const, title: { ru: `Снимки ${n}`, en: null }, url: 'https://example.org', file: null, letter: null };
  await record(sayOfCommitment, acting, aSaying({ id: `shown-${n}`, commitment: 'promise-1', move: 'attach_evidence', evidence: [shown] }));
  const subjects = [{ kind: 'partnership' as const, id: `tie-${n}` }];
  await record(recordEntry, acting, anEntry({ id: `effect-${n}`, kind: 'effect', date: '2024', subjects, cites }));
}

/** Nobody confirms their own word: each side of the first tie has its council's secretary. */
function speakingFor(acting: Acting, municipality: string, council: string): Acting {
  const body = { id: council, kind: 'council', municipality };
  return { ...acting, actor: somebody(`secretary-of-${municipality}`, ['secretary', body]), forBody: council };
}
