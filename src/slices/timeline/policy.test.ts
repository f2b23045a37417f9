import { describe, expect, it } from 'vitest';
import { anAccount, guest, head, officer, operator, pressEditor, secretary, specialist } from '../../platform/actors.testing.ts';
import { writesFor, writesForMunicipality } from '../../platform/values/actor.ts';
import { asKeeperFor, mayEditEntry, mayRecordEntries } from './policy.ts';

const OURS = 'sochi-administration';

describe('who tells what happened', () => {
  it.each([
    ['an officer everything', officer, 'visit', true],
    ['a specialist everything', specialist, 'agreement_signed', true],
    ['a press editor stories', pressEditor, 'story', true],
    ['a press editor nothing else', pressEditor, 'visit', false],
    ['a head nothing', head, 'story', false],
    ['a guest nothing', guest, 'story', false],
    ['a secretary of the council nothing for the administration', secretary, 'visit', false],
    ['an operator everything', operator, 'visit', true],
    ['a visitor nothing', { kind: 'visitor' } as const, 'story', false],
    ['a token that only reads nothing', { ...officer, scopes: ['read'] as const }, 'visit', false],
  ] as const)('%s', (_who, actor, kind, allowed) => {
    expect(mayRecordEntries(actor, OURS, kind)).toBe(allowed);
    expect(mayEditEntry(actor, { keptBy: OURS, kind })).toBe(allowed);
  });

  it('is nobody for a body of others', () => {
    expect(mayRecordEntries(officer, 'minsk-administration', 'visit')).toBe(false);
    expect(mayRecordEntries(officer, null, 'visit')).toBe(false);
  });

  it('is, for one body, a keeper of that body only', () => {
    expect(writesForMunicipality(asKeeperFor(specialist, OURS), 'sochi')).toBe(true);
    expect(writesFor(asKeeperFor(anAccount(['specialist', 'sochi-council']), 'sochi-council'), 'sochi-council')).toBe(true);
    const two = asKeeperFor(anAccount(['officer', OURS], ['press_editor', 'sochi-council']), OURS);
    expect(writesFor(two, 'sochi-council')).toBe(false);
    expect(writesForMunicipality(asKeeperFor(guest, OURS), 'sochi')).toBe(false);
    expect(writesForMunicipality(asKeeperFor(head, OURS), 'sochi')).toBe(false);
  });
});
