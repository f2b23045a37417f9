import type { RecordKind } from '../../platform/http/app-context.ts';
import { type Bilingual, inLang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { byNames, sayAll } from '../history/index.ts';
import { namesOf, officialsByIds } from '../municipalities/index.server.ts';
import { partnershipTitles } from '../partnerships/index.server.ts';
import { lettersInBooksByIds } from './book-queries.server.ts';
import type { LetterInput } from './input.ts';
import { letterMessages } from './messages.ts';

/** How the history of letters is named, and what a letter's fields say in words where two people wrote in one. */
export const lettersInHistory: Pick<RecordKind, 'kind' | 'say'> = {
  kind: 'letter',
  say: (db, lang, values) => {
    const words = letterMessages(lang);
    const said = (names: Iterable<readonly [string, Bilingual]>) => new Map([...names].map(([id, name]) => [id, inLang(name, lang)]));
    const dates = (some: readonly unknown[]) => some.map((date) => formatDate(String(date), lang));
    return sayAll(values, {
      withMunicipality: byNames(async (ids) => said(await namesOf(db, 'municipality', ids))),
      withBody: byNames(async (ids) => said(await namesOf(db, 'body', ids))),
      signatory: byNames(async (ids) => said([...(await officialsByIds(db, ids))].map(([id, { person }]) => [id, person.name]))),
      partnership: byNames(async (ids) => said([...(await partnershipTitles(db, ids))].map(([id, { title }]) => [id, title]))),
      answers: byNames(async (ids) => {
        const letters = await lettersInBooksByIds(db, ids);
        return new Map(letters.map((one) => [one.id, `${one.number ?? ''} ${one.subject}`]));
      }),
      lang: (langs) => langs.map((one) => words.langs[one as LetterInput['lang']]),
      theirDate: dates,
      replyBy: dates,
    });
  },
};

/** Texts as they stand: nothing of a letterhead, or of a series, names a record. */
export const headInHistory: Pick<RecordKind, 'kind' | 'say'> = {
  kind: 'letterhead',
  say: async (_db, _lang, values) => sayAll(values, {}),
};

export const seriesInHistory: Pick<RecordKind, 'kind' | 'say'> = {
  kind: 'letter_series',
  say: async (_db, _lang, values) => sayAll(values, {}),
};
