/** An address of this site only, else `otherwise`: a form must not lead anywhere else. */
export function localAddress(wanted: unknown, otherwise: string): string {
  const here = 'http://here.invalid';
  if (typeof wanted !== 'string' || !/^\/(?![/\\])/.test(wanted) || !URL.canParse(wanted, here)) return otherwise;
  const url = new URL(wanted, here);
  return url.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : otherwise;
}
