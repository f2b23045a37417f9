import type { KeptPost } from '../platform/http/app-context.ts';
import { storable } from '../platform/values/clean-text.ts';

/** Where forms of the workspace are sent to. */
export const WORKSPACE = /^\/(?:ru|en)\/work\//;

const LARGEST_KEPT = 64 * 1024;
/** A field longer than this is no draft. */
const LONGEST_KEPT = 40_000;

/** What a form sent, but for its files. */
export async function keptPostOf(request: Request): Promise<KeptPost | null> {
  const form = await request.formData().catch(() => null);
  if (form === null) return null;
  const fields = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, storable(value)] as const] : []));
  const isTooLarge = new Blob([JSON.stringify(fields)]).size > LARGEST_KEPT || fields.some(([, value]) => value.length > LONGEST_KEPT);
  return { fields: isTooLarge ? null : fields };
}

/** The page to sign in, asked for in place of the form, which is where it leads back to. */
export function signInInsteadOf(request: Request): Request {
  const { origin, pathname, search } = new URL(request.url);
  const [, lang] = pathname.split('/');
  const headers = new Headers(request.headers);
  for (const name of ['Content-Type', 'Content-Length']) headers.delete(name);
  return new Request(`${origin}/${lang}/sign-in?back=${encodeURIComponent(`${pathname}${search}`)}`, { headers, signal: request.signal });
}
