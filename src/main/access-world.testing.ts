import type { Acting } from '../platform/acting.ts';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import type { Identity } from '../platform/http/app-context.ts';
import { type Actor, BODY_ROLES, type BodyRole, PLATFORM_ROLES, type PlatformRole } from '../platform/values/actor.ts';
import type { Outcome } from '../platform/values/outcome.ts';
import { aBody, aMunicipality, anOfficial, aPerson } from '../slices/municipalities/factory.server.ts';
import { recordBody, recordMunicipality, recordOfficial, recordPerson } from '../slices/municipalities/index.server.ts';
import { aPartnership, aParty } from '../slices/partnerships/factory.server.ts';
import { recordPartnership } from '../slices/partnerships/index.server.ts';
import { recordExampleGazetteer, recordExampleSource } from '../slices/sources/example-source.testing.ts';
import { aSource } from '../slices/sources/factory.server.ts';
import { recordSource } from '../slices/sources/index.server.ts';
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

/** Both towns with a record of every kind, each kept by the body to which it belongs. */
export async function makeWorld(db: Database): Promise<void> {
  const acting = asInstallation(db, systemClock);
  await recordExampleSource(acting);
  await recordExampleGazetteer(acting);
  await must(recordMunicipality, acting, aMunicipality({ id: 'partner', name: { ru: 'Дальний', en: 'Farther' } }));
  await must(
    recordBody,
    acting,
    aBody({ id: 'partner-council', name: { ru: 'Совет Дальнего', en: 'Council of Farther' }, municipality: 'partner' }),
  );
  for (const town of TOWNS) await makeTown({ ...acting, forBody: `${town}-administration` }, town);
}

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
  await must(recordEntry, acting, anEntry({ id: id('story'), kind: 'story', subjects: [{ kind: 'partnership', id: id('tie') }] }));
}
