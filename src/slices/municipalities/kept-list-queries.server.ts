import { and, asc, desc, eq, exists, inArray, or, type SQL, sql } from 'drizzle-orm';
import { alphabetical } from '../../platform/db/columns.ts';
import type { Database } from '../../platform/db/database.ts';
import { hasWords, wordsTyped } from '../../platform/db/words.ts';
import type { KeptList, KeptListPage, KeptScope } from '../../platform/http/kept-list.ts';
import { whatTellsApart } from './namesake-queries.server.ts';
import { body, municipality, official, person, wordsOfNames } from './tables.server.ts';

const TABLES = { municipality, body, person };
type Kind = keyof typeof TABLES;

/** Records that a person keeps or may edit, one page of them. */
export async function recordsKept(db: Database, kind: Kind, page: KeptListPage): Promise<KeptList> {
  const table = TABLES[kind];
  const condition = and(
    page.scope === null ? undefined : isKept(db, kind, page.scope),
    page.q === undefined ? undefined : hasWords(wordsOfNames[kind], wordsTyped(page.q)),
  );
  const [first, second] = page.lang === 'ru' ? [table.nameRu, table.nameEn] : [table.nameEn, table.nameRu];
  const order = page.sort === 'latest' ? desc(table.updatedAt) : alphabetical(sql`coalesce(${first}, ${second})`);
  const rows = await db
    .select({ id: table.id, ru: table.nameRu, en: table.nameEn, updatedAt: table.updatedAt })
    .from(table)
    .where(condition)
    .orderBy(order, asc(table.id))
    .offset(page.offset)
    .limit(page.limit);
  const named = rows.map(({ id, ru, en, updatedAt }) => ({ id, name: { ru, en }, updatedAt: new Date(updatedAt).toISOString() }));
  const apart = kind === 'person' ? new Map<string, string>() : await whatTellsApart(db, kind, named, page.lang);
  return { total: await db.$count(table, condition), rows: named.map((row) => ({ ...row, apart: apart.get(row.id) ?? null })) };
}

function isKept(db: Database, kind: Kind, { bodies, municipalities }: KeptScope): SQL | undefined {
  const ofBodies = [...bodies];
  if (kind === 'municipality') return or(inArray(municipality.keptBy, ofBodies), inArray(municipality.id, [...municipalities]));
  if (kind === 'body') return or(inArray(body.keptBy, ofBodies), inArray(body.id, ofBodies));
  const inOffice = db
    .select({ one: sql`1` })
    .from(official)
    .where(and(eq(official.personId, person.id), inArray(official.bodyId, ofBodies)));
  return or(inArray(person.keptBy, ofBodies), exists(inOffice));
}
