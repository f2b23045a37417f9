import { describe, expect, it } from 'vitest';
import { holdsOn, lockAfter, lockedFor, type Role, roleFits, stateOfInvitation } from './rules.ts';

describe('a role fits a kind of body', () => {
  const KINDS = ['administration', 'council', 'institution', 'enterprise', 'fund', 'association', 'ministry', 'other'];
  it.each<[Role, readonly string[]]>([
    ['officer', ['administration', 'fund', 'association', 'ministry', 'other']],
    ['secretary', ['council']],
    ['institution', ['institution', 'enterprise', 'fund', 'association']],
    ['specialist', KINDS],
    ['press_editor', KINDS],
    ['head', KINDS],
    ['guest', KINDS],
    ['operator', []],
    ['administrator', []],
  ])('%s: %j', (role, kinds) => {
    expect(KINDS.filter((kind) => roleFits(role, kind))).toEqual(kinds);
    expect(roleFits(role, null)).toBe(role === 'operator' || role === 'administrator');
  });
});

describe('a role', () => {
  it('holds on its last day, and not on the day after, nor once it was ended', () => {
    const until = { until: '2026-05-01', endedAt: null };
    expect([holdsOn('2026-05-01', until), holdsOn('2026-05-02', until)]).toEqual([true, false]);
    expect(holdsOn('2026-05-02', { until: null, endedAt: null })).toBe(true);
    expect(holdsOn('2026-05-01', { until: '2026-06-01', endedAt: '2026-04-01T00:00:00Z' })).toBe(false);
  });
});

describe('an invitation', () => {
  const now = Date.parse('2026-01-02T00:00:00Z');
  const open = { acceptedAt: null, revokedAt: null, expiresAt: '2026-01-02T00:00:01Z' };
  it.each([
    ['open', open],
    ['expired', { ...open, expiresAt: '2026-01-02T00:00:00Z' }],
    ['revoked', { ...open, revokedAt: '2026-01-01T00:00:00Z' }],
    ['accepted', { ...open, acceptedAt: '2026-01-01T00:00:00Z', revokedAt: '2026-01-01T00:00:00Z' }],
  ] as const)('is %s', (state, invitation) => {
    expect(stateOfInvitation(now, invitation)).toBe(state);
  });
});

describe('failures to sign in', () => {
  it('are free four times, then lock for twice as long each time, an hour at most', () => {
    const minutes = [0, 1, 4, 5, 6, 7, 8, 10, 11, 12, 1000].map((failures) => lockAfter(failures) / 60_000);
    expect(minutes).toEqual([0, 0, 0, 1, 2, 4, 8, 32, 60, 60, 60]);
  });

  it('lock from the last one on', () => {
    const lastAt = '2026-01-02T00:00:00Z';
    expect(lockedFor(Date.parse(lastAt) + 30_000, { failures: 5, lastAt })).toBe(30_000);
    expect(lockedFor(Date.parse(lastAt) + 60_000, { failures: 5, lastAt })).toBe(0);
    expect(lockedFor(0, null)).toBe(0);
  });
});
