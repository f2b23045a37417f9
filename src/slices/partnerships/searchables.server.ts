import { type Searchable, type SearchDocument, weightOfPeople } from '../../platform/searchable.ts';
import { inBoth, inLang } from '../../platform/values/bilingual.ts';
import type { PartnershipKind, Standing } from './input.ts';
import { kindName, standingName } from './messages.ts';
import { tieIdsAfter, tiesToSearch, tiesTouchedBy } from './searchable-queries.server.ts';

/** A tie of which something is told comes before one of which nothing is known but that it is. */
const TOLD_OF = 300;
const IN_FORCE = 50;

/** Words that people type for a kind besides its own. */
const OTHER_WORDS: Readonly<Record<PartnershipKind, string>> = {
  twinning: 'побратимы города-побратимы twins twin towns sister cities',
  cooperation: 'cooperation сотрудничество',
  mentorship: 'менторство наставники mentors',
  friendship: 'друзья friends',
};

const ties: Searchable = {
  kind: 'partnership',
  version: 1,
  isNamed: true,
  idsAfter: tieIdsAfter,
  touchedBy: tiesTouchedBy,
  async documents(db, ids) {
    const rows = await tiesToSearch(db, ids);
    return rows.map(({ tie, parties }): SearchDocument => {
      const kind = tie.kind as PartnershipKind;
      const standing = tie.standing as Standing | null;
      const names = parties.flatMap(({ tie: _, population: __, ...party }) => Object.values(party));
      const smallest = Math.min(...parties.flatMap(({ population }) => population ?? []));
      return {
        id: tie.id,
        title: { ru: tie.titleRu, en: tie.titleEn },
        note: inBoth((lang) =>
          [inLang(kindName(kind), lang), ...(standing === null ? [] : [inLang(standingName(standing), lang).toLowerCase()])].join(', '),
        ),
        text: tie.whyRu === null && tie.whyEn === null ? null : { ru: tie.whyRu, en: tie.whyEn },
        names: [...new Set(names.filter((name) => name !== null))],
        codes: [],
        words: [OTHER_WORDS[kind]],
        path: `partnerships/${tie.id}`,
        weight:
          (tie.latestDay === null ? 0 : TOLD_OF) +
          (standing === 'in_force' ? IN_FORCE : 0) +
          (Number.isFinite(smallest) ? weightOfPeople(smallest) / 2 : 0),
        readers: null,
      };
    });
  },
};

export const partnershipSearchables: readonly Searchable[] = [ties];
