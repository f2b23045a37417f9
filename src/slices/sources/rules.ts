import { fieldsAhead } from '../../platform/values/has-come.ts';

/** What a page's clock says is a moment only with its zone: of `2023-09-18T18:34:00` no more than the day is known. */
export function knownMoment(publishedAt: string | null): string | null {
  return publishedAt !== null && /T[\d:.]+$/.test(publishedAt) ? publishedAt.slice(0, 10) : publishedAt;
}

interface Cite {
  readonly source: string;
  readonly quote: string | null;
}

/** What a fact cites after an edit: a changed one what was given for it; an unchanged one, or one for which nothing was given, what it cited. */
export function citesAfter<One extends Cite>(before: readonly One[], isChanged: boolean, given: One | null): One[] {
  return given !== null && (isChanged || before.length === 0) ? [given] : [...before];
}

/** One more source for a fact that stays as it is. */
export function citesWith<One extends Cite>(before: readonly One[], given: One): One[] {
  return before.some(({ source, quote }) => source === given.source && quote === given.quote) ? [...before] : [...before, given];
}

/** What one fact cites that two records tell: each sentence once, those of the first before the others. */
export function citesTogether<One extends Cite>(into: readonly One[], from: readonly One[]): One[] {
  return from.reduce<One[]>((cites, one) => citesWith(cites, one), [...into]);
}

/** The marks that a link carries of who sent it: they say nothing of which page it is. */
const SENT_BY = /^(?:utm_[a-z]+|yclid|gclid|fbclid|ysclid)(?:=|$)/i;

/** How the address of one page may be written: by `http` or `https`, with «www.» and a slash at its end or without. */
export function addressSpellings(address: string): readonly string[] {
  const parts = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim());
  if (parts === null) return [address.trim()];
  const [, host = '', path = '', query = ''] = parts;
  const asked = query.split('&').filter((one) => one !== '' && !SENT_BY.test(one));
  const page = `${host.toLowerCase()}${path.replace(/\/+$/, '')}`;
  const rest = asked.length === 0 ? '' : `?${asked.join('&')}`;
  return ['https://', 'http://', 'https://www.', 'http://www.'].flatMap((start) => ['', '/'].map((end) => `${start}${page}${end}${rest}`));
}

/** What a form says of a new source, as one text: an answer to «is it this one?» holds for these words only. */
export function describedAs(title: string | null, url: string | null, published: string | null): string {
  return [title, url, published]
    .map((one) => one ?? '')
    .join(' | ')
    .trim();
}

interface Published {
  readonly publishedAt: unknown;
}

/** Whether a source is dated ahead: nothing that was published, written or signed can be. */
export function isPublishedAhead({ publishedAt }: Published, now: Date, before: Published | null): boolean {
  const day = (of: Published) => ({ publishedAt: typeof of.publishedAt === 'string' ? of.publishedAt.slice(0, 10) : null });
  return fieldsAhead(day({ publishedAt }), now, before === null ? {} : day(before)).length > 0;
}
