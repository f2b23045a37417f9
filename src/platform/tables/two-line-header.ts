/**
 * Headers of forms stand on two lines: «Соглашение» across three columns, below it «дата», «номер», «срок», with the other columns merged
 * downwards. Answers with both lines as one header; null where the second line is a row of data. Cells are as long as each other.
 */
export function headerOfTwoLines(first: readonly string[], second: readonly string[]): readonly string[] | null {
  const over = first.map((_cell, at) => columnAbove(first, at));
  const isParted = (at: number) => over[at] !== at || (at + 1 < first.length && over[at + 1] === at);
  const parted = first.flatMap((_cell, at) => (isParted(at) ? [at] : []));
  const isWhole = first.every((_cell, at) => parted.includes(at) === (text(second, at) !== ''));
  // A row of data has something below the other names, too; of several names it will not lack all.
  if (parted.length === 0 || first.length - parted.length < FEWEST_WHOLE || !isWhole) return null;
  if (!parted.every((at) => /\p{L}/u.test(text(second, at)) && text(second, at).length <= LONGEST)) return null;
  return first.map((cell, at) => (parted.includes(at) ? `${text(first, over[at] ?? at)}: ${text(second, at)}` : cell));
}

const LONGEST = 60;
/** Names of one line beside those of two. */
const FEWEST_WHOLE = 2;

/** The column whose name reaches over this one: itself, or the nearest named one to the left. */
function columnAbove(first: readonly string[], at: number): number {
  const named = first.findLastIndex((_cell, column) => column <= at && text(first, column) !== '');
  return named === -1 ? at : named;
}

function text(cells: readonly string[], at: number): string {
  return (cells[at] ?? '').trim();
}
