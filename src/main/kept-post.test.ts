import { expect, it } from 'vitest';
import { keptPostOf, signInInsteadOf, WORKSPACE } from './kept-post.ts';

const post = (body: BodyInit, path = '/ru/work/sources/new?x=1') =>
  new Request(`https://pobratim.example${path}`, { method: 'POST', body });

it('what a form sent is kept in its order, but for files', async () => {
  const form = new FormData();
  for (const [name, value] of [
    ['b', '«2»'],
    ['a', '1'],
    ['b', '3'],
  ] as const)
    form.append(name, value);
  form.append('scan', new File(['x'], 'scan.pdf'));
  expect(await keptPostOf(post(form))).toEqual({
    fields: [
      ['b', '«2»'],
      ['a', '1'],
      ['b', '3'],
    ],
  });
  expect(await keptPostOf(post(new URLSearchParams({ a: 'я'.repeat(20_000) })))).toMatchObject({
    fields: [['a', expect.stringMatching(/^я+$/)]],
  });
});

it('what is too large, or no form, is not carried along', async () => {
  expect(await keptPostOf(post(new URLSearchParams({ a: 'я'.repeat(40_000) })))).toEqual({ fields: null });
  expect(await keptPostOf(post('{"a":1}'))).toBeNull();
});

it('the page to sign in leads back to the form', () => {
  const request = signInInsteadOf(post(new URLSearchParams({ a: '1' })));
  expect([request.method, request.url]).toEqual(['GET', 'https://pobratim.example/ru/sign-in?back=%2Fru%2Fwork%2Fsources%2Fnew%3Fx%3D1']);
  expect(['/ru/work/x', '/en/work/x/y'].every((path) => WORKSPACE.test(path))).toBe(true);
  expect(['/ru/work', '/ru/sign-in', '/x/work/y', '/ru/workshop/x'].some((path) => WORKSPACE.test(path))).toBe(false);
});
