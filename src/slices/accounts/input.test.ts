import { describe, expect, it } from 'vitest';
import { readWith } from '../../platform/http/form-values.ts';
import { invitationInput, openAcceptanceInput } from './input.ts';

const anInvitation = { email: 'guest@town.example', role: 'guest', body: 'town-hall', until: '31.12.2027', lang: 'ru' };

describe('an invitation', () => {
  it.each(['31.12.2027', '2027-12-31', '31 декабря 2027'])('takes its last day as people type it: %s', (until) => {
    expect(readWith(invitationInput, { ...anInvitation, until })).toMatchObject({ ok: true, value: { until: '2027-12-31' } });
  });

  it.each(['2027', '12.2027', '31.02.2027', 'до конца года'])('takes a whole day only, not %s', (until) => {
    expect(readWith(invitationInput, { ...anInvitation, until })).toEqual({ ok: false, errors: [{ field: 'until', code: 'not-a-day' }] });
  });

  it('tells of all that is wrong at once', () => {
    const errors = [
      { field: 'email', code: 'not-a-mail-address' },
      { field: 'until', code: 'guest-without-day' },
    ];
    expect(readWith(invitationInput, { ...anInvitation, email: 'петров@дума', until: null })).toEqual({ ok: false, errors });
  });

  it('that was made for no address asks for it together with the name', () => {
    const errors = [
      { field: 'name', code: 'empty' },
      { field: 'email', code: 'empty' },
    ];
    expect(readWith(openAcceptanceInput, { name: '', password: null, email: null })).toEqual({ ok: false, errors });
  });
});
