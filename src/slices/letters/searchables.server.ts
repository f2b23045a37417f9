import { changedOf, type Searchable, type SearchDocument, weightOfDay } from '../../platform/searchable.ts';
import type { Actor } from '../../platform/values/actor.ts';
import { type Bilingual, inBoth, inLang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import type { LetterDirection } from './input.ts';
import { letterMessages } from './messages.ts';
import { booksReadBy } from './policy.ts';
import { letterIdsAfter, lettersToSearch, lettersTouchedBy, seriesIdsAfter, seriesToSearch } from './searchable-queries.server.ts';

/** Whoever reads a body's books finds its letters. */
const keyOf = (body: string) => `letters:${body}`;
const keysOf = (actor: Actor) => booksReadBy(actor).map(keyOf);

function inLanguage(lang: string, text: string): Bilingual {
  return lang === 'en' ? { ru: null, en: text } : { ru: text, en: null };
}

const letters: Searchable = {
  kind: 'letter',
  version: 1,
  isNamed: false,
  isPrivate: true,
  idsAfter: letterIdsAfter,
  touchedBy: lettersTouchedBy,
  keysOf,
  async documents(db, ids) {
    const rows = await lettersToSearch(db, ids);
    return rows.map(({ letter, town, body }): SearchDocument => {
      const names = [town?.ru, town?.en, body?.ru, body?.en, letter.withWritten].filter((name) => name !== null && name !== undefined);
      const side = body ?? town;
      const words = (lang: 'ru' | 'en') => letterMessages(lang);
      const day = letter.registeredOn ?? letter.theirDate;
      return {
        id: letter.id,
        title: inLanguage(letter.lang, letter.subject),
        note: inBoth((lang) =>
          [
            letter.number === null ? words(lang).draft : `№ ${letter.number}`,
            day === null ? '' : formatDate(day, lang),
            side === null ? (letter.withWritten ?? '') : inLang(side, lang),
          ]
            .filter((part) => part !== '')
            .join(', '),
        ),
        text: letter.text === null ? null : inLanguage(letter.lang, letter.text),
        names: [],
        codes: [letter.number, letter.theirNumber].filter((number) => number !== null),
        words: [
          ...names,
          ...(['ru', 'en'] as const).map((lang) => words(lang).directionWords[letter.direction as LetterDirection]),
          ...[letter.addressee, letter.executor, letter.signatoryWritten, letter.enclosures].filter((part) => part !== null),
        ],
        path: `work/letters/${letter.id}`,
        weight: weightOfDay(day ?? letter.createdAt.slice(0, 10)),
        readers: [keyOf(letter.bodyId)],
      };
    });
  },
};

const series: Searchable = {
  kind: 'letter_series',
  version: 1,
  isNamed: false,
  isPrivate: true,
  idsAfter: seriesIdsAfter,
  touchedBy: async (_db, changed) => changedOf(changed, 'letter_series'),
  keysOf,
  async documents(db, ids) {
    const rows = await seriesToSearch(db, ids);
    return rows.map((one) => ({
      id: one.id,
      title: { ru: one.title, en: null },
      note: { ru: one.subject, en: null },
      text: { ru: one.text, en: null },
      names: [],
      codes: [],
      words: [],
      path: `work/letters/series/${one.id}`,
      weight: weightOfDay(one.createdAt.slice(0, 10)),
      readers: [keyOf(one.bodyId)],
    }));
  },
};

export const letterSearchables: readonly Searchable[] = [letters, series];
