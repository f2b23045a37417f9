/** Addresses whose last word is the key of a one-time link. */
const BEARS_KEY = /^(\/(?:ru|en)\/(?:answer|invitation|sign-in\/link)\/)[^/]+/;

/** Whether whoever has this address needs nothing else: a key stands in it. */
export function bearsKey(path: string): boolean {
  return BEARS_KEY.test(path);
}

/** The path as it may stand in the log. */
export function pathForLog(path: string): string {
  return path.replace(BEARS_KEY, '$1…');
}
