import { describe, expect, it } from 'vitest';
import { type AccountActor, BODY_ROLES, type BodyRole } from '../../platform/values/actor.ts';
import { actorAs } from './example-accounts.testing.ts';
import { isOneself, mayAudit, mayEndRole, mayGiveRole, mayGiveRolesIn, mayHandOver, rolesGivenBy } from './policy.ts';

const administrator = actorAs('root', 'administrator', null);
const operator = actorAs('op', 'operator', null);
const officer = actorAs('olga', 'officer', 'sochi-administration');
const readOnly: AccountActor = { ...officer, scopes: ['read'] };

const HELPERS = ['specialist', 'press_editor', 'guest'];

describe('roles in a body', () => {
  const body = 'sochi-administration';

  it.each([
    ['its head', 'head', BODY_ROLES],
    ['its officer', 'officer', HELPERS],
    ['its secretary', 'secretary', HELPERS],
    ['a member of the institution', 'institution', HELPERS],
    ['a specialist', 'specialist', []],
    ['a press editor', 'press_editor', []],
    ['a guest', 'guest', []],
  ] as const)('as %s gives and ends them', (_, role, given) => {
    const actor = actorAs('someone', role, body);
    expect(rolesGivenBy(actor, body)).toEqual(given);
    expect(BODY_ROLES.filter((one) => mayEndRole(actor, { account: 'other', role: one, body }))).toEqual(given);
    expect(rolesGivenBy(actor, 'sochi-council')).toEqual([]);
  });

  it('are given and ended, whichever they are, by administrators', () => {
    expect(rolesGivenBy(administrator, 'sochi-council')).toEqual(expect.arrayContaining([...BODY_ROLES]));
  });

  it('are not given by operators, visitors, partners or keys that only read', () => {
    for (const actor of [operator, { kind: 'visitor' } as const, { kind: 'partner', request: 'one' } as const, readOnly])
      expect(mayGiveRolesIn(actor, body)).toBe(false);
  });

  it('are laid down by oneself, with a session', () => {
    const grant = { account: 'petr', role: 'officer', body } as const;
    expect(mayEndRole(actorAs('petr', 'officer', body), grant)).toBe(true);
    expect(mayEndRole({ ...actorAs('petr', 'officer', body), scopes: ['read', 'write'] }, grant)).toBe(false);
    expect(mayEndRole(officer, grant)).toBe(false);
  });

  it('are handed over by the one who leaves, and by whoever may end each of them', () => {
    const of = (roles: readonly BodyRole[]) => ({ from: 'petr', body, roles });
    expect(mayHandOver(actorAs('petr', 'specialist', body), of(['specialist']))).toBe(true);
    expect(mayHandOver(officer, of(['specialist', 'guest']))).toBe(true);
    for (const roles of [['head'], ['specialist', 'head'], ['officer']] as const) expect(mayHandOver(officer, of(roles))).toBe(false);
    for (const actor of [administrator, actorAs('anna', 'head', body)]) expect(mayHandOver(actor, of(['officer', 'head']))).toBe(true);
    expect(mayHandOver(actorAs('anna', 'secretary', 'sochi-council'), of([]))).toBe(false);
  });
});

describe('roles of the platform', () => {
  it('are given by administrators alone', () => {
    for (const role of ['operator', 'administrator'] as const) {
      expect(mayGiveRole(administrator, role, null)).toBe(true);
      expect([officer, operator, readOnly].map((actor) => mayGiveRole(actor, role, null))).toEqual([false, false, false]);
    }
  });
});

describe('what is one’s own', () => {
  it('is changed by oneself with a session, not by a key for programs or by an administrator', () => {
    expect(isOneself(officer, 'olga')).toBe(true);
    expect(isOneself({ ...officer, scopes: ['read', 'write'] }, 'olga')).toBe(false);
    expect(isOneself(administrator, 'olga')).toBe(false);
    expect(isOneself({ kind: 'installation' }, 'olga')).toBe(false);
  });
});

describe('the whole history', () => {
  it('is read by administrators', () => {
    expect([administrator, officer, operator, { kind: 'visitor' } as const].map((actor) => mayAudit(actor))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
