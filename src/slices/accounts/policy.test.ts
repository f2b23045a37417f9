import { describe, expect, it } from 'vitest';
import { type AccountActor, BODY_ROLES } from '../../platform/values/actor.ts';
import { actorAs } from './example-accounts.testing.ts';
import { isOneself, mayAudit, mayEndRole, mayGiveRole, mayGiveRolesIn, mayHandOver } from './policy.ts';

const administrator = actorAs('root', 'administrator', null);
const operator = actorAs('op', 'operator', null);
const officer = actorAs('olga', 'officer', 'sochi-administration');
const readOnly: AccountActor = { ...officer, scopes: ['read'] };

describe('roles in a body', () => {
  it('are given by those who keep its records, and by administrators', () => {
    for (const role of BODY_ROLES) {
      const may = mayGiveRolesIn(actorAs('someone', role, 'sochi-administration'), 'sochi-administration');
      expect([role, may]).toEqual([role, ['officer', 'secretary', 'institution'].includes(role)]);
    }
    expect(mayGiveRolesIn(administrator, 'sochi-council')).toBe(true);
  });

  it('are not given by the officer of the administration in the council, by operators, visitors or keys that only read', () => {
    expect(mayGiveRolesIn(officer, 'sochi-council')).toBe(false);
    expect(mayGiveRolesIn(operator, 'sochi-administration')).toBe(false);
    expect(mayGiveRolesIn({ kind: 'visitor' }, 'sochi-administration')).toBe(false);
    expect(mayGiveRolesIn({ kind: 'partner', request: 'one' }, 'sochi-administration')).toBe(false);
    expect(mayGiveRolesIn(readOnly, 'sochi-administration')).toBe(false);
  });

  it('end by whoever gives them, and by oneself', () => {
    const grant = { account: 'petr', role: 'specialist', body: 'sochi-administration' } as const;
    expect(mayEndRole(officer, grant)).toBe(true);
    expect(mayEndRole(actorAs('petr', 'specialist', 'sochi-administration'), grant)).toBe(true);
    expect(mayEndRole(actorAs('anna', 'specialist', 'sochi-administration'), grant)).toBe(false);
    expect(mayEndRole(actorAs('anna', 'secretary', 'sochi-council'), grant)).toBe(false);
  });

  it('are handed over by the one who leaves, and by whoever gives roles there', () => {
    expect(mayHandOver(actorAs('petr', 'specialist', 'sochi-administration'), 'petr', 'sochi-administration')).toBe(true);
    expect(mayHandOver(officer, 'petr', 'sochi-administration')).toBe(true);
    expect(mayHandOver(administrator, 'petr', 'sochi-administration')).toBe(true);
    expect(mayHandOver(actorAs('anna', 'head', 'sochi-administration'), 'petr', 'sochi-administration')).toBe(false);
    expect(mayHandOver(actorAs('anna', 'secretary', 'sochi-council'), 'petr', 'sochi-administration')).toBe(false);
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
