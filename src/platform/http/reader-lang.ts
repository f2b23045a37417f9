import type { Lang } from '../values/bilingual.ts';

/** The language of the address, else the one that the browser asks for first among ours, else Russian. */
export function readerLang(pathname: string, acceptLanguage: string | null): Lang {
  const [, first] = pathname.split('/');
  if (first === 'ru' || first === 'en') return first;
  return preferredLang(acceptLanguage);
}

export function preferredLang(acceptLanguage: string | null): Lang {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean) ?? 1);
      return { lang: tag.split('-')[0], quality: Number.isFinite(quality) ? quality : 0, index };
    })
    .filter(({ lang, quality }) => quality > 0 && (lang === 'ru' || lang === 'en'))
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  return wanted[0]?.lang === 'en' ? 'en' : 'ru';
}
