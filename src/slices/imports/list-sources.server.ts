import { createHash } from 'node:crypto';
import type { Database } from '../../platform/db/database.ts';
import { type SourceToRecord, sourcesAmong } from '../sources/index.server.ts';
import type { SourceInput } from '../sources/index.ts';
import type { SourceOfImport } from './input.ts';
import { type ClearRow, sourceOfList } from './publication.ts';
import type { ImportFileRow } from './queries.server.ts';
import { partnershipValues } from './row-values.ts';

/** What the rows of a list cite. */
export interface ListSources {
  of(row: number): SourceInput;
  /** Those that the register does not have yet. */
  readonly toRecord: readonly SourceToRecord[];
}

/** A source that is named alike has the same id, in whichever list: nothing is recorded twice. */
export async function sourcesOfRows(db: Database, file: ImportFileRow, rows: readonly ClearRow[]): Promise<ListSources> {
  const own = ownSourceOf(file);
  const named = new Map<string, SourceToRecord>();
  const idOfRow = new Map<number, string>();
  for (const { row, cells } of rows) {
    const given = file.kind === 'partnerships' ? partnershipValues(cells, file.mapping).source : null;
    const id = given === null ? own.source.id : idOf(given, file);
    if (!named.has(id))
      named.set(id, given === null ? own : { source: sourceOfList(id, given, file.fileName), publisher: given.publisher });
    idOfRow.set(row, id);
  }
  const there = await sourcesAmong(db, [...named.keys()]);
  return {
    of(row) {
      const source = named.get(idOfRow.get(row) ?? '')?.source;
      if (source === undefined) throw new Error(`row ${row} cites nothing`);
      return source;
    },
    toRecord: [...named.values()].filter(({ source }) => !there.has(source.id)),
  };
}

/** The source that rows cite which name none of their own. */
export function ownSourceOf(file: ImportFileRow): SourceToRecord {
  const own = { title: file.sourceTitle, url: file.sourceUrl, date: file.sourceDate, publisher: file.publisher };
  return { source: sourceOfList(idOf(own, file), own, file.fileName), publisher: file.publisher };
}

function idOf({ title, url, date, publisher }: SourceOfImport, { fileHash }: ImportFileRow): string {
  const own = title === null && url === null ? fileHash : null;
  const digest = createHash('sha256').update(JSON.stringify([title, url, date, publisher, own]));
  return `list-${digest.digest('hex').slice(0, 24)}`;
}
