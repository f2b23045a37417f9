import { z } from 'zod';

/** The one cookie that a reader may have: the look that they chose themselves. */
export const EYESIGHT_COOKIE = 'eyesight';

const choices = z.object({
  size: z.enum(['100', '125', '150', '200']).catch('100'),
  theme: z.enum(['usual', 'black-on-white', 'white-on-black', 'blue-on-light-blue']).catch('usual'),
  spacing: z.enum(['usual', 'wide']).catch('usual'),
  pictures: z.enum(['on', 'off']).catch('on'),
  /** Whether the key `/` leads to the search: who steers by voice may need it to do nothing (WCAG 2.1.4). */
  slash: z.enum(['on', 'off']).catch('on'),
});

export type EyesightCookie = z.infer<typeof choices>;

/** What cannot be read counts as the usual look. */
export function eyesightOf(fields: Iterable<readonly [string, unknown]>): EyesightCookie {
  return choices.parse(Object.fromEntries(fields));
}

export function readEyesight(header: string | null): EyesightCookie {
  const value =
    header
      ?.split(/;\s*/)
      .find((part) => part.startsWith(`${EYESIGHT_COOKIE}=`))
      ?.slice(EYESIGHT_COOKIE.length + 1) ?? '';
  return eyesightOf(new URLSearchParams(value.replaceAll('.', '&')));
}

const A_YEAR = 31_536_000;

/** `null` takes the choice back. */
export function eyesightHeader(chosen: EyesightCookie | null, secure: boolean): string {
  const value = chosen === null ? '' : new URLSearchParams(chosen).toString().replaceAll('&', '.');
  return `${EYESIGHT_COOKIE}=${value}; Path=/; Max-Age=${chosen === null ? 0 : A_YEAR}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`;
}
