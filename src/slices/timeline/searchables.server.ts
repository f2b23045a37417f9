import { changedOf, type Searchable, weightOfDay } from '../../platform/searchable.ts';
import { inBoth } from '../../platform/values/bilingual.ts';
import { beadName } from '../../ui/bead-kinds.ts';
import { formatEventDate } from '../../ui/dates.ts';
import type { EntryKind } from './input.ts';
import { type EntryToSearch, entriesToSearch, entryIdsAfter } from './searchable-queries.server.ts';

/** How many days more an entry that tells much weighs. */
const FOR_TELLING = 2;

/** Entries, each with the page on which it stands, which `main` knows. */
export function entrySearchables(pathOf: (subjects: EntryToSearch['subjects']) => string): readonly Searchable[] {
  return [
    {
      kind: 'timeline_entry',
      version: 1,
      isNamed: false,
      idsAfter: entryIdsAfter,
      touchedBy: async (_db, changed) => changedOf(changed, 'timeline_entry'),
      async documents(db, ids) {
        const rows = await entriesToSearch(db, ids);
        return rows.map(({ entry, subjects }) => ({
          id: entry.id,
          title: { ru: entry.titleRu, en: entry.titleEn },
          note: inBoth((lang) => `${beadName(entry.kind as EntryKind, lang)}, ${formatEventDate(entry, lang)}`),
          text: entry.textRu === null && entry.textEn === null ? null : { ru: entry.textRu, en: entry.textEn },
          names: [],
          codes: [],
          words: [],
          path: `${pathOf(subjects)}#entry-${entry.id}`,
          weight: weightOfDay(entry.orderDay) + FOR_TELLING * entry.telling,
          readers: null,
        }));
      },
    },
  ];
}
