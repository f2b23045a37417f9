/** What a page's clock says is a moment only with its zone: of `2023-09-18T18:34:00` no more than the day is known. */
export function knownMoment(publishedAt: string | null): string | null {
  return publishedAt !== null && /T[\d:.]+$/.test(publishedAt) ? publishedAt.slice(0, 10) : publishedAt;
}
