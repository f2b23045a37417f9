import { z } from 'zod';
import type { AppContext } from '../../platform/http/app-context.ts';
import { servedTable } from '../../platform/http/served-table.ts';
import { WRITTEN_FORMATS, type WrittenFormat } from '../../platform/tables/written-formats.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { withState } from './commitments-list.server.ts';
import { commitmentRows, EXPORTED } from './export-rows.server.ts';
import { listMessages } from './list-messages.ts';
import { type CommitmentsFilter, type CommitmentsOrder, commitmentIds } from './list-queries.server.ts';
import type { StateAsked } from './list-wishes.ts';

export const exportFormat = { format: z.enum(WRITTEN_FORMATS) };

const MOST = 200_000;

interface Wanted {
  readonly lang: Lang;
  readonly format: WrittenFormat;
  readonly state: StateAsked | undefined;
  readonly order?: CommitmentsOrder;
}

/** What a list of promises shows with these filters, all its pages, as a table. */
export async function servedCommitments(
  { db, clock, origin }: Pick<AppContext, 'db' | 'clock' | 'origin'>,
  filter: CommitmentsFilter,
  { lang, format, state, order = 'due' }: Wanted,
): Promise<Response> {
  const today = dayInMoscow(clock.now().toISOString());
  const words = listMessages(lang);
  return servedTable(
    format,
    {
      name: words.ofTie,
      columns: EXPORTED.map((key) => ({ key, head: words.exported[key] })),
      ids: await commitmentIds(db, { ...filter, ...withState(state, today) }, { limit: MOST, order }),
      rowsOf: (ids) => commitmentRows(db, ids, { lang, codes: format === 'json', origin, today }),
    },
    lang,
  );
}
