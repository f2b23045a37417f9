import { describe, expect, it } from 'vitest';
import { mainMessages } from './messages.ts';
import { refusalWords } from './refusals.ts';

describe('a page that is refused', () => {
  it('to another role says so, and does not take the blame as for a fault', () => {
    const words = mainMessages('ru');
    expect(refusalWords(words, 403, false)).toEqual({
      title: 'Эта страница не для вашей роли',
      text: expect.stringContaining('попросите роль'),
    });
    expect(refusalWords(words, 403, false)).not.toEqual(refusalWords(words, 500, false));
  });
});
