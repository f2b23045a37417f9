import { installation, visitor } from '../../platform/acting.testing.ts';
import type { Acting } from '../../platform/acting.ts';
import type { Database } from '../../platform/db/database.ts';
import type { AccountActor, BodyRole } from '../../platform/values/actor.ts';
import { acceptInvitation } from './actions/accept-invitation.server.ts';
import { type BodyInvitedFor, invitePerson } from './actions/invite-person.server.ts';
import { authOf } from './auth.queries.server.ts';
import type { InvitationInput } from './input.ts';

export const ORIGIN = 'https://pobratim.example';

/** Bodies as the municipalities would tell of them. */
export const BODIES = {
  'sochi-administration': { kind: 'administration', name: { ru: 'Администрация Сочи', en: 'Administration of Sochi' } },
  'sochi-council': { kind: 'council', name: { ru: 'Городское собрание Сочи', en: null } },
  'sochi-library': { kind: 'institution', name: { ru: 'Библиотека', en: null } },
} satisfies Record<string, BodyInvitedFor>;

export function anInvitation(given: Partial<InvitationInput> = {}): InvitationInput {
  return { email: 'officer@sochi.example', role: 'officer', body: 'sochi-administration', until: null, lang: 'ru', ...given };
}

export function bodyOf(input: InvitationInput): BodyInvitedFor | null {
  return (BODIES as Readonly<Record<string, BodyInvitedFor>>)[input.body ?? ''] ?? null;
}

/** Invites and lets accept; answers with the new account's id. */
export async function aPerson(db: Database, given: Partial<InvitationInput> = {}, password: string | null = null): Promise<string> {
  const input = anInvitation(given);
  const invited = await invitePerson(installation(db), input, { body: bodyOf(input), origin: null });
  if (!invited.ok) throw new Error(invited.refusal);
  const accepted = await acceptInvitation(visitor(db), acceptance(invited.value.token, { password }));
  if (!accepted.ok) throw new Error(accepted.refusal);
  return accepted.value;
}

/** The same where people sign in: at the time of the clock, in a body of the register, with a password whose hash is real. */
export async function aPersonWhoSignsIn(
  acting: Acting,
  input: InvitationInput,
  { body, name, password }: { readonly body: BodyInvitedFor | null; readonly name: string; readonly password: string },
): Promise<string> {
  const invited = await invitePerson(acting, input, { body, origin: null });
  if (!invited.ok) throw new Error(`${input.email} was not invited: ${invited.refusal}`);
  const hashing = (await (await authOf({ db: acting.db, origin: ORIGIN })).$context).password;
  const given = { ...acceptance(invited.value.token, { name, password }), hash: (typed: string) => hashing.hash(typed) };
  const accepted = await acceptInvitation({ ...acting, actor: { kind: 'visitor' } }, given);
  if (!accepted.ok) throw new Error(`${input.email} did not accept: ${accepted.refusal}`);
  return accepted.value;
}

export function acceptance(
  token: string,
  { name = 'Ольга Петрова', password = null as string | null, email = null as string | null } = {},
) {
  return { token, person: { name, password, email }, origin: ORIGIN, hash: async (typed: string) => `hash of ${typed}` };
}

/** Acts as this account with a role in a body, or on the platform. */
export function actingAs(
  db: Database,
  id: string,
  role: BodyRole | 'administrator' | 'operator',
  body: string | null,
  more: Partial<Acting> = {},
): Acting {
  return installation(db, { actor: actorAs(id, role, body), forBody: body, ...more });
}

export function actorAs(id: string, role: BodyRole | 'administrator' | 'operator', body: string | null): AccountActor {
  const kind = (BODIES as Readonly<Record<string, BodyInvitedFor>>)[body ?? '']?.kind ?? 'other';
  const isPlatform = role === 'administrator' || role === 'operator';
  return {
    kind: 'account',
    id,
    grants: isPlatform || body === null ? [] : [{ role, body: { id: body, kind, municipality: 'sochi' } }],
    platform: isPlatform ? [role] : [],
    scopes: null,
  };
}
