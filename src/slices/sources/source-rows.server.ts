import type { Database } from '../../platform/db/database.ts';
import type { SourceInput } from './input.ts';
import { sourceChain } from './tables.server.ts';

/** What a source's own row holds, whether it is recorded or edited. */
export function sourceColumns(wanted: SourceInput) {
  return {
    title: wanted.title,
    language: wanted.language,
    publisherId: wanted.publisher,
    url: wanted.url,
    publishedAt: wanted.publishedAt,
    noteRu: wanted.note?.ru ?? null,
    noteEn: wanted.note?.en ?? null,
  };
}

export async function writeChain(tx: Database, { id, chain }: SourceInput): Promise<void> {
  if (chain.length === 0) return;
  await tx
    .insert(sourceChain)
    .values(chain.map((link, position) => ({ sourceId: id, position, publisherId: link.publisher, words: link.words })));
}
