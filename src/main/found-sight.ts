import { addressWith } from '../platform/http/parse-query.ts';
import { type Bilingual, inLang, type Lang, langOf } from '../platform/values/bilingual.ts';
import { directionName, directionsMeant } from '../slices/directions/index.ts';
import { kindName, kindsMeant, standingName, standingsMeant } from '../slices/partnerships/index.ts';
import { countryName, type FoundPlace } from '../slices/places/index.ts';
import { excerpt, type Found, type Hit, marked, type Piece } from '../slices/search/index.ts';
import { typeset } from '../ui/typography.ts';

/** A text in pieces, and the language that it is in. */
export interface MarkedText {
  readonly lang: Lang;
  readonly pieces: readonly Piece[];
}

/** A hit as its reader sees it. */
export interface HitSight {
  readonly key: string;
  readonly href: string;
  readonly title: MarkedText;
  readonly note: MarkedText | null;
  /** The part of its text where the words stand; null where the title says enough. */
  readonly excerpt: MarkedText | null;
}

type Words = Found['words'];

export function hitSight(lang: Lang, words: Words, hit: Hit): HitSight {
  const title = markedIn(lang, hit.title, words);
  return {
    key: `${hit.kind} ${hit.id}`,
    href: `/${lang}/${hit.path}`,
    title,
    note: hit.note === null ? null : markedIn(lang, hit.note, words),
    excerpt: isWhole(title, words) ? null : excerptIn(lang, hit, words),
  };
}

function markedIn(lang: Lang, text: Bilingual, words: Words): MarkedText {
  const own = langOf(text, lang);
  return { lang: own, pieces: marked(typeset(inLang(text, lang), own), words) };
}

/** Whether the title has as many marks as there are words, so that nothing more need be shown. */
function isWhole({ pieces }: MarkedText, words: Words): boolean {
  return pieces.filter(({ isFound }) => isFound).length >= words.length;
}

/** In the reader's language if the words stand there; else a text, or the title, of the other language in which they stand. */
function excerptIn(lang: Lang, { text, title }: Hit, words: Words): MarkedText | null {
  const other = lang === 'ru' ? 'en' : 'ru';
  const tries = [
    [lang, text?.[lang]],
    [other, text?.[other]],
    [other, title[lang] === null ? null : title[other]],
  ] as const;
  for (const [of, words_] of tries) {
    const pieces = words_ === null || words_ === undefined ? null : excerpt(typeset(words_, of), words);
    if (pieces !== null) return { lang: of, pieces };
  }
  return null;
}

export function placeSight(lang: Lang, words: Words, { place, region }: FoundPlace): HitSight {
  const where = [region === null ? null : inLang({ ru: region.nameRu, en: region.nameEn }, lang), countryName(place.countryCode, lang)];
  return {
    key: `place ${place.id}`,
    href: `/${lang}/places/${place.id}`,
    title: markedIn(lang, { ru: place.nameRu, en: place.name }, words),
    note: { lang, pieces: [{ text: where.filter((part) => part !== null).join(', '), isFound: false }] },
    excerpt: null,
  };
}

/** Lists of partnerships for which words were typed. */
export function listsMeant(lang: Lang, q: string): { readonly kinds: readonly HitSight[]; readonly directions: readonly HitSight[] } {
  const list = (field: string, code: string, name: string): HitSight => ({
    key: code,
    href: addressWith(`/${lang}/partnerships`, { [field]: code }),
    title: { lang, pieces: [{ text: name, isFound: false }] },
    note: null,
    excerpt: null,
  });
  return {
    directions: directionsMeant(q).map((code) => list('direction', code, directionName(code, lang))),
    kinds: [
      ...kindsMeant(q).map((kind) => list('kind', kind, inLang(kindName(kind), lang))),
      ...standingsMeant(q).map((standing) => list('standing', standing, inLang(standingName(standing), lang))),
    ],
  };
}
