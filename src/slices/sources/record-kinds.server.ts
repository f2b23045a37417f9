import type { RecordKind } from '../../platform/http/app-context.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { recordKind } from '../history/index.server.ts';
import { byNames, sayAll } from '../history/index.ts';
import { editPublisher } from './actions/edit-publisher.server.ts';
import { editSource } from './actions/edit-source.server.ts';
import { recordPublisher } from './actions/record-publisher.server.ts';
import { recordSource } from './actions/record-source.server.ts';
import { withdrawPublisher } from './actions/withdraw-publisher.server.ts';
import { withdrawSource } from './actions/withdraw-source.server.ts';
import { publisherInput, sourceInput } from './input.ts';
import { keptPublisher, keptSource, publisherNames } from './kept-queries.server.ts';
import { sourceMessages } from './messages.ts';
import { mayEditSource } from './policy.ts';

const labelsOf = (lang: Lang) => sourceMessages(lang).fields;

export const sourceKind = recordKind({
  kind: 'source',
  label: { ru: sourceMessages('ru').sourceKind, en: sourceMessages('en').sourceKind },
  labels: labelsOf,
  schema: sourceInput,
  kept: keptSource,
  say: (db, lang, values) =>
    sayAll(values, {
      language: (codes) => codes.map((code) => sourceMessages(lang).languages[code as 'ru'] ?? String(code)),
      publisher: byNames((ids) => publisherNames(db, lang, ids)),
      publishedAt: (dates) => dates.map((date) => formatDate(String(date), lang)),
      chain: (chains) => chains.map((chain) => (chain as readonly { words: string }[]).map(({ words }) => `«${words}»`).join(', ')),
    }),
  nameOf: async (_db, { title }) => ({ ru: title, en: title }),
  paths: ({ id }) => ({ page: `sources/${id}`, form: `work/sources/${id}/edit` }),
  mayEdit: (_db, actor, record) => mayEditSource(actor, record),
  edit: editSource,
  record: recordSource,
  withdraw: withdrawSource,
});

export const publisherKind = recordKind({
  kind: 'publisher',
  label: { ru: sourceMessages('ru').publisherKind, en: sourceMessages('en').publisherKind },
  labels: labelsOf,
  schema: publisherInput,
  kept: keptPublisher,
  say: (_db, _lang, values) => sayAll(values, {}),
  nameOf: async (_db, { name }) => name,
  paths: ({ id }) => ({ page: 'sources', form: `work/publishers/${id}/edit` }),
  mayEdit: (_db, actor, record) => mayEditSource(actor, record),
  edit: editPublisher,
  record: recordPublisher,
  withdraw: withdrawPublisher,
});

export const sourceRecordKinds: readonly RecordKind[] = [sourceKind, publisherKind];
