import { Agent, request } from 'node:http';
import { gunzipSync, inflateSync } from 'node:zlib';
import type { Attack } from './attacks.testing.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

const PATIENCE_MS = 15_000;
/** A connection for each: the server closes those on which it refused to read on, and a client may only learn of it with its next request. */
const ALONE = new Agent({ keepAlive: false });
/** What only a fault inside can have brought out. */
const INSIDE =
  /node_modules|\.[cm]?[jt]sx?:\d+:\d+|\n\s+at \S+ \(|Failed query|DrizzleQueryError|TypeError|ECONNREFUSED|PGlite|\/src\/|\/build\//;

/** What is wrong with the answer to an attack, in a sentence; null when it is one that we want to give. */
export async function faultUnder(url: string, attack: Attack, onStatus: (status: number) => void = () => {}): Promise<string | null> {
  const answer = await send(url, attack).catch((error: Error) => error);
  onStatus(answer instanceof Error ? 0 : answer.status);
  const fault = answer instanceof Error ? `no answer: ${answer.message}` : faultOf(attack, answer);
  return fault === null ? null : `${fault}\n${JSON.stringify(attack)}\n${answer instanceof Error ? '' : answer.body.slice(0, 500)}`;
}

function faultOf({ method, target }: Attack, { status, headers, body }: Answer): string | null {
  if (status >= 500) return `answered with ${status}`;
  const inside = INSIDE.exec(`${body}${JSON.stringify(headers)}`.replaceAll(target, ''));
  if (inside !== null) return `shows its inside: ${inside[0]}`;
  // What Node refuses to parse it answers itself, with a bare status.
  if (headers['content-security-policy'] === undefined)
    return [400, 408, 413, 414, 417, 431].includes(status) ? null : 'has no security headers';
  if (headers['set-cookie'] !== undefined && method !== 'POST') return 'sets a cookie unasked';
  if (new URL(String(headers['location'] ?? '/'), 'http://here.invalid').origin !== 'http://here.invalid') return 'leads elsewhere';
  const isApi = /^\/api\/v1(?:\/|\?|$)/.test(target);
  return isApi && status >= 400 && method !== 'HEAD' ? faultOfProblem(status, headers, body) : null;
}

/** RFC 9457. */
function faultOfProblem(status: number, headers: Answer['headers'], body: string): string | null {
  if (headers['content-type'] !== 'application/problem+json') return `refuses as ${headers['content-type']}`;
  const problem = JSON.parse(body) as { status: unknown; title: unknown; detail: unknown };
  return problem.status === status && typeof problem.title === 'string' && typeof problem.detail === 'string'
    ? null
    : 'is no problem detail';
}

function send(url: string, { method, target, headers, body }: Attack): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === null ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const asked = request({ hostname, port, method, path: target, headers: { ...headers, ...length }, timeout: PATIENCE_MS, agent: ALONE });
    asked.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = decoded(Buffer.concat(parts), response.headers['content-encoding']);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
      response.on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error(`nothing within ${PATIENCE_MS / 1000} s`)));
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}

function decoded(bytes: Buffer, encoding: string | undefined): string {
  if (bytes.length === 0) return '';
  return (encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'deflate' ? inflateSync(bytes) : bytes).toString();
}
