import { createHash } from 'node:crypto';
import { and, desc, eq, isNull, ne, type SQL } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import type { TableRead } from '../../../platform/tables/read-table.ts';
import { hasCome } from '../../../platform/values/has-come.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { guessColumns, type ImportKind } from '../columns.ts';
import { notesToKeep } from '../file-notes.ts';
import type { SourceOfImport } from '../input.ts';
import { headerKey, withoutFaults } from '../mapping.ts';
import { mayImport } from '../policy.ts';
import { mappingOfList, rememberedMapping } from '../queries.server.ts';
import { stageRows } from '../staged-rows.server.ts';
import { type ImportFileRow, importFile } from '../tables.server.ts';

export interface ImportBegun {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly table: Pick<TableRead, 'format' | 'encoding' | 'sheet' | 'header' | 'rows' | 'notes'>;
  readonly source: SourceOfImport;
  /** Only looked at. */
  readonly isTrial: boolean;
}

/**
 * Writes a file's rows down, in small steps. The same file, brought in for the same body, that was cut short is continued. Where the
 * columns are not understood the import is there all the same, and waits for a person to say what they mean.
 */
export async function beginImport(acting: Acting, given: ImportBegun): Promise<Outcome<string, 'not-allowed' | 'date-ahead'>> {
  const { db, clock, actor, forBody } = acting;
  if (!mayImport(actor, forBody)) return refused('not-allowed');
  if (given.source.date !== null && !hasCome(given.source.date, clock.now())) return refused('date-ahead');
  const fileHash = createHash('sha256').update(given.content).digest('hex');
  const file = (given.isTrial ? null : await begunBefore(acting, given, fileHash)) ?? (await newImport(acting, given, fileHash));
  if (file.state === 'staging') await stageRows(db, file, given.table.rows);
  return done(file.id);
}

/** The one that was cut short; what its facts cite is what is said now. */
async function begunBefore({ db, forBody }: Acting, { kind, source }: ImportBegun, fileHash: string): Promise<ImportFileRow | null> {
  const isThis = and(eq(importFile.fileHash, fileHash), eq(importFile.kind, kind), isKeptBy(forBody));
  const [begun] = await db
    .select({ id: importFile.id })
    .from(importFile)
    .where(and(isThis, eq(importFile.published, 0), eq(importFile.isTrial, false), ne(importFile.state, 'taken_back')))
    .orderBy(desc(importFile.createdAt))
    .limit(1);
  if (begun === undefined) return null;
  const [row] = await db.update(importFile).set(sourceColumns(source)).where(eq(importFile.id, begun.id)).returning();
  return row ?? null;
}

function sourceColumns({ title, url, date, publisher }: SourceOfImport) {
  return { sourceTitle: title, sourceUrl: url, sourceDate: date, publisher };
}

function isKeptBy(body: string | null): SQL {
  return body === null ? isNull(importFile.keptBy) : eq(importFile.keptBy, body);
}

async function newImport({ db, clock, actor, forBody }: Acting, given: ImportBegun, fileHash: string) {
  const { kind, table, source } = given;
  const now = clock.now().toISOString();
  const mapping =
    (await knownMapping(db, { keptBy: forBody, kind }, table.header)) ??
    guessColumns(kind, table.header, table.rows.slice(0, 200)).map((field) => field ?? '');
  const [row] = await db
    .insert(importFile)
    .values({
      id: newId(),
      kind,
      fileName: given.fileName.slice(0, 200),
      fileHash,
      format: table.format,
      encoding: table.encoding,
      sheet: table.sheet,
      notes: notesToKeep(table.notes),
      header: [...table.header],
      mapping: [...mapping],
      ...sourceColumns(source),
      ownMunicipality: forBody === null ? null : ((await bodiesByIds(db, [forBody])).get(forBody)?.municipalityId ?? null),
      state: 'staging',
      rows: table.rows.length,
      isTrial: given.isTrial,
      startedBy: actor.kind === 'account' ? actor.id : null,
      keptBy: forBody,
      createdAt: now,
      updatedAt: now,
    })
    .returning();
  if (row === undefined) throw new Error('the import was not written');
  return row;
}

/** What people said of such a header; that of a file of errors is known by its list, whatever its few rows look like. */
async function knownMapping(db: Database, of: Pick<ImportFileRow, 'keptBy'> & { readonly kind: ImportKind }, header: readonly string[]) {
  const list = withoutFaults(header);
  const said = await rememberedMapping(db, { ...of, headerKey: headerKey(list) });
  const known = said ?? (list.length < header.length ? await mappingOfList(db, { ...of, header: list }) : null);
  return known === null ? null : header.map((_name, at) => known[at] ?? '');
}
