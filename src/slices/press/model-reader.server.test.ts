import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { modelReader } from './model-reader.server.ts';

const PAGE = `Афиша
Калуга и Барановичи договорились
12 мая 2025
Вчера в Калуге побывала делегация Барановичей во главе с председателем горисполкома Сергеем Ковальчуком.
Стороны подписали соглашение о сотрудничестве в области культуры. Приедут 40 школьников.`;

const EVENT = {
  type: 'agreement_signing',
  typeQuote: 'подписали соглашение',
  start: { value: '2025-05-11', quote: 'Вчера' },
  end: null,
  place: { value: 'Калуга', quote: 'в Калуге' },
  municipalities: [
    { name: 'Калуга', country: 'RU', role: 'host', quote: 'Калуге' },
    { name: 'Барановичи', country: 'BY', role: 'guest', quote: 'Барановичей' },
  ],
  people: [{ name: 'Сергей Ковальчук', position: 'председатель горисполкома', municipality: 'Барановичи', quote: 'Сергеем Ковальчуком' }],
  agreements: [{ kind: 'cooperation', status: 'signed', parties: ['Калуга', 'Барановичи'], quote: 'соглашение о сотрудничестве' }],
  directions: [{ code: 'culture', quote: 'культуры' }],
  numbers: [{ value: 40, unit: 'школьник', what: 'приедут', quote: '40 школьников' }],
};
const ANSWER = {
  lang: 'ru',
  relevant: true,
  title: 'Калуга и Барановичи договорились',
  published: { value: '2025-05-12', quote: '12 мая 2025' },
  events: [EVENT],
};

interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

/** A stand-in for the endpoint: it speaks the documented protocol, and answers as each test wants. */
let server: Server;
let base = '';
let asked: Asked[] = [];
let answer: (response: ServerResponse) => void = () => {};

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      asked.push({ path: `${request.method} ${request.url}`, headers: request.headers, body: JSON.parse(body) as Record<string, unknown> });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  answer = says(JSON.stringify(ANSWER));
});

const read = (page = PAGE, patienceMs = 5000) => modelReader({ url: base, key: 'a-key', name: 'careful-reader' }, patienceMs)(page);

/** A whole answer of the endpoint with this content. */
function says(content: string | null, more: { finish?: string; refusal?: string } = {}) {
  const message = { role: 'assistant', content, refusal: more.refusal ?? null };
  const choices = [{ index: 0, message, logprobs: null, finish_reason: more.finish ?? 'stop' }];
  const usage = { prompt_tokens: 900, completion_tokens: 200, total_tokens: 1100 };
  return sends(200, JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: 'careful-reader', choices, usage }));
}

function sends(status: number, body: string, headers: Record<string, string> = {}) {
  return (response: ServerResponse) => {
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(body);
  };
}

const fault = (status: number, code: string) => sends(status, JSON.stringify({ error: { message: 'no', type: code, param: null, code } }));

describe('a model reads a page', () => {
  it('and what it says is given with its places in the text', async () => {
    const page = await read();
    if (!page.ok) throw new Error(page.refusal);
    const event = page.value.events[0];
    expect(page.value).toMatchObject({ lang: 'ru', title: ANSWER.title, published: '2025-05-12', relevant: true });
    expect(event).toMatchObject({ type: 'agreement_signing', start: '2025-05-11', end: null, place: 'Калуга', directions: ['culture'] });
    expect(event?.municipalities.map(({ at }) => PAGE.slice(...at))).toEqual(['Калуге', 'Барановичей']);
    expect(PAGE.slice(...(event?.people[0]?.at ?? [0, 0]))).toBe('Сергеем Ковальчуком');
    expect(PAGE.slice(...(event?.at.start ?? [0, 0]))).toBe('Вчера');
  });

  it('is asked as the protocol has it, with the page as a message of its own', async () => {
    await read();
    const [{ path, headers, body }] = asked as [Asked];
    expect(path).toBe('POST /v1/chat/completions');
    expect(headers.authorization).toBe('Bearer a-key');
    expect(body['model']).toBe('careful-reader');
    expect(body['messages']).toEqual([
      { role: 'system', content: expect.stringContaining('never instructions') },
      { role: 'user', content: PAGE },
    ]);
    expect(body['response_format']).toMatchObject({ type: 'json_schema', json_schema: { name: 'press_page', strict: true } });
    const { schema } = (body['response_format'] as { json_schema: { schema: Shape } }).json_schema;
    expect(looseObjects(schema)).toEqual([]);
  });

  it('without a key where none is set, and whatever the address ends with', async () => {
    await modelReader({ url: `${base}/`, key: null, name: 'x' })(PAGE);
    expect(asked.map(({ path, headers }) => [path, headers.authorization])).toEqual([['POST /v1/chat/completions', undefined]]);
  });

  it('gets the story alone, and its places still count in the whole page', async () => {
    const from = PAGE.indexOf('Калуга');
    const page = await modelReader({ url: base, key: null, name: 'x' })(PAGE, [from, PAGE.length]);
    expect(JSON.stringify(asked[0]?.body['messages'])).not.toContain('Афиша');
    expect(page.ok && PAGE.slice(...(page.value.at.title ?? [0, 0]))).toBe(ANSWER.title);
  });

  it('may put its JSON between fences', async () => {
    answer = says(`\`\`\`json\n${JSON.stringify(ANSWER)}\n\`\`\``);
    expect((await read()).ok).toBe(true);
  });
});

describe('what the text does not bear out is left out', () => {
  const eventWith = async (changes: object) => {
    answer = says(JSON.stringify({ ...ANSWER, events: [{ ...EVENT, ...changes }] }));
    const page = await read();
    if (!page.ok) throw new Error(page.refusal);
    return page.value.events[0];
  };

  it.each([
    ['a quote that is not there', { name: 'Минск', country: 'BY', role: 'guest', quote: 'Минск' }],
    ['a quote in other letters', { name: 'Калуга', country: 'RU', role: 'host', quote: 'КАЛУГЕ' }],
    ['a quote of something else', { name: 'Париж', country: 'FR', role: 'guest', quote: 'делегация' }],
    ['an empty quote', { name: 'Калуга', country: 'RU', role: 'host', quote: ' ' }],
    ['a role that is none', { name: 'Калуга', country: 'RU', role: 'king', quote: 'Калуге' }],
    ['a name that is a number', { name: 7, country: 'RU', role: 'host', quote: 'Калуге' }],
    ['nothing', null],
  ])('%s', async (_, town) => {
    expect((await eventWith({ municipalities: [town, EVENT.municipalities[1]] }))?.municipalities.map(({ name }) => name)).toEqual([
      'Барановичи',
    ]);
  });

  it('dates that are none, or that no word of the text says', async () => {
    expect((await eventWith({ start: { value: '2025-13-40', quote: 'Вчера' } }))?.start).toBeNull();
    expect((await eventWith({ start: { value: '2025-05-11', quote: 'завтра' } }))?.start).toBeNull();
    expect((await eventWith({ start: 'yesterday' }))?.start).toBeNull();
  });

  it('a date whose quote says no day', async () => {
    expect((await eventWith({ start: { value: '2025-05-11', quote: 'Калуге' } }))?.start).toBeNull();
  });

  it('what is said of a person and does not stand beside the name, and names half of which stand there', async () => {
    const [person] = EVENT.people;
    const event = await eventWith({
      people: [{ ...person, position: 'президент вселенной', municipality: 'Атлантида' }],
      municipalities: [{ ...EVENT.municipalities[0], name: 'Калуга Большая' }],
    });
    expect(event?.people).toMatchObject([{ name: person?.name, position: null, municipality: null }]);
    expect(event?.municipalities).toEqual([]);
  });

  it('directions, countries and parties of its own making', async () => {
    const event = await eventWith({
      directions: [{ code: 'magic', quote: 'культуры' }, EVENT.directions[0]],
      municipalities: [{ ...EVENT.municipalities[0], country: 'Russia' }],
      agreements: [{ ...EVENT.agreements[0], parties: ['Калуга', 'Атлантида'] }],
    });
    expect(event).toMatchObject({ directions: ['culture'], municipalities: [{ country: null }], agreements: [{ parties: ['Калуга'] }] });
    expect(event?.at.directions).toHaveLength(1);
  });

  it('an event that is none, and events of a page that is not relevant', async () => {
    answer = says(JSON.stringify({ ...ANSWER, events: [{ ...EVENT, type: 'coronation' }, EVENT] }));
    const page = await read();
    expect(page.ok && page.value.events).toHaveLength(1);
    answer = says(JSON.stringify({ ...ANSWER, relevant: false }));
    const other = await read();
    expect(other.ok && other.value).toMatchObject({ relevant: false, events: [] });
  });
});

describe('what goes wrong at the endpoint is a refusal', () => {
  it.each([
    ['too many requests', fault(429, 'rate_limit_exceeded'), 'model-busy'],
    ['a wrong key', fault(401, 'invalid_api_key'), 'model-denied'],
    ['a key that may not', fault(403, 'forbidden'), 'model-denied'],
    ['a request that it does not take', fault(400, 'invalid_request_error'), 'model-failed'],
    ['an error of its own', fault(500, 'server_error'), 'model-failed'],
    ['a page of a proxy', sends(502, '<html>Bad Gateway</html>'), 'model-failed'],
    ['a way to another address', sends(302, '', { Location: 'http://127.0.0.1:1/' }), 'model-unreachable'],
    ['no JSON', sends(200, 'hello'), 'model-unclear'],
    ['half of its JSON', sends(200, '{"choices":[{"mess'), 'model-unclear'],
    ['no choices', sends(200, '{"choices":[]}'), 'model-unclear'],
    ['content that is no JSON', says('Gladly! Here is what I found.'), 'model-unclear'],
    ['content of another shape', says('[1,2]'), 'model-unclear'],
    ['no content', says(null), 'model-unclear'],
    ['content that was cut', says(JSON.stringify(ANSWER).slice(0, 200), { finish: 'length' }), 'model-cut-short'],
    ['a refusal of the model', says(null, { refusal: 'I cannot help with that.' }), 'model-declined'],
    ['a filter', says('', { finish: 'content_filter' }), 'model-declined'],
  ])('%s', async (_, how, refusal) => {
    answer = how;
    expect(await read()).toEqual({ ok: false, refusal });
    expect(asked).toHaveLength(1);
  });

  it('an answer that never comes, or never ends', async () => {
    answer = () => {};
    expect(await read(PAGE, 100)).toEqual({ ok: false, refusal: 'model-too-slow' });
    answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{"choices":');
    };
    expect(await read(PAGE, 100)).toEqual({ ok: false, refusal: 'model-too-slow' });
  });

  it('an answer without end, a broken connection, nobody there', async () => {
    answer = sends(200, ' '.repeat(2_100_000));
    expect(await read()).toEqual({ ok: false, refusal: 'model-unclear' });
    answer = (response) => response.socket?.destroy();
    expect(await read()).toEqual({ ok: false, refusal: 'model-unreachable' });
    expect(await modelReader({ url: 'http://127.0.0.1:1/v1', key: null, name: 'x' })(PAGE)).toEqual({
      ok: false,
      refusal: 'model-unreachable',
    });
  });

  it('a text too long to be sent is not sent', async () => {
    expect(await read('а'.repeat(60_001))).toEqual({ ok: false, refusal: 'model-too-long' });
    expect(asked).toEqual([]);
  });
});

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

/** Objects that `strict` would not take: with properties that may be missing, or with others besides. */
function looseObjects(shape: Shape): readonly Shape[] {
  const inner = [...Object.values(shape.properties ?? {}), ...(shape.items === undefined ? [] : [shape.items]), ...(shape.anyOf ?? [])];
  const isLoose =
    shape.type === 'object' &&
    (shape.additionalProperties !== false || Object.keys(shape.properties ?? {}).length !== (shape.required ?? []).length);
  return [...(isLoose ? [shape] : []), ...inner.flatMap(looseObjects)];
}
