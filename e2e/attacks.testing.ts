import fc from 'fast-check';
import type { AddressKind, Schema } from './addresses.testing.ts';

/** A request as it goes over the wire. */
export interface Attack {
  readonly method: string;
  /** Path and query, already encoded, rightly or wrongly. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const NASTY = [
  '',
  '\0',
  '../../../../etc/passwd',
  "' or 1=1 --",
  '%',
  '%_\\',
  '<script>alert(1)</script>',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'null',
  'NaN',
  '-1',
  '0',
  '1e400',
  '9'.repeat(40),
  'geonames-0',
  `geonames-${'9'.repeat(30)}`,
  '\r\nSet-Cookie: a=b',
  '\u202eтекст',
  '👩‍👩‍👧‍👦',
  'İıſK',
  'e\u0301'.repeat(50),
  'ы'.repeat(700),
  '(((((((((('.repeat(20),
  'a b | c & d ! e:* <-> "',
  '2026-02-30',
  '+275760-09-13T00:00:00Z',
];
/** Not what `encodeURIComponent` would make: halves of letters, bare percent signs, dots, doubled encodings. */
const ENCODED_WRONGLY = [
  '%',
  '%z',
  '%00',
  '%ff',
  '%ed%a0%80',
  '%2e%2e%2f',
  '..',
  '.',
  '%252e',
  '//',
  '\\',
  ';a=b',
  '@',
  ':',
  '[',
  '|',
  'é',
];
const KNOWN = ['sochi-minsk', 'sochi', 'minsk', 'sochi-council', 'geonames', 'sochi-minsk-2023', 'geonames-524901', '524901', 'tourism'];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
  { weight: 1, arbitrary: fc.base64String({ maxLength: 80 }) },
);
const encoded = fc.oneof(
  { weight: 4, arbitrary: text.map((one) => encodeURIComponent(one.toWellFormed())) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...ENCODED_WRONGLY), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')) },
);
const segment = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...KNOWN) }, { weight: 3, arbitrary: encoded });
const lang = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('ru', 'en') }, { weight: 1, arbitrary: encoded });

/** What a parameter with this schema takes. */
function fitting(schema: Schema): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1000 }).map(String);
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern));
  return schema.example === undefined ? fc.constantFrom('Минск', 'sochi', 'a') : fc.constant(schema.example);
}

const OF_PAGES = ['q', 'page', 'country', 'direction', 'kind', 'standing', 'sort', 'version', 'paths', '_routes', 'index', 'utm_source'];

function queryFor(schemas: Readonly<Record<string, Schema>>): fc.Arbitrary<string> {
  const known = Object.keys(schemas);
  const name = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...(known.length === 0 ? OF_PAGES : known)) },
    { weight: 1, arbitrary: encoded },
  );
  const field = name.chain((one) => {
    const schema = schemas[one];
    const value = schema === undefined ? encoded : fc.oneof(fitting(schema).map(encodeURIComponent), encoded);
    return value.map((said) => `${one}=${said}`);
  });
  return fc.array(field, { maxLength: 4 }).map((fields) => (fields.length === 0 ? '' : `?${fields.join('&')}`));
}

function targetOf({ pattern, query }: AddressKind): fc.Arbitrary<string> {
  const parts = pattern.split(/(?<=\/)|(?=\/)/).map((part) => {
    const [, name, ending = ''] = /^:(\w+)(.*)$/.exec(part) ?? [];
    return name === undefined ? fc.constant(part) : (name === 'lang' ? lang : segment).map((value) => value + ending);
  });
  const tail = fc.oneof(
    { weight: 8, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('/', '//', '.data', '/..', '#a') },
  );
  return fc
    .tuple(fc.tuple(...parts), tail, queryFor(query))
    .map(([path, end, asked]) => sendable(`${path.join('')}${end}${asked}`).slice(0, 8000));
}

/** What no client can put into a request line is left out. */
function sendable(target: string): string {
  return target.replace(/[^\u0021-\u00ff]/g, '');
}

const headerValue = text.map((one) => one.replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, '').slice(0, 2000));
const USUAL: Readonly<Record<string, readonly string[]>> = {
  Accept: ['text/html', 'application/json', '*/*;q=0.1', 'text/x-component'],
  'Accept-Encoding': ['gzip', 'br, deflate;q=0.5', 'identity;q=0', '*'],
  'Accept-Language': ['en', 'ru-RU,ru;q=0.9', 'en;q=NaN', '*'],
  'Content-Type': [
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json',
    'text/plain',
    'a/b; charset=x',
  ],
  Cookie: ['eyesight=size=150.theme=usual', 'eyesight=', 'eyesight=size=1.size=2; eyesight=%', '=; ;;'],
  Expect: ['100-continue'],
  Forwarded: ['for=192.0.2.1;proto=https'],
  'If-Modified-Since': ['Mon, 01 Jan 2024 00:00:00 GMT'],
  'If-None-Match': ['*', '"abc"', 'W/"abc", "'],
  Origin: ['null', 'https://elsewhere.example', 'http://localhost'],
  Range: ['bytes=0-10', 'bytes=10-0', 'bytes=-1', 'items=0-1'],
  Referer: ['https://elsewhere.example/%'],
  'Sec-Fetch-Site': ['cross-site', 'same-origin'],
  'X-Forwarded-For': ['192.0.2.1', '::1, unknown'],
  'X-Forwarded-Host': ['elsewhere.example'],
  'X-HTTP-Method-Override': ['DELETE'],
  'X-React-Router-SPA-Mode': ['yes'],
  'X-React-Router-Prerender-Data': ['%7B%7D', '{'],
  Host: ['elsewhere.example', 'localhost:99999', '[::1]', 'a b', '', 'побратим.рф'],
};
const header = fc.constantFrom(...Object.keys(USUAL)).chain((name) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...(USUAL[name] ?? [])) }, { weight: 1, arbitrary: headerValue }).map(
    (value) =>
      [
        name,
        Buffer.from(value)
          .toString('latin1')
          .replace(/[^\t\u0020-\u007e\u0080-\u00ff]/g, ''),
      ] as const,
  ),
);
const headers = fc.array(header, { maxLength: 5 }).map((list) => Object.fromEntries(list));

const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant('GET') },
  { weight: 2, arbitrary: fc.constantFrom('HEAD', 'POST') },
  { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH') },
);
const body = fc.oneof(
  text,
  fc.constantFrom('size=150&back=/ru', 'back=//elsewhere.example', '--x\r\n\r\n', '{"a":', 'a'.repeat(20_000), `${'a=1&'.repeat(3000)}`),
);

/** Requests to addresses of this kind: some as they should be, most not. */
export function attacksOn(kind: AddressKind): fc.Arbitrary<Attack> {
  return fc
    .record({ method, target: targetOf(kind), headers, body })
    .map((attack) => (['GET', 'HEAD', 'TRACE'].includes(attack.method) ? { ...attack, body: null } : attack));
}
