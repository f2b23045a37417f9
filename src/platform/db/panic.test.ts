import { expect, it } from 'vitest';
import { panicIn } from './panic.ts';

const said = (severity: string) =>
  Buffer.from(`2\0\0\0\u0004E\0\0\0\u007fS${severity}\0V${severity}\0C53100\0Mcould not write: Нет места\0Fxlog.c\0L3294\0\0`);

it('a panic is found wherever it stands in the answer, and no other error is one', () => {
  expect(panicIn(said('PANIC'))).toMatchObject({ code: '53100', message: 'could not write: Нет места' });
  expect(panicIn(said('ERROR'))).toBeNull();
  expect(panicIn(Buffer.from('D\0\0\0\u0010 the word VPANIC in a row'))).toBeNull();
  expect(panicIn(new Uint8Array())).toBeNull();
});
