/** Lists of made-up partners of towns that the sample gazetteer has. */

export const PAIRS = {
  header: ['city1', 'country1', 'city2', 'country2'],
  rows: [
    ['Sochi', 'Russia', 'Minsk', 'Belarus'],
    ['Minsk', 'Belarus', 'Sochi', 'Russia'],
    ['Samara', 'Russia', 'Minsk', 'Belarus'],
    ['Zheleznogorsk', 'Russia', 'Minsk', 'Belarus'],
    ['Samara', 'Narnia', 'Minsk', 'Belarus'],
    ['', 'Russia', 'Minsk', 'Belarus'],
    ['Samara', 'Russia', 'Samara', 'Russia'],
    ['Xyzzyville', 'Russia', 'Minsk', 'Belarus'],
    ['Samara', 'Russia', 'Mahilyow', 'Belarus'],
  ],
};

/** The same as a CSV file. */
export function csvOf({ header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }): Uint8Array {
  return new TextEncoder().encode(`${[header, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`);
}
