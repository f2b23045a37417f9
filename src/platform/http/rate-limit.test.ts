import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { rateLimit } from './rate-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function limited(requestsAMinute: number, proxies: readonly string[] = []) {
  const app = new Hono();
  app.use(rateLimit({ requestsAMinute, proxies }, (c) => c.text('too many', 429)));
  app.get('/', (c) => c.text('read'));
  return async (remoteAddress: string, forwardedFor?: string) =>
    app.request(
      '/',
      { headers: forwardedFor === undefined ? {} : { 'X-Forwarded-For': forwardedFor } },
      { incoming: { socket: { remoteAddress } } },
    );
}

async function statuses(count: number, ask: (nth: number) => Promise<Response>): Promise<readonly number[]> {
  const answers: number[] = [];
  for (let nth = 1; nth <= count; nth += 1) answers.push((await ask(nth)).status);
  return answers;
}

describe('a rate limit', () => {
  it('lets as many through in a minute as it says, and the next minute again', async () => {
    const ask = limited(600);
    expect(new Set(await statuses(600, () => ask('203.0.113.7')))).toEqual(new Set([200]));
    const refused = await ask('203.0.113.7');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
    expect((await ask('203.0.113.8')).status).toBe(200);
    vi.advanceTimersByTime(60_000);
    expect((await ask('203.0.113.7')).status).toBe(200);
  });

  it('is not escaped by naming other addresses in a header', async () => {
    const ask = limited(2);
    expect(await statuses(4, (nth) => ask('203.0.113.7', `198.51.100.${nth}`))).toEqual([200, 200, 429, 429]);
  });

  it('tells the readers behind a proxy apart', async () => {
    for (const [proxy, named] of [
      ['10.0.0.2', ['10.0.0.0/8']],
      ['127.0.0.1', []],
    ] as const) {
      const ask = limited(1, named);
      expect(await statuses(3, (nth) => ask(proxy, `198.51.100.${nth}`))).toEqual([200, 200, 200]);
      expect((await ask(proxy, '198.51.100.1')).status).toBe(429);
      expect((await ask(proxy, `203.0.113.1, 198.51.100.1`)).status).toBe(429);
    }
  });

  it('does not count all readers as one where a proxy on this machine does not say for whom it asks', async () => {
    const ask = limited(1);
    for (const own of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(await statuses(3, () => ask(own))).toEqual([200, 200, 200]);
  });

  it('holds for a household and not for each of its addresses', async () => {
    const ask = limited(1);
    expect((await ask('2001:db8:1:2::1')).status).toBe(200);
    expect((await ask('2001:db8:1:2:ffff::2')).status).toBe(429);
    expect((await ask('2001:db8:1:3::1')).status).toBe(200);
  });

  it('may be switched off', async () => {
    const ask = limited(0);
    expect(new Set(await statuses(50, () => ask('203.0.113.7')))).toEqual(new Set([200]));
  });
});
