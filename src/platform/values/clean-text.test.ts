import { expect, it } from 'vitest';
import { cleanText, storable } from './clean-text.ts';

it('marks that turn the direction of text are left out of whatever is typed or sent', () => {
  const turning = '\u202Aк\u202Bт\u202Cо\u202D\u202E \u2066э\u2067т\u2068о\u2069\u200E\u200F';
  expect([cleanText(turning), storable(turning)]).toEqual(['кто это', 'кто это']);
  expect(storable('семья 👨\u200D👩\u200D👧')).toBe('семья 👨\u200D👩\u200D👧');
});
