import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { type Asker, identityOf, makeWorld, NOW } from './access-world.testing.ts';
import { createApp } from './app.ts';
import { Readiness } from './readiness.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const build: ServerBuild = await import(`${checkout}build/server/index.js`);
const ORIGIN = 'https://pobratim.example';
const OFFICER: Asker = 'officer';
const NEWS = `Калуга и Барановичи договорились

12 мая 2025

Вчера в Калуге побывала делегация Барановичей во главе с председателем горисполкома Сергеем Ковальчуком. Стороны подписали соглашение о сотрудничестве.`;
const SAID = {
  lang: 'ru',
  relevant: true,
  title: 'Калуга и Барановичи договорились',
  published: null,
  events: [
    {
      type: 'visit',
      typeQuote: 'побывала',
      start: null,
      end: null,
      place: null,
      municipalities: [
        { name: 'Калуга', country: 'RU', role: 'host', quote: 'Калуге' },
        { name: 'Атлантида', country: 'GR', role: 'guest', quote: 'Атлантиды' },
      ],
      people: [],
      agreements: [],
      directions: [],
      numbers: [],
    },
  ],
};

describeOnOneEngine('the page that reads press pages', (store) => {
  let server: Server;
  let host = '';
  let status = 200;
  const asked: string[] = [];
  const logged: string[] = [];
  beforeAll(async () => {
    await makeWorld(store());
    server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => asked.push(text));
      request.on('end', () => {
        const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: JSON.stringify(SAID) } }];
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ choices }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  function app(asker: Asker, hasModel = true) {
    const readiness = new Readiness();
    readiness.stage = { kind: 'ready' };
    const tell = (...words: readonly unknown[]) => logged.push(JSON.stringify(words));
    return createApp({
      store: store() as never,
      clock: clockStoppedAt(NOW),
      log: { error: tell, info: tell, warn: tell } as never,
      readiness,
      pages: build,
      origin: ORIGIN,
      assets: `${checkout}build/client`,
      pressModel: hasModel ? { url: `http://${host}/v1`, name: 'careful-reader', key: 'a-secret-key' } : null,
      identify: async () => identityOf(asker),
    });
  }

  async function send(asker: Asker, fields: Readonly<Record<string, string>>, hasModel = true) {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    const answer = await app(asker, hasModel).request(`${ORIGIN}/ru/read`, { method: 'POST', body, headers: { Origin: ORIGIN } });
    return { status: answer.status, html: await answer.text(), retryAfter: Number(answer.headers.get('Retry-After')) };
  }

  it('offers the model to those who enter records, and names its host', async () => {
    const page = async (asker: Asker, hasModel = true) => (await app(asker, hasModel).request(`${ORIGIN}/ru/read`)).text();
    const html = await page(OFFICER);
    expect(html).toContain('careful-reader');
    expect(html).toContain(host);
    expect(html).not.toContain('a-secret-key');
    for (const other of [await page('visitor'), await page(OFFICER, false)]) expect(other).not.toContain('name="reader"');
  });

  it('shows what the model said of the text, without what the text does not say', { timeout: 90_000 }, async () => {
    const { status: answered, html } = await send(OFFICER, { text: NEWS, reader: 'model' });
    expect(answered).toBe(200);
    expect(html).toMatch(/Читала модель careful-reader/);
    expect(html).toContain('принимает, Россия');
    expect(html).not.toContain('Атлантид');
    expect(asked.join('')).toContain('Сергеем Ковальчуком');
  });

  it('keeps the text when the model is busy', async () => {
    status = 429;
    const { status: answered, html } = await send(OFFICER, { text: NEWS, reader: 'model' });
    status = 200;
    expect(answered).toBe(422);
    expect(html.replaceAll('\u00a0', ' ')).toContain('у модели сейчас слишком много запросов');
    expect(html).toContain('Сергеем Ковальчуком');
  });

  it('does not ask the model for others, or where there is none', async () => {
    const before = asked.length;
    expect((await send('visitor', { text: NEWS, reader: 'model' })).status).toBe(422);
    expect((await send(OFFICER, { text: NEWS, reader: 'model' }, false)).status).toBe(422);
    expect(asked.length).toBe(before);
  });

  it.each([
    ['a link', 'https://town.example/news/1', 'это ссылка'],
    ['no words', '🎉 12.05.2024', 'нет ни одного слова'],
  ])('says why there is nothing to read in %s', async (_, text, why) => {
    const { status: answered, html } = await send('visitor', { text });
    expect(answered).toBe(422);
    expect(html.replaceAll('\u00a0', ' ')).toContain(why);
    expect(html).toContain(text);
  });

  it('reads a megabyte and no byte more', { timeout: 90_000 }, async () => {
    expect((await send('visitor', { text: 'a'.repeat(1_048_576) })).status).toBe(200);
    expect((await send('visitor', { text: 'a'.repeat(1_048_577) })).status).toBe(422);
  });

  it('logs nothing of a text', async () => {
    await send('visitor', { text: NEWS });
    expect(logged.join('\n')).not.toMatch(/Калуг|Ковальчук|a-secret-key/);
  });

  it('reads so many pages in a minute from one place, and then asks to wait', { timeout: 90_000 }, async () => {
    const statuses: number[] = [];
    let after = 0;
    for (let n = 0; n < 21 && statuses.at(-1) !== 429; n += 1) {
      const { status: answered, retryAfter } = await send('visitor', { text: NEWS });
      statuses.push(answered);
      after = retryAfter;
    }
    expect(after).toBeGreaterThan(0);
    expect(after).toBeLessThanOrEqual(60);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses.slice(0, -1).every((one) => one === 200)).toBe(true);
  });
});
