import type { TableToWrite } from './table-to-write.ts';

/** An array with an object for each row, one a line; empty cells are null. */
export async function* jsonPieces({ columns, pages }: TableToWrite): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let isFirst = true;
  yield encoder.encode('[');
  for await (const rows of pages) {
    const objects = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ key }, at) => [key, row[at] || null]))));
    if (objects.length === 0) continue;
    yield encoder.encode(`${isFirst ? '\n' : ',\n'}${objects.join(',\n')}`);
    isFirst = false;
  }
  yield encoder.encode('\n]\n');
}
