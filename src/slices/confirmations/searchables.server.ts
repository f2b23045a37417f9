import { changedOf, type Searchable, weightOfDay } from '../../platform/searchable.ts';
import { type Actor, bodiesWithRoleOf, keepsEverything } from '../../platform/values/actor.ts';
import { inBoth } from '../../platform/values/bilingual.ts';
import { formatMoment } from '../../ui/dates.ts';
import { requestIdsAfter, requestsToSearch } from './searchable-queries.server.ts';

const KEY = 'requests:';
const EVERYBODYS = `${KEY}*`;

/** What a body asked of the other side: for everyone with a role in it, as `mayReadRequests` has it. */
const requests: Searchable = {
  kind: 'confirmation_request',
  version: 1,
  isNamed: false,
  isPrivate: true,
  idsAfter: requestIdsAfter,
  touchedBy: async (_db, changed) => changedOf(changed, 'confirmation_request'),
  keysOf: (actor: Actor) => [...(keepsEverything(actor) ? [EVERYBODYS] : []), ...bodiesWithRoleOf(actor).map((body) => KEY + body)],
  async documents(db, ids) {
    const rows = await requestsToSearch(db, ids);
    return rows.map((row) => ({
      id: row.id,
      title: row.named,
      note: inBoth((lang) => `${row.recipientName}, ${formatMoment(row.askedAt, lang)}`),
      text: row.question === null && row.remark === null ? null : { ru: [row.question, row.remark].filter(Boolean).join('\n'), en: null },
      names: [row.recipientName],
      codes: row.paperNumber === null ? [] : [row.paperNumber],
      words: [row.answeredByName, row.answeredByOffice].filter((word) => word !== null),
      path: `work/requests/${row.id}`,
      weight: weightOfDay(row.askedAt.slice(0, 10)),
      readers: [EVERYBODYS, KEY + row.bodyId],
    }));
  },
};

export const confirmationSearchables: readonly Searchable[] = [requests];
