import { describe, expect, it } from 'vitest';
import {
  anAccount,
  guest,
  head,
  officer,
  officerOfMinsk,
  operator,
  pressEditor,
  secretary,
  specialist,
} from '../../platform/actors.testing.ts';
import { bodyThatKeeps, mayEditPartnership, mayKeepPartnership, mayRecordPartnership, type Party } from './policy.ts';

const side = (municipality: string | null, body: string | null = null, role: Party['role'] = 'party'): Party => ({
  role,
  municipality,
  body,
});
const towns = [side('sochi'), side('minsk')];
const councils = [side('sochi', 'sochi-council'), side('minsk', 'minsk-council')];
const joint = [side('sochi'), side('sochi', 'sochi-council'), side('minsk')];
const ofFund = [side('sochi', null, 'mentor'), side('minsk', null, 'mentee'), side(null, 'fund', 'operator')];
const fundOfficer = anAccount(['institution', 'fund']);

describe('who keeps a tie', () => {
  it.each([
    ['the officer of either administration a tie of towns', officer, towns, true],
    ['the other side too', officerOfMinsk, towns, true],
    ['a council’s secretary no tie of towns', secretary, towns, false],
    ['a council’s secretary a tie of councils', secretary, councils, true],
    ['an administration’s officer no tie of councils', officer, councils, false],
    ['both a tie of both: the officer', officer, joint, true],
    ['both a tie of both: the secretary', secretary, joint, true],
    ['the fund its programme’s ties', fundOfficer, ofFund, true],
    ['the fund no others', fundOfficer, towns, false],
    ['an officer no tie of others', officer, [side('kaluga'), side('minsk')], false],
    ['nobody a tie whose sides are only written', officer, [side(null), side(null)], false],
    ['a specialist none', specialist, towns, false],
    ['a press editor none', pressEditor, towns, false],
    ['a head none', head, towns, false],
    ['a guest none', guest, towns, false],
    ['a visitor none', { kind: 'visitor' } as const, towns, false],
    ['a token that only reads none', { ...officer, scopes: ['read'] as const }, towns, false],
    ['a token that writes', { ...officer, scopes: ['read', 'write'] as const }, towns, true],
    ['an operator all', operator, councils, true],
  ])('%s', (_who, actor, parties, allowed) => {
    expect(mayKeepPartnership(actor, parties)).toBe(allowed);
  });

  it('is no town that names itself the operator of what its council agreed', () => {
    for (const claimed of [side('sochi', null, 'operator'), side('sochi', 'sochi-administration', 'operator')])
      expect(mayKeepPartnership(officer, [...councils, claimed])).toBe(false);
  });

  it('stays one of its sides', () => {
    expect(mayEditPartnership(officer, towns, [side('sochi'), side('kaluga')])).toBe(true);
    expect(mayEditPartnership(officer, towns, [side('kaluga'), side('minsk')])).toBe(false);
    expect(mayEditPartnership(officer, towns, councils)).toBe(false);
    expect(mayEditPartnership(officer, councils, towns)).toBe(false);
  });

  it('enters it in the name of the very body that is a side', () => {
    const both = anAccount(['officer', 'sochi-administration'], ['secretary', 'sochi-council']);
    expect(mayRecordPartnership(both, 'sochi-administration', towns)).toBe(true);
    expect(mayRecordPartnership(both, 'sochi-council', towns)).toBe(false);
    expect(mayRecordPartnership(both, 'sochi-administration', councils)).toBe(false);
    expect(mayRecordPartnership(both, 'minsk-administration', towns)).toBe(false);
    expect(mayRecordPartnership(both, null, towns)).toBe(false);
    expect(mayRecordPartnership(operator, null, towns)).toBe(true);
  });

  it('does so for one of their own bodies', () => {
    const both = anAccount(['secretary', 'sochi-council'], ['officer', 'sochi-administration']);
    expect(bodyThatKeeps(both, towns)).toBe('sochi-administration');
    expect(bodyThatKeeps(both, councils)).toBe('sochi-council');
    expect(bodyThatKeeps(officerOfMinsk, towns)).toBe('minsk-administration');
    expect(bodyThatKeeps(operator, towns)).toBe(null);
  });
});
