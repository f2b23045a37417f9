import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { bearsKey } from '../platform/http/secret-path.ts';

const POLICY = 'Content-Security-Policy';

/** What a browser may do with anything that we send; an answer that allows it less, such as somebody's file, says so itself. HSTS only where the public address is https: elsewhere it would lock readers out. */
export function securityHeaders(origin: string): MiddlewareHandler {
  const headers = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      // React writes a few measures of names as style attributes; they cannot load anything.
      styleSrcAttr: ["'unsafe-inline'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: origin.startsWith('https:') ? 'max-age=31536000' : false,
    referrerPolicy: 'strict-origin-when-cross-origin',
  });
  return async (c, next) => {
    let stricter: string | null = null;
    await headers(c, async () => {
      await next();
      stricter = c.res.headers.get(POLICY);
    });
    if (stricter !== null) c.header(POLICY, stricter);
  };
}

/** A page bears the look that its reader chose: nobody else may be given it, and it is asked for anew each time. */
export function cachingOfPages(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const { headers, status } = c.res;
    const isPage = headers.get('Content-Type')?.startsWith('text/html') === true;
    if (!isPage && (status < 300 || status > 399 || status === 304)) return;
    c.header('Cache-Control', 'private, no-cache');
    c.header('Vary', 'Cookie', { append: true });
    if (!/^\/(?:ru|en)(?:\/|$)/.test(c.req.path) && !headers.get('Vary')?.includes('Accept-Language'))
      c.header('Vary', 'Accept-Language', { append: true });
  };
}

/** A one-time link is for whom it was sent to: no other site hears of it, no search engine lists it, nothing keeps its page. */
export function headersOfOneTimeLinks(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!bearsKey(c.req.path)) return;
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Robots-Tag', 'noindex, nofollow');
    c.header('Cache-Control', 'no-store');
  };
}
