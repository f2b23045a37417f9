import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { largestBody, limitedBody } from './body-limits.ts';

const app = new Hono();
app.use(limitedBody((c) => c.text('too large', 413)));
app.post('*', async (c) => c.text(String((await c.req.arrayBuffer()).byteLength)));

const send = async (path: string, bytes: number) => (await app.request(path, { method: 'POST', body: new Uint8Array(bytes) })).status;

it.each([
  ['/ru/eyesight', 16 * 1024],
  ['/en/work/sources/x/edit', 512 * 1024],
  ['/ru/sign-in', 512 * 1024],
  ['/ru/workshops', 16 * 1024],
  ['/ru/work/letters/x/edit', 512 * 1024],
  ['/ru/work/letters/series/x', 512 * 1024],
  ['/ru/work/letters/new', 16 * 1024 * 1024],
  ['/ru/work/letters/x/edit/more', 512 * 1024],
  ['/xx/work/letters/new', 16 * 1024],
  ['/ru/read', 3 * 1024 * 1024],
  ['/ru/read/more', 16 * 1024],
  ['/api/v1/sources', 512 * 1024],
  ['/api/v1/municipalities', 16 * 1024],
])('%s takes %i bytes and no more', async (path, most) => {
  expect(largestBody(path)).toBe(most);
  expect([await send(path, most), await send(path, most + 1)]).toEqual([200, 413]);
});

it('counts what comes in pieces, whatever its length is said to be', async () => {
  const stream = new ReadableStream({
    start(controller) {
      for (let n = 0; n < 20; n += 1) controller.enqueue(new Uint8Array(1024));
      controller.close();
    },
  });
  const request = new Request('http://x/ru/eyesight', { method: 'POST', body: stream, duplex: 'half' } as RequestInit);
  expect((await app.request(request)).status).toBe(413);
});
