import type { NamedRecord } from '../platform/acting.ts';
import type { Database } from '../platform/db/database.ts';
import { keepersOfMerged } from '../slices/history/index.server.ts';

/** Fields of the API's input that hold an id, with the kind of record that it names. */
const KIND_OF_FIELD: ReadonlyMap<string, string> = new Map(
  ['municipality', 'body', 'person', 'partnership', 'source', 'publisher'].map((kind) => [kind, kind]),
);
const KINDS = new Set(KIND_OF_FIELD.values());

/** What a program wrote with ids of records that went into others since: the same with the ids that live. */
export async function withLivingIds(db: Database, json: unknown): Promise<unknown> {
  const named: NamedRecord[] = [];
  changed(json, (record) => {
    named.push(record);
    return record.id;
  });
  const keepers = await keepersOfMerged(db, named);
  return keepers.size === 0 ? json : changed(json, ({ kind, id }) => keepers.get(`${kind} ${id}`) ?? id);
}

/** The same JSON with other ids, wherever it names a record. */
function changed(json: unknown, idOf: (record: NamedRecord) => string): unknown {
  if (Array.isArray(json)) return json.map((one) => changed(one, idOf));
  if (typeof json !== 'object' || json === null) return json;
  const subject = json as { readonly kind?: unknown; readonly id?: unknown };
  return Object.fromEntries(
    Object.entries(json).map(([field, value]) => {
      const kind = field === 'id' && KINDS.has(String(subject.kind)) ? String(subject.kind) : KIND_OF_FIELD.get(field);
      return [field, kind !== undefined && typeof value === 'string' ? idOf({ kind, id: value }) : changed(value, idOf)];
    }),
  );
}
