import { SEPARATORS, type Separator } from './table.ts';

const RECORDS_LOOKED_AT = 60;
const CHARACTERS_LOOKED_AT = 100_000;

/** What parts the cells of a text, and where its first record begins: a line `sep=;` is Excel's own and no record. */
export function separatorOf(text: string): { readonly separator: Separator; readonly start: number } {
  const said = /^\ufeff?sep=([\t;|,])(?:\r\n?|\n)/i.exec(text);
  if (said !== null) return { separator: said[1] as Separator, start: said[0].length };
  const beginning = text.slice(0, CHARACTERS_LOOKED_AT);
  const scored = SEPARATORS.map((separator) => ({ separator, score: evenness(cellsOfRecords(beginning, separator)) }));
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

/**
 * How many cells the first records have with this separator. A quote opens a cell only at its beginning, and nothing but a separator or
 * the end of the record can follow the quote that closes it: a record that breaks this counts as one cell.
 */
function cellsOfRecords(text: string, separator: Separator): readonly number[] {
  const counts: number[] = [];
  let [cells, state, isSound, hasText]: [number, 'start' | 'plain' | 'quoted' | 'closed', boolean, boolean] = [1, 'start', true, false];
  const end = () => {
    if (hasText) counts.push(isSound ? cells : 1);
    [cells, state, isSound, hasText] = [1, 'start', true, false];
  };
  for (const sign of text) {
    if (counts.length === RECORDS_LOOKED_AT) break;
    if (state === 'quoted') {
      if (sign === '"') state = 'closed';
    } else if (sign === '\n' || sign === '\r') {
      end();
    } else if (sign === separator) {
      [cells, state, hasText] = [cells + 1, 'start', true];
    } else if (sign === '"' && state !== 'plain') {
      // At the beginning of a cell, or the second of two that stand for one.
      [state, hasText] = ['quoted', true];
    } else {
      if (state === 'closed') isSound = false;
      [state, hasText] = ['plain', true];
    }
  }
  end();
  return counts;
}
