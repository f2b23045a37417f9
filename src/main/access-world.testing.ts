import type { Acting } from '../platform/acting.ts';
import { clockStoppedAt } from '../platform/clock.ts';
import type { TestStore } from '../platform/db/engines.testing.ts';
import type { Identity } from '../platform/http/app-context.ts';
import { type Actor, BODY_ROLES, type BodyRole, PLATFORM_ROLES, type PlatformRole } from '../platform/values/actor.ts';
import type { Outcome } from '../platform/values/outcome.ts';
import { aCommitment } from '../slices/commitments/factory.server.ts';
import { recordCommitment } from '../slices/commitments/index.server.ts';
import { aBody, aMunicipality, anOfficial, aPerson } from '../slices/municipalities/factory.server.ts';
import { recordBody, recordMunicipality, recordOfficial, recordPerson } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { recordExampleGazetteer, recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { aPublisher, aSource } from '../slices/sources/factory.server.ts';
import { recordPublisher, recordSource } from '../slices/sources/index.server.ts';
import { anEntry } from '../slices/timeline/factory.server.ts';
import { recordEntry } from '../slices/timeline/index.server.ts';
import { asInstallation } from './facts.ts';

/** Everyone who may ask: nobody, each role in a body of our town, and each role on the platform. */
export type Asker = 'visitor' | BodyRole | PlatformRole;
export const ASKERS: readonly Asker[] = ['visitor', ...BODY_ROLES, ...PLATFORM_ROLES];

/** Two towns alike, ours and theirs: whoever has a role in ours has none in theirs. */
export const TOWNS = ['ours', 'theirs'] as const;
export type Town = (typeof TOWNS)[number];

/** In which body of our town somebody has this role. */
const BODY_OF: Readonly<Record<BodyRole, 'administration' | 'council' | 'school'>> = {
  officer: 'administration',
  secretary: 'council',
  institution: 'school',
  specialist: 'administration',
  press_editor: 'administration',
  head: 'administration',
  guest: 'administration',
};

const KIND_OF = { administration: 'administration', council: 'council', school: 'institution' } as const;

export interface BodyOfWorld {
  readonly id: string;
  readonly kind: (typeof KIND_OF)[keyof typeof KIND_OF];
  readonly municipality: Town;
}

/** Every body of both towns. */
export const BODIES: readonly BodyOfWorld[] = TOWNS.flatMap((municipality) =>
  (['administration', 'council', 'school'] as const).map((name) => ({ id: `${municipality}-${name}`, kind: KIND_OF[name], municipality })),
);

export function actorOf(asker: Asker): Actor {
  if (asker === 'visitor') return { kind: 'visitor' };
  const isPlatform = (PLATFORM_ROLES as readonly string[]).includes(asker);
  const body = BODY_OF[asker as BodyRole];
  return {
    kind: 'account',
    id: `account-${asker.replace('_', '-')}`,
    grants: isPlatform ? [] : [{ role: asker as BodyRole, body: { id: `ours-${body}`, kind: KIND_OF[body], municipality: 'ours' } }],
    platform: isPlatform ? [asker as PlatformRole] : [],
    scopes: null,
  };
}

export function identityOf(asker: Asker): Identity {
  const actor = actorOf(asker);
  if (actor.kind !== 'account') return { actor, account: null };
  return { actor, account: { id: actor.id, name: asker, email: `${actor.id}@example.org`, lang: 'ru', session: `session-${asker}` } };
}

async function must<Input>(action: (acting: Acting, input: Input) => Promise<Outcome<unknown, string>>, acting: Acting, input: Input) {
  const outcome = await action(acting, input);
  if (!outcome.ok) throw new Error(`${JSON.stringify(input)} was refused: ${outcome.refusal}`);
}

export const NOW = '2026-03-04T05:06:07.000Z';

/** Both towns with a record of every kind, each kept by the body to which it belongs. */
export async function makeWorld({ db, pool }: TestStore): Promise<void> {
  const acting = asInstallation(db, clockStoppedAt(NOW));
  await recordExampleSource(acting);
  await recordExampleGazetteer(acting);
  await must(recordMunicipality, acting, aMunicipality({ id: 'partner', name: { ru: 'Дальний', en: 'Farther' } }));
  await must(
    recordBody,
    acting,
    aBody({ id: 'partner-council', name: { ru: 'Совет Дальнего', en: 'Council of Farther' }, municipality: 'partner' }),
  );
  for (const town of TOWNS) {
    await makeTown({ ...acting, forBody: `${town}-administration` }, town);
    await pool.query(
      `insert into account (id, name, email, created_at, updated_at) values ('${town}-mayor', 'mayor', '${town}@example.org', '${NOW}', '${NOW}')`,
    );
    for (const statement of OF_THE_WORKSPACE) await pool.query(statement.replaceAll('TOWN', town));
  }
  for (const asker of ASKERS.filter((one) => one !== 'visitor')) {
    await pool.query(`insert into account (id, name, email, created_at, updated_at) values ($1, $2, $3, '${NOW}', '${NOW}')`, [
      identityOf(asker).account?.id,
      asker,
      identityOf(asker).account?.email,
    ]);
  }
}

/** What a merge of two sources keeps, without any rows. */
const MOVED = JSON.stringify({
  own: [],
  references: {},
  owners: [],
  input: aSource({ id: 'TOWN-other', publisher: null }),
  keptBy: 'TOWN-administration',
  revision: 2,
  keeper: { before: aSource({ id: 'TOWN-source' }), after: aSource({ id: 'TOWN-source' }) },
});

const KEPT = `'${NOW}', '${NOW}', 1, 'TOWN-administration'`;

/** What has no action here that an installation could take: rows as the actions write them. */
const OF_THE_WORKSPACE = [
  `insert into contact (id, body_id, name_ru, confirmed_at, created_at, updated_at, revision, kept_by)
    values ('TOWN-contact', 'TOWN-administration', 'Дежурная', '${NOW}', ${KEPT})`,
  `insert into letter (id, body_id, direction, status, subject, lang, with_municipality_id, created_at, updated_at, revision, kept_by)
    values ('TOWN-letter', 'TOWN-administration', 'outgoing', 'draft', 'О дне города', 'ru', 'partner', ${KEPT})`,
  `insert into letter_series (id, body_id, title, subject, text, created_at, updated_at, revision, kept_by)
    values ('TOWN-series', 'TOWN-administration', 'С Новым годом', 'С праздником', 'Поздравляем', ${KEPT})`,
  `insert into merged_record (id, kind, from_id, into_id, into_revision, at, reason, moved)
    values ('TOWN-merge', 'source', 'TOWN-other', 'TOWN-source', 2, '${NOW}', 'Внесено дважды', '${MOVED}')`,
  `insert into confirmation_request (id, kind, subject_kind, subject_id, revision, shown, named, sources, lang, recipient_name, body_id, asked_by, asked_at, expires_at)
    values ('TOWN-request', 'fact', 'source', 'TOWN-source', 1, '{}', '{"ru":"Письмо","en":"Letter"}', '[]', 'ru', 'Мэр', 'TOWN-administration', 'account-officer', '${NOW}', '2026-04-04T00:00:00Z')`,
  `insert into role_grant (id, account_id, role, body_id, granted_at)
    values ('TOWN-head-role', 'TOWN-mayor', 'head', 'TOWN-administration', '${NOW}')`,
  `insert into import (id, kind, file_name, file_hash, format, notes, header, mapping, state, rows, rows_read, created_at, updated_at, revision, kept_by)
    values ('TOWN-import', 'partnerships', 'Партнёры.xlsx', 'hash', 'xlsx', '{}', '{Город}', '{secondName}', 'ready', 2, 2, ${KEPT})`,
  `insert into import_row (import_id, row, cells, state, faults) values ('TOWN-import', 1, '[""]', 'error', '[{"column":0,"code":"empty"}]'),
    ('TOWN-import', 2, '["Железногорск"]', 'queued', null)`,
  `insert into import_name (import_id, key, name, country, region, rows, state, why)
    values ('TOWN-import', 'Железногорск', 'Железногорск', '', '', 1, 'queued', 'ambiguous')`,
];

async function makeTown(acting: Acting, town: Town): Promise<void> {
  const id = (rest: string) => `${town}-${rest}`;
  await must(recordMunicipality, acting, aMunicipality({ id: town, name: { ru: `Город ${town}`, en: town } }));
  for (const kind of ['administration', 'council', 'school'] as const) {
    const keeper = { ...acting, forBody: id(kind) };
    await must(
      recordBody,
      keeper,
      aBody({ id: id(kind), kind: KIND_OF[kind], name: { ru: `${kind} ${town}`, en: `${kind} ${town}` }, municipality: town }),
    );
  }
  await must(recordPublisher, acting, aPublisher({ id: id('gazette') }));
  await must(recordSource, acting, aSource({ id: id('source') }));
  await must(recordPerson, acting, aPerson({ id: id('person') }));
  await must(
    recordOfficial,
    acting,
    anOfficial({ id: id('official'), person: id('person'), body: id('administration'), municipality: town }),
  );
  const [ours, far] = [aParty({ municipality: town }), aParty({ municipality: 'partner' })];
  await must(recordPartnership, acting, aPartnership({ id: id('tie'), parties: [ours, far] }));
  const councils = [aParty({ municipality: town, body: id('council') }), aParty({ municipality: 'partner', body: 'partner-council' })];
  await must(recordPartnership, { ...acting, forBody: id('council') }, aPartnership({ id: id('council-tie'), parties: councils }));
  await must(recordEntry, acting, anEntry({ id: id('visit'), subjects: [{ kind: 'partnership', id: id('tie') }] }));
  const owner = { municipality: town, body: null, person: null, asWritten: null };
  await must(recordCommitment, acting, aCommitment({ id: id('promise'), partnership: id('tie'), owners: [owner], due: '2026-12' }));
  await must(recordEntry, acting, anEntry({ id: id('story'), kind: 'story', subjects: [{ kind: 'partnership', id: id('tie') }] }));
}
