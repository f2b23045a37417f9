import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import type { Doubles, Going } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { body } from '../municipalities/index.tables.ts';
import { partnership, partnershipParty } from './tables.server.ts';

const MOST = 50;

/** Ties in which both records stand, as parties that would be the same one: with the same body, or of the same municipality. */
export async function tiesNaming(db: Database, { kind, from, into }: Going): Promise<readonly string[]> {
  const [field, beside] = kind === 'municipality' ? ['municipality_id', 'body_id'] : ['body_id', 'municipality_id'];
  const [of, with_] = [sql.identifier(field), sql.identifier(beside)];
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct one.partnership_id as id from ${partnershipParty} one join ${partnershipParty} other
      on other.partnership_id = one.partnership_id and other.${with_} is not distinct from one.${with_}
    where one.${of} = ${from} and other.${of} = ${into} order by 1`);
  return rows.map(({ id }) => id);
}

/** Ties of a municipality whose sides are the same towns: councils' ties are not those of administrations. */
export async function tiesDoubled(db: Database, lang: Lang, municipalityId: string): Promise<readonly Doubles[]> {
  const { rows } = await db.execute<{ id: string; other: string; ru: string; en: string }>(sql`
    with mine as (
      select distinct p.partnership_id as id from ${partnershipParty} p left join ${body} b on b.id = p.body_id
      where p.municipality_id = ${municipalityId} or b.municipality_id = ${municipalityId}
    ), sided as (
      select mine.id, string_agg(distinct concat_ws(' ', coalesce(p.municipality_id, b.municipality_id, p.body_id, p.as_written_ru, p.as_written_en),
        case when b.kind = 'council' then 'council' end), ', ') as sides
      from mine join ${partnershipParty} p on p.partnership_id = mine.id left join ${body} b on b.id = p.body_id
      where p.role <> 'operator' group by mine.id
    )
    select one.id, other.id as other, t.title_ru as ru, t.title_en as en
    from sided one join sided other on other.sides = one.sides and other.id > one.id join ${partnership} t on t.id = one.id
    order by one.id, other.id limit ${MOST}`);
  return rows.map(({ id, other, ru, en }) => ({ kind: 'partnership', ids: [id, other], label: inLang({ ru, en }, lang) }));
}
