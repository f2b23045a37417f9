import { type Searchable, type SearchDocument, weightOfDay } from '../../platform/searchable.ts';
import { type Bilingual, inBoth } from '../../platform/values/bilingual.ts';
import type { CommitmentState } from './input.ts';
import { listMessages } from './list-messages.ts';
import { commitmentMessages } from './messages.ts';
import { type CommitmentToSearch, commitmentIdsAfter, commitmentsToSearch, commitmentsTouchedBy } from './searchable-queries.server.ts';

/** Words that people type for a promise besides its own. */
const OTHER_WORDS = 'обещание обязательство поручение договорённость promise commitment';

const promises: Searchable = {
  kind: 'commitment',
  version: 1,
  isNamed: false,
  idsAfter: commitmentIdsAfter,
  touchedBy: commitmentsTouchedBy,
  documents: async (db, ids) => (await commitmentsToSearch(db, ids)).map(documentOf),
};

function documentOf({ row, tie, names }: CommitmentToSearch): SearchDocument {
  const where: Bilingual = tie ?? { ru: row.towardsRu, en: row.towardsEn };
  return {
    id: row.id,
    title: { ru: row.textRu, en: row.textEn },
    note: inBoth((lang) => [listMessages(lang).searchNote, stateOf(row, lang), where[lang]].filter((part) => part !== null).join(', ')),
    text: row.dueTextRu === null && row.dueTextEn === null ? null : { ru: row.dueTextRu, en: row.dueTextEn },
    names,
    codes: [],
    words: [OTHER_WORDS],
    path: `commitments/${row.id}`,
    weight: weightOfDay(row.madeOn ?? row.knownBy),
    readers: null,
  };
}

function stateOf({ state, hasEvidence }: CommitmentToSearch['row'], lang: 'ru' | 'en'): string {
  const words = commitmentMessages(lang);
  return state === 'done' && !hasEvidence ? words.doneUnconfirmed : words.states[state as CommitmentState];
}

export const commitmentSearchables: readonly Searchable[] = [promises];
