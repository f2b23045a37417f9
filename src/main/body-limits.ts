import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';

const KB = 1024;
/** The forms of most pages. */
const USUAL = 16 * KB;
/** A form of the workspace, or one that comes back with what was typed before signing in: long texts, whose Cyrillic letters take six signs each. */
const WORK = 512 * KB;
/** A scan of 10 MB with room for the form around it: a little too much is still told beside the field. */
const SCAN = 16 * KB * KB;

/** A table of 20 MB, likewise. */
const TABLE = 26 * KB * KB;

/** A page of 1 MB, likewise: what is pasted comes as it is, not in signs of three for each byte. */
const PRESS_PAGE = 3 * KB * KB;

const LARGER: readonly (readonly [RegExp, number])[] = [
  [/^\/(?:ru|en)\/work\/letters\/[^/]+$/, SCAN],
  [/^\/(?:ru|en)\/work\/commitments\/[^/]+\/say$/, SCAN],
  [/^\/(?:ru|en)\/work\/imports\/new$/, TABLE],
  [/^\/(?:ru|en)\/read$/, PRESS_PAGE],
  [/^\/(?:ru|en)\/(?:work|sign-in)(?:\/|$)/, WORK],
  [/^\/api\/v1\/(?:sources|partnerships|commitments|timeline-entries)$/, WORK],
];

export function largestBody(path: string): number {
  return LARGER.find(([address]) => address.test(path))?.[1] ?? USUAL;
}

/** Counts while the body comes in, whatever the sender says of its length. */
export function limitedBody(onError: (c: Context) => Response): MiddlewareHandler {
  const limits = new Map(
    [...new Set([USUAL, ...LARGER.map(([, size]) => size)])].map((maxSize) => [maxSize, bodyLimit({ maxSize, onError })]),
  );
  return async (c, next) => limits.get(largestBody(c.req.path))?.(c, next);
}
