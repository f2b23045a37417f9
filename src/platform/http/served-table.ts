import { setImmediate } from 'node:timers/promises';
import { mediaTypeOf, type TableToWrite, tablePieces, type WrittenFormat } from '../tables/write-table.ts';
import type { Lang } from '../values/bilingual.ts';
import { attachmentHeaders } from './attachment.ts';

/** What a table is read from while it goes out: ids that were found at once, and what stands behind a page of them. */
export interface TableOfRecords<Id> extends Omit<TableToWrite, 'pages'> {
  readonly ids: readonly Id[];
  /** Rows of these, in their order. */
  rowsOf(ids: readonly Id[]): Promise<readonly (readonly string[])[]>;
}

const IN_A_PAGE = 500;

/** A list as a file, written while it is read: the whole of it is never in memory. The first page is read before anything is answered. */
export async function servedTable<Id>(format: WrittenFormat, { ids, rowsOf, ...table }: TableOfRecords<Id>, lang: Lang): Promise<Response> {
  const first = await rowsOf(ids.slice(0, IN_A_PAGE));
  async function* pages() {
    yield first;
    for (let at = IN_A_PAGE; at < ids.length; at += IN_A_PAGE) yield await rowsOf(ids.slice(at, at + IN_A_PAGE));
  }
  const pieces = tablePieces(format, { ...table, pages: pages() }, lang);
  return new Response(streamOf(pieces), { headers: attachmentHeaders(`${table.name}.${format}`, mediaTypeOf(format)) });
}

/** Nothing is read ahead of whoever downloads, and nothing goes on when he leaves. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Others have their turn between two pieces, however fast the reader is.
        await setImmediate();
        const { done, value } = await pieces.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
