import type { Database } from '../../platform/db/database.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { DIRECTIONS, directionName } from '../../slices/directions/index.ts';
import { municipalitiesByIds } from '../../slices/municipalities/index.server.ts';
import { nameOfTie, partnershipIdsWith, partnershipsByIds } from '../../slices/partnerships/index.server.ts';
import type { SubjectKind } from '../../slices/timeline/index.ts';
import { feedMessages } from './messages.ts';

/** What a feed is about. */
export interface FeedSubject {
  readonly title: string;
  /** Path of its page after the language. */
  readonly page: string;
  /** Where its entries stand, if all on one page. */
  readonly entriesPage?: string;
  /** Whose timelines it tells; all, where not given. */
  readonly timelines?: readonly { readonly kind: SubjectKind; readonly ids: readonly string[] }[];
}

/** Null where there is nothing with this id. */
export type FindFeedSubject = (db: Database, lang: Lang, id: string) => Promise<FeedSubject | null>;

/** By the word in the address: `/ru/partnerships/sochi-minsk/feed.xml`. */
export const feedSubjects: Readonly<Record<string, FindFeedSubject>> = {
  async partnerships(db, lang, id) {
    const [found] = identifier.safeParse(id).success ? await partnershipsByIds(db, [id], 'last') : [];
    if (found === undefined) return null;
    const page = `/partnerships/${id}`;
    return {
      title: feedMessages(lang).about(inLang(await nameOfTie(db, found), lang)),
      page,
      entriesPage: page,
      timelines: [{ kind: 'partnership', ids: [id] }],
    };
  },

  /** Its own timeline, and those of its ties. */
  async municipalities(db, lang, id) {
    const found = identifier.safeParse(id).success ? (await municipalitiesByIds(db, [id])).get(id) : undefined;
    if (found === undefined) return null;
    const ties = await partnershipIdsWith(db, { municipality: id });
    return {
      title: feedMessages(lang).about(inLang(found.name, lang)),
      page: `/municipalities/${id}`,
      timelines: [
        { kind: 'municipality', ids: [id] },
        { kind: 'partnership', ids: ties },
      ],
    };
  },

  async directions(db, lang, code) {
    const direction = DIRECTIONS.find((one) => one === code);
    if (direction === undefined) return null;
    return {
      title: feedMessages(lang).about(directionName(direction, lang)),
      page: `/partnerships?direction=${direction}`,
      timelines: [{ kind: 'partnership', ids: await partnershipIdsWith(db, { direction }) }],
    };
  },
};

export function everything(lang: Lang): FeedSubject {
  return { title: feedMessages(lang).everything, page: '' };
}
