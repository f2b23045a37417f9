import type pg from 'pg';

/**
 * Fills a register with made-up partnerships between real places, with so many timeline entries each, every fact cited. The numbers
 * come from a fixed formula, so that two runs measure the same register.
 */
export async function fillWithMadeUp(pool: pg.Pool, partnerships: number, entries = 15): Promise<void> {
  const run = (statement: string, values: unknown[] = []) => pool.query(statement, values);
  const now = "'2026-01-01T00:00:00Z'::timestamptz";
  await run(
    `insert into publisher (id, name_ru, name_en, created_at, updated_at) values ('made-up', 'Придуманная газета', 'Made-up Gazette', ${now}, ${now}) on conflict do nothing`,
  );
  await run(`insert into source (id, title, language, publisher_id, published_at, created_at, updated_at)
    select 'made-up-' || n, 'Новость номер ' || n, 'ru', 'made-up', '2024-01-01', ${now}, ${now} from generate_series(1, 2000) n on conflict do nothing`);
  await run(`insert into municipality (id, kind, name_ru, name_en, centre_id, created_at, updated_at)
    select 'town-' || id, 'city', name_ru, name, id, ${now}, ${now} from place p where population > 15000
      and not exists (select 1 from municipality m where m.centre_id = p.id) order by population desc limit 12000 on conflict do nothing`);
  await run(`insert into municipality_country (municipality_id, country_code)
    select m.id, p.country_code from municipality m join place p on p.id = m.centre_id where m.id like 'town-%' on conflict do nothing`);
  for (let from = 1; from <= partnerships; from += 1000) await fillStep(run, [from, Math.min(from + 999, partnerships)], entries);
  await run('analyze');
}

const CITED = ['tie', 'party:0', 'party:1', 'standing:0', 'direction:culture'];

async function fillStep(
  run: (statement: string, values?: unknown[]) => Promise<unknown>,
  [from, to]: readonly [number, number],
  entries: number,
): Promise<void> {
  const now = "'2026-01-01T00:00:00Z'::timestamptz + n * interval '1 second'";
  const towns = `with towns as (select id, name_ru, name_en, row_number() over (order by id) - 1 as at, count(*) over () as all_of from municipality where id like 'town-%'),
    made as (select n, a.id as a, b.id as b, coalesce(a.name_ru, a.name_en) || ' – ' || coalesce(b.name_ru, b.name_en) as ru, coalesce(a.name_en, a.name_ru) || ' – ' || coalesce(b.name_en, b.name_ru) as en
      from generate_series(${from}, ${to}) n
      join towns a on a.at = (n * 7919::bigint) % a.all_of
      join towns b on b.at = (n * 104729::bigint + 17) % b.all_of and b.id <> a.id)`;
  await run(`${towns} insert into partnership (id, kind, standing, since, title_ru, title_en, latest_day, created_at, updated_at)
    select 'made-' || n, (array['twinning','cooperation','mentorship','friendship'])[1 + n % 4], (array['contact','proposed','agreed','in_force','in_force','in_force',null])[1 + n % 7],
      (1950 + n % 75)::text, ru, en, (2000 + n % 26)::text || '-0' || (1 + n % 9)::text || '-01', ${now}, ${now} from made`);
  await run(
    `${towns} insert into partnership_party (partnership_id, position, role, municipality_id) select 'made-' || n, 0, 'party', a from made union all select 'made-' || n, 1, 'party', b from made`,
  );
  await run(`insert into partnership_country (partnership_id, country_code) select distinct p.partnership_id, c.country_code
    from partnership_party p join municipality_country c on c.municipality_id = p.municipality_id
    where p.partnership_id in (select 'made-' || n from generate_series(${from}, ${to}) n)`);
  await run(
    `insert into partnership_direction (partnership_id, direction) select 'made-' || id, d from partnership_ids, unnest(array['culture','sport','tourism']) d`
      .replace('partnership_ids', `(select generate_series(${from}, ${to}) as id) ids`)
      .replace("'made-' || id, d", "'made-' || ids.id, d") +
      ` where exists (select 1 from partnership where partnership.id = 'made-' || ids.id)`,
  );
  await run(`insert into timeline_entry (id, kind, date, order_day, telling, title_ru, title_en, text_ru, text_en, created_at, updated_at)
    select 'made-' || n || '-' || e, (array['visit','forum','contact','agreement_signed','effect'])[1 + (n + e) % 5], (2000 + e + n % 11)::text, (2000 + e + n % 11)::text || '-01-01', (n + e) % 5,
      'Событие ' || e || ' партнёрства ' || n, 'Event ' || e || ' of partnership ' || n, 'Города договорились о встрече школьников и учителей.', 'The towns agreed on a meeting of pupils and teachers.', ${now}, ${now}
    from generate_series(${from}, ${to}) n, generate_series(1, ${entries}) e where exists (select 1 from partnership where id = 'made-' || n)`);
  await run(`insert into timeline_subject (kind, subject_id, entry_id) select 'partnership', 'made-' || n, 'made-' || n || '-' || e
    from generate_series(${from}, ${to}) n, generate_series(1, ${entries}) e where exists (select 1 from partnership where id = 'made-' || n)`);
  await run(`insert into citation (subject_kind, subject_id, aspect, source_id, quote) select 'timeline_entry', 'made-' || n || '-' || e, 'entry', 'made-up-' || (1 + (n + e) % 2000), 'Города договорились о встрече'
    from generate_series(${from}, ${to}) n, generate_series(1, ${entries}) e where exists (select 1 from partnership where id = 'made-' || n)`);
  await run(
    `insert into citation (subject_kind, subject_id, aspect, source_id, quote) select 'partnership', 'made-' || n, aspect, 'made-up-' || (1 + n % 2000), 'Города договорились'
    from generate_series(${from}, ${to}) n, unnest($1::text[]) aspect where exists (select 1 from partnership where id = 'made-' || n)`,
    [CITED],
  );
}
