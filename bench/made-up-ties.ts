import type pg from 'pg';

/** The town whose page of promises is measured, and in how many ties it stands. */
export const TOWN = { id: 'bench-1', ties: 250 };
const PROMISES = 20;
const ENTRIES = 4;
const STEP = 5000;
const NOW = "'2026-01-01T00:00:00Z'::timestamptz";

/**
 * Fills an empty register with so many ties between made-up towns, each with 20 promises and 4 entries, by a fixed formula. Half of the
 * promises were kept, some are overdue, some without a day; days reach from 2019 to 2027.
 */
export async function fillWithTies(pool: pg.Pool, ties: number): Promise<void> {
  const client = await pool.connect();
  try {
    // Rows of one formula need no check of each reference.
    await client.query("set session_replication_role = 'replica'");
    await client.query(`insert into municipality (id, kind, name_ru, name_en, created_at, updated_at)
      select 'bench-' || n, 'city', 'Город ' || n, 'Town ' || n, ${NOW}, ${NOW} from generate_series(1, 2000) n`);
    await client.query(
      `insert into publisher (id, name_ru, name_en, created_at, updated_at) values ('bench', 'Газета', 'Gazette', ${NOW}, ${NOW})`,
    );
    await client.query(`insert into source (id, title, language, publisher_id, published_at, created_at, updated_at)
      values ('bench', 'Новость', 'ru', 'bench', '2024-01-01', ${NOW}, ${NOW})`);
    for (let from = 1; from <= ties; from += STEP) await fillStep(client, from, Math.min(ties, from + STEP - 1));
    await client.query('reset session_replication_role');
  } finally {
    client.release();
  }
  await pool.query('analyze');
}

async function fillStep(client: pg.PoolClient, from: number, to: number): Promise<void> {
  const ties = `generate_series(${from}, ${to}) n`;
  const first = `case when n <= ${TOWN.ties} then '${TOWN.id}' else 'bench-' || (2 + n % 1000) end`;
  const second = `'bench-' || (1002 + n % 998)`;
  await client.query(`insert into partnership (id, kind, standing, title_ru, title_en, created_at, updated_at)
    select 'bench-tie-' || lpad(n::text, 6, '0'), 'twinning', 'in_force', 'Город – Город ' || n, 'Town – Town ' || n, ${NOW}, ${NOW} from ${ties}`);
  await client.query(`insert into partnership_party (partnership_id, position, role, municipality_id)
    select 'bench-tie-' || lpad(n::text, 6, '0'), p, 'party', case p when 0 then ${first} else ${second} end from ${ties}, generate_series(0, 1) p`);
  await client.query(`insert into timeline_entry (id, kind, date, order_day, telling, title_ru, title_en, created_at, updated_at)
    select 'bench-' || n || '-' || e, (array['visit', 'contact', 'effect', 'agreement_signed'])[e],
      (2019 + (n + e * 3) % 8)::text || '-0' || (1 + n % 9), (2019 + (n + e * 3) % 8)::text || '-0' || (1 + n % 9) || '-01', 3,
      'Событие ' || e, 'Event ' || e, ${NOW}, ${NOW} from ${ties}, generate_series(1, ${ENTRIES}) e`);
  await client.query(`insert into timeline_subject (kind, subject_id, entry_id)
    select k, case k when 'partnership' then 'bench-tie-' || lpad(n::text, 6, '0') else ${second} end, 'bench-' || n || '-' || e
    from ${ties}, generate_series(1, ${ENTRIES}) e, unnest(array['partnership', 'municipality']) k`);
  await client.query(`insert into commitment (id, partnership_id, text_ru, text_en, told_as, state, has_evidence, done_on, due, due_last_day,
      origin_kind, created_at, updated_at)
    select 'bench-' || n || '-' || c, 'bench-tie-' || lpad(n::text, 6, '0'), 'Провести встречу ' || c, 'Hold meeting ' || c, 'agreed',
      (array['confirmed', 'confirmed', 'confirmed', 'agreed', 'agreed', 'in_progress', 'proposed', 'done', 'done', 'dropped'])[1 + c % 10], c % 10 = 8,
      case when c % 10 in (0, 1, 2, 7, 8) then (2019 + (n + c) % 8)::text || '-0' || (1 + c % 9) || '-15' end,
      case when c % 4 > 0 then d end, case when c % 4 > 0 then d end, 'minutes', ${NOW}, ${NOW}
    from ${ties}, generate_series(1, ${PROMISES}) c,
      lateral (select to_char(date '2025-06-01' + ((n * 7 + c * 31) % 900), 'YYYY-MM-DD') as d) due`);
  await client.query(`insert into commitment_owner (commitment_id, position, role, municipality_id)
    select 'bench-' || n || '-' || c, 0, 'owner', case when c % 2 = 0 then ${first} else ${second} end
    from ${ties}, generate_series(1, ${PROMISES}) c where c % 9 > 0`);
  await client.query(`insert into citation (subject_kind, subject_id, aspect, source_id, quote)
    select 'commitment', 'bench-' || n || '-' || c, 'commitment', 'bench', 'Города договорились о встрече' from ${ties}, generate_series(1, ${PROMISES}) c`);
}
