const FIXED = new Set([
  '/',
  '/assets',
  '/icon.svg',
  '/favicon.ico',
  '/robots.txt',
  '/healthz',
  '/readyz',
  '/metrics',
  '/api/v1/openapi.json',
]);
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/**
 * Labels for the metrics. Of these there must be few, whatever is asked: an address is of a kind that we have, or “other”.
 * `sections` are the first words of pages' addresses below the language, `collections` those of the API.
 */
export function addressKinds(sections: ReadonlySet<string>, collections: ReadonlySet<string>): (path: string) => string {
  const among = (known: ReadonlySet<string>, start: string, [word = '', id]: readonly string[]) => {
    if (!known.has(word)) return 'other';
    return id === undefined ? `${start}/${word}` : `${start}/${word}/:id`;
  };
  return (path) => {
    if (FIXED.has(path)) return path;
    const [first = '', second = '', ...rest] = path.split('/').slice(1);
    if (first === 'assets') return '/assets';
    if (/\/feed\.(?:xml|json)$/.test(path)) return 'feed';
    if (first === 'api') return second === 'v1' ? among(collections, '/api/v1', rest) : 'other';
    if (first !== 'ru' && first !== 'en') return 'other';
    return second === '' ? '/:lang' : among(sections, '/:lang', [second, ...rest]);
  };
}

export function methodKind(method: string): string {
  return METHODS.has(method) ? method : 'other';
}
