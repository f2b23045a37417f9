import { type Searchable, weightOfDay } from '../../platform/searchable.ts';
import { inBoth, inLang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { sourceIdsAfter, sourcesToSearch, sourcesTouchedBy } from './searchable-queries.server.ts';

const sources: Searchable = {
  kind: 'source',
  version: 1,
  isNamed: false,
  idsAfter: sourceIdsAfter,
  touchedBy: sourcesTouchedBy,
  async documents(db, ids) {
    const rows = await sourcesToSearch(db, ids);
    return rows.map(({ source, publisher, chain }) => ({
      id: source.id,
      title: source.language === 'en' ? { ru: null, en: source.title } : { ru: source.title, en: null },
      note: inBoth((lang) => {
        const parts = [
          publisher === null ? '' : inLang(publisher, lang),
          source.publishedAt === null ? '' : formatDate(source.publishedAt, lang),
        ];
        return parts.filter((part) => part !== '').join(', ') || null;
      }),
      text: source.noteRu === null && source.noteEn === null ? null : { ru: source.noteRu, en: source.noteEn },
      names: [],
      codes: [],
      words: chain.flatMap(({ ru, en }) => [ru, en]).filter((name) => name !== null),
      path: `sources/${source.id}`,
      weight: weightOfDay(source.publishedAt),
      readers: null,
    }));
  },
};

export const sourceSearchables: readonly Searchable[] = [sources];
