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
