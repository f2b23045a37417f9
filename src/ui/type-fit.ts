/** Letters in the longest unbreakable piece: what limits the size of a heading on a narrow page. */
export function longestPiece(text: string): number {
  return Math.max(1, ...text.split(/[\s\u00ad-]+/u).map((piece) => piece.length + 1));
}

/** `stacked`: too long for display size, all names one above the other; else how large the pair can stand. */
export type NameFit = 'huge' | 'large' | 'medium' | 'stacked';

export function nameFit(names: readonly string[]): NameFit {
  const longest = Math.max(...names.map((name) => name.length));
  const together = names.reduce((sum, name) => sum + name.length, 0);
  if (names.length !== 2 || longest > 24 || together > 36) return 'stacked';
  if (together <= 12) return 'huge';
  return together <= 21 ? 'large' : 'medium';
}
