import { sql } from 'drizzle-orm';
import type { Database } from '../../platform/db/database.ts';
import { partnership } from '../partnerships/index.tables.ts';
import { timelineEntry, timelineSubject } from '../timeline/index.tables.ts';
import type { NextStepFacts } from './next-step-rules.ts';
import { commitment, commitmentOwner } from './tables.server.ts';

interface Row extends Record<string, unknown> {
  id: string;
  standing: string | null;
  overdue: string | null;
  claimed: string | null;
  without_owner: string | null;
  without_due: string | null;
  ahead: string | null;
  has_any: boolean;
  last_contact: string | null;
}

/** What can be done next for these ties, in one query; `today`: `YYYY-MM-DD`. */
export async function nextStepFactsOf(db: Database, ids: readonly string[], today: string): Promise<ReadonlyMap<string, NextStepFacts>> {
  if (ids.length === 0) return new Map();
  const isOpen = sql`c.state in ('proposed', 'agreed', 'in_progress')`;
  const { rows } = await db.execute<Row>(sql`
    select t.id, t.standing, p.overdue, p.claimed, p.without_owner, p.without_due, p.ahead,
      (p.id is not null or e.has_any is not null) as has_any, e.last_contact
    from ${partnership} t
    left join (
      select c.partnership_id as id,
        (array_agg(c.id order by c.due_last_day, c.id) filter (where c.state in ('agreed', 'in_progress') and c.due_last_day < ${today}))[1] as overdue,
        (array_agg(c.id order by c.id) filter (where c.state = 'done' and not c.has_evidence))[1] as claimed,
        (array_agg(c.id order by c.id) filter (where ${isOpen} and not exists (
          select 1 from ${commitmentOwner} o where o.commitment_id = c.id and o.role = 'owner')))[1] as without_owner,
        (array_agg(c.id order by c.id) filter (where ${isOpen} and c.due is null))[1] as without_due,
        (array_agg(c.id order by c.due_last_day, c.id) filter (where ${isOpen} and c.due_last_day >= ${today}))[1] as ahead
      from ${commitment} c where c.partnership_id = any(${sql.param([...ids])}::text[]) group by 1
    ) p on p.id = t.id
    left join (
      select s.subject_id as id, true as has_any,
        max(n.order_day) filter (where n.kind in ('contact', 'visit', 'forum', 'remote_session', 'minutes')) as last_contact
      from ${timelineSubject} s join ${timelineEntry} n on n.id = s.entry_id
      where s.kind = 'partnership' and s.subject_id = any(${sql.param([...ids])}::text[]) group by 1
    ) e on e.id = t.id
    where t.id = any(${sql.param([...ids])}::text[])`);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        standing: row.standing,
        overdue: row.overdue,
        claimed: row.claimed,
        withoutOwner: row.without_owner,
        withoutDue: row.without_due,
        ahead: row.ahead,
        hasAny: row.has_any,
        lastContact: row.last_contact,
      },
    ]),
  );
}
