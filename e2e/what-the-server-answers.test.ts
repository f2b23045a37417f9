import { describe, expect, inject, it } from 'vitest';

/** One address of each kind, with the status that it answers with. */
const KINDS = [
  ['/ru', 200],
  ['/en/partnerships/sochi-minsk', 200],
  ['/ru/no-such-page', 404],
  ['/ru/partnerships?page=zero', 400],
  ['/nothing', 404],
  ['/', 302],
  ['/api/v1/partnerships', 200],
  ['/api/v1/partnerships/nobody', 404],
  ['/api/v1/partnerships?limit=0', 400],
  ['/api/v1/openapi.json', 200],
  ['/ru/feed.xml', 200],
  ['/ru/partnerships/nobody/feed.json', 404],
  ['/icon.svg', 200],
  ['/favicon.ico', 200],
  ['/healthz', 200],
  ['/readyz', 200],
  ['/metrics', 200],
] as const;

const ask = (path: string, init: RequestInit = {}) => fetch(`${inject('url')}${path}`, { redirect: 'manual', ...init });
const titleOf = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1]?.replaceAll('\u00a0', ' ');

describe('whatever is asked', () => {
  it.each(KINDS)('%s (%i) comes with the headers that keep a browser safe', async (path, status) => {
    const answer = await ask(path);
    expect(answer.status).toBe(status);
    const policy = answer.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).toMatch(/script-src 'self'(?:;|$)/);
    expect(policy).not.toMatch(/unsafe-eval|style-src 'unsafe-inline'/);
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(answer.headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    // Over plain HTTP it would lock out whoever has no TLS.
    expect(answer.headers.get('Strict-Transport-Security')).toBeNull();
    expect(answer.headers.get('X-Powered-By')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it.each(KINDS)('HEAD %s (%i) answers as GET, without a body', async (path, status) => {
    const [got, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
    expect(head.status).toBe(status);
    expect(await head.text()).toBe('');
    for (const name of ['Content-Type', 'Cache-Control', 'Location', 'Content-Security-Policy'])
      expect([name, head.headers.get(name)]).toEqual([name, got.headers.get(name)]);
  });
});

describe('a page', () => {
  it.each([
    ['/ru', ['Cookie']],
    ['/en/partnerships', ['Cookie']],
    ['/ru/no-such-page', ['Cookie']],
    ['/nothing', ['Cookie', 'Accept-Language']],
    ['/', ['Cookie', 'Accept-Language']],
  ])('%s is kept by its reader’s browser alone, and asked for anew', async (path, varies) => {
    const { headers } = await ask(path);
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
    const vary = headers.get('Vary')?.split(/,\s*/) ?? [];
    expect(vary.filter((name) => name !== 'Accept-Encoding').sort()).toEqual([...varies].sort());
  });

  it.each([
    ['ru', 'Этот адрес можно только читать'],
    ['en', 'This address can only be read'],
  ])('that cannot be written to says so in the reader’s language: 405 (%s)', async (lang, title) => {
    for (const [path, method] of [
      [`/${lang}/partnerships`, 'POST'],
      [`/${lang}/partnerships/sochi-minsk`, 'POST'],
      [`/${lang}`, 'PUT'],
      [`/${lang}/eyesight`, 'DELETE'],
      [`/${lang}/no-such-page`, 'PROPFIND'],
      ['/nothing', 'PATCH'],
    ] as const) {
      const answer = await ask(path, { method, headers: { 'Accept-Language': lang } });
      expect([path, method, answer.status, titleOf(await answer.text())]).toEqual([path, method, 405, title]);
      expect(answer.headers.get('Allow')).toMatch(/^GET, HEAD/);
    }
  });
});

describe('an address that nobody can have meant', () => {
  it.each(['/%09/', '/ru/%0a', '/%', '/en/partnerships/%ff', '/ru/%00', '/ru/partnerships/%00', '/%ed%a0%80', '/%2f%2f'])(
    'is no page: %s',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );

  it('is no feed and nothing of the API either', async () => {
    for (const path of ['/ru/partnerships/%00/feed.xml', '/ru/directions/%ff/feed.json', '/api/v1/partnerships/%00', '/api/v1/%09'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
  });
});

describe('a form that cannot be read', () => {
  const send = (body: BodyInit, headers: Record<string, string>) => ask('/ru/eyesight', { method: 'POST', body, headers });
  it('says so in the reader’s language, with the look that they chose', async () => {
    const headers = { 'Content-Type': 'text/plain', Cookie: 'eyesight=size=200.theme=usual.spacing=usual.pictures=on' };
    const answer = await ask('/en/partnerships', { method: 'POST', body: 'nothing', headers });
    const html = await answer.text();
    expect(html).toMatch(/<html lang="en"[^>]*200/);
    expect(titleOf(html)).toBe('This address can only be read');
  });

  it('is taken from the server’s own pages', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: inject('url') };
    expect((await ask('/ru/eyesight', { method: 'POST', body: 'size=150', headers })).status).toBe(303);
  });

  it.each([
    ['is JSON', '{"size":"150"}', { 'Content-Type': 'application/json' }],
    ['has no type', new Uint8Array([1, 2, 3]), {}],
    ['is multipart without its parts', 'nothing', { 'Content-Type': 'multipart/form-data; boundary=x' }],
    ['comes from another site', 'size=150', { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://elsewhere.example' }],
  ])('is the sender’s fault: it %s', async (_, body, headers) => {
    const answer = await send(body, headers as Record<string, string>);
    expect(answer.status).toBe(400);
    expect(titleOf(await answer.text())).toBe('Форму не удалось прочесть');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is longer than any of ours', async () => {
    const long = `size=150&back=${'a'.repeat(20_000)}`;
    const answer = await send(long, { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(answer.status).toBe(413);
    expect(titleOf(await answer.text())).toBe('Запрос слишком велик');
    const streamed = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(long));
        controller.close();
      },
    });
    expect((await ask('/ru/eyesight', { method: 'POST', body: streamed, duplex: 'half' } as RequestInit)).status).toBe(413);
  });

  it('to the API is answered as the API answers', async () => {
    const answer = await ask('/api/v1/municipalities', { method: 'POST', body: 'a'.repeat(20_000) });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await answer.json()).toMatchObject({ status: 413, title: 'Content Too Large', instance: '/api/v1/municipalities' });
  });
});

describe('for those who run the server', () => {
  it('/healthz and /readyz tell what is up', async () => {
    expect(await (await ask('/healthz')).json()).toEqual({ status: 'ok' });
    expect(await (await ask('/readyz')).json()).toEqual({ status: 'ready', checks: { database: true, firstRunData: true, jobs: true } });
  });

  it('/metrics counts requests by kind of address, of which there are few whatever is asked', async () => {
    for (let nth = 0; nth < 30; nth += 1) await ask(`/made-up-${nth}/${nth}`);
    for (const path of ['/ru/partnerships/sochi-minsk', '/api/v1/partnerships/sochi-minsk', '/ru/made/up', '/api/v1/made-up'])
      await ask(path);
    const answer = await ask('/metrics');
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await answer.text();
    expect(text).toContain('pobratim_http_request_seconds_count{method="GET",route="/:lang/partnerships/:id",status="200"}');
    expect(text).toContain('pobratim_http_request_seconds_count{method="GET",route="/api/v1/partnerships/:id",status="200"}');
    expect(text).toMatch(/^pobratim_database_connections\{state="open"\} \d+$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toContain('made-up');
  });
});
