import type { AccountActor, BodyRole } from './values/actor.ts';

const bodies: Readonly<Record<string, { kind: string; municipality: string | null }>> = {
  'sochi-administration': { kind: 'administration', municipality: 'sochi' },
  'sochi-council': { kind: 'council', municipality: 'sochi' },
  'minsk-administration': { kind: 'administration', municipality: 'minsk' },
  'minsk-council': { kind: 'council', municipality: 'minsk' },
  fund: { kind: 'fund', municipality: null },
};

/** Somebody with these roles in bodies of the examples: `anAccount(['officer', 'sochi-administration'])`. */
export function anAccount(...roles: readonly (readonly [role: BodyRole, body: string])[]): AccountActor {
  const grants = roles.map(([role, id]) => ({ role, body: { id, ...(bodies[id] ?? { kind: 'other', municipality: null }) } }));
  return { kind: 'account', id: roles.map((one) => one.join('-of-')).join('-and-'), grants, platform: [], scopes: null };
}

export const officer = anAccount(['officer', 'sochi-administration']);
export const officerOfMinsk = anAccount(['officer', 'minsk-administration']);
export const secretary = anAccount(['secretary', 'sochi-council']);
export const specialist = anAccount(['specialist', 'sochi-administration']);
export const pressEditor = anAccount(['press_editor', 'sochi-administration']);
export const head = anAccount(['head', 'sochi-administration']);
export const guest = anAccount(['guest', 'sochi-administration']);
export const operator: AccountActor = { ...anAccount(), id: 'operator', platform: ['operator'] };
