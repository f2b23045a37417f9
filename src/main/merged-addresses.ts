import type { MiddlewareHandler } from 'hono';
import type { Database } from '../platform/db/database.ts';
import { keeperOfMerged } from '../slices/history/index.server.ts';
import { plainAnswer } from './plain-page.ts';

/** How records are called in addresses, of pages and of the API. */
const KINDS = {
  municipalities: 'municipality',
  bodies: 'body',
  people: 'person',
  partnerships: 'partnership',
  sources: 'source',
  publishers: 'publisher',
} as const;

const OF_A_RECORD = new RegExp(`^(/(?:ru|en)/(?:work/)?|/api/v1/)(${Object.keys(KINDS).join('|')})/([^/]+)(/.*)?$`);

/**
 * The address of a record that went into another one leads to that one: pages of readers and of the workspace, feeds, the API. A form that
 * was opened before the merge is refused: it shows what stood in the other record. Only where nothing answered is anything asked.
 */
export function waysOfMerged(db: Database): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.status !== 404) return;
    const { pathname, search } = new URL(c.req.url);
    const [, start, word, id, rest = ''] = OF_A_RECORD.exec(pathname) ?? [];
    if (start === undefined || word === undefined || id === undefined) return;
    const keeper = await keeperOfMerged(db, { kind: KINDS[word as keyof typeof KINDS], id });
    if (keeper === null) return;
    const path = `${start}${word}/${keeper}${rest}`;
    if (c.req.method === 'GET' || c.req.method === 'HEAD') {
      const leading = movedTo(`${path}${search}`, c.res.headers);
      // The answer that was there has headers of its own, which would be put over those of this one.
      c.res = undefined;
      c.res = leading;
    } else {
      const answer = plainAnswer(c, {
        status: 409,
        detail: `This record went into another one: ${path}. Nothing was written.`,
        words: ({ refusals }) => refusals.merged,
        link: path,
      });
      c.res = undefined;
      c.res = answer;
    }
  };
}

/** Whoever remembers where it leads asks again all the same: a merge can be taken back. */
function movedTo(location: string, before: Headers): Response {
  const headers = new Headers({ Location: location, 'Cache-Control': 'no-cache' });
  for (const [name, value] of before) if (name.startsWith('access-control-') || name === 'vary') headers.set(name, value);
  return new Response(null, { status: 301, headers });
}
