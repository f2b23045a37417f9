import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { securityHeaders } from './page-headers.ts';

const app = new Hono();
app.use(securityHeaders('https://pobratim.example'));
app.get('/page', (c) => c.text('page'));
app.get('/file', (c) => c.text('file', 200, { 'Content-Security-Policy': "default-src 'none'; sandbox" }));

it('lets pages do little, and somebody’s file nothing', async () => {
  const policy = async (path: string) => (await app.request(path)).headers.get('Content-Security-Policy');
  expect(await policy('/page')).toContain("script-src 'self'");
  expect(await policy('/file')).toBe("default-src 'none'; sandbox");
  expect((await app.request('/file')).headers.get('X-Content-Type-Options')).toBe('nosniff');
});
