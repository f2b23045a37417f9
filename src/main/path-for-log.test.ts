import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { pathForLog } from './path-for-log.ts';

it('what is logged of an address has no one-time secret in it', () => {
  for (let times = 0; times < 200; times += 1) {
    const token = randomBytes(32).toString('base64url');
    for (const path of [`/ru/invitation/${token}`, `/en/sign-in/link/${token}`, `/ru/r/${token}/done`])
      expect(pathForLog(path)).not.toMatch(/[\w-]{40,}/);
  }
});

it('what names a record stays', () => {
  const path = '/ru/partnerships/yuzhno-sakhalinsk-blagoveshchensk-urban-environment';
  expect(pathForLog(path)).toBe(path);
  expect(pathForLog('/ru/work/people')).toBe('/ru/work/people');
});
