import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.ts';

describe('a sum', () => {
  it('is read to the last kopeck, however large', () => {
    expect(formatMoney({ amount: '999999999999999.99', currency: 'RUB' }, 'ru')).toBe('999\u00a0999\u00a0999\u00a0999\u00a0999,99\u00a0₽');
  });
});
