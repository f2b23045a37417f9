import { SEPARATORS, type Separator } from './table.ts';

const RECORDS_LOOKED_AT = 60;

/** What parts the cells of a text, and where its first record begins: a line `sep=;` is Excel's own and no record. */
export function separatorOf(text: string): { readonly separator: Separator; readonly start: number } {
  const said = /^\ufeff?sep=([\t;|,])(?:\r\n?|\n)/i.exec(text);
  if (said !== null) return { separator: said[1] as Separator, start: said[0].length };
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(cellsOfRecords(text, separator)) }));
  // The first wins where two are even: of «Сочи, Россия;Минск, Беларусь» the semicolon.
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return { separator: best.score > 0 ? best.separator : ',', start: 0 };
}

/** The share of records that have as many cells as most have, if that is more than one; more where the first does, too. */
function evenness(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [usual = 1, share = 0] = [...times].filter(([count]) => count > 1).toSorted((a, b) => b[1] - a[1])[0] ?? [];
  return usual > 1 ? share / counts.length + (counts[0] === usual ? 0.5 : 0) : 0;
}

/** How many cells the first records have with this separator. A quote opens a cell only at its beginning. */
function cellsOfRecords(text: string, separator: Separator): readonly number[] {
  const counts: number[] = [];
  let [cells, quoted, atStart, hasText] = [1, false, true, false];
  for (let at = 0; at < text.length && counts.length < RECORDS_LOOKED_AT; at += 1) {
    const sign = text[at];
    if (quoted) {
      if (sign === '"') quoted = false;
    } else if (sign === separator) {
      [cells, atStart, hasText] = [cells + 1, true, true];
    } else if (sign === '\n' || sign === '\r') {
      if (hasText) counts.push(cells);
      [cells, atStart, hasText] = [1, true, false];
    } else {
      // The second of two quotes goes on with the cell.
      quoted = sign === '"' && (atStart || text[at - 1] === '"');
      [atStart, hasText] = [false, true];
    }
  }
  if (hasText && counts.length < RECORDS_LOOKED_AT) counts.push(cells);
  return counts;
}
