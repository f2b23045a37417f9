import type { AppContext } from '../../../platform/http/app-context.ts';
import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatEventDate } from '../../../ui/dates.ts';
import type { Choice } from '../../../ui/record-form.tsx';
import { namesOf } from '../../municipalities/index.server.ts';
import { partnershipTitles } from '../../partnerships/index.server.ts';
import { citationsOf } from '../../sources/index.server.ts';
import { entriesWithSubjects, timelineOf } from '../../timeline/index.server.ts';
import { commitmentMessages } from '../messages.ts';

/** The tie, or the town, in whose name a form is headed; null where it is not there. */
export async function nameOfPlace(
  { db }: Pick<AppContext, 'db'>,
  lang: Lang,
  { partnership, municipality }: { readonly partnership: string | null; readonly municipality: string | null },
): Promise<string | null> {
  const name =
    partnership === null
      ? (await namesOf(db, 'municipality', [municipality])).get(municipality ?? '')
      : (await partnershipTitles(db, [partnership])).get(partnership)?.title;
  return name === undefined ? null : inLang(name, lang);
}

const MOST = 60;

/** What happened in the tie, the latest first: at one of these it was promised. `named`: the one that the record names already. */
export async function entriesAsChoices(
  { db }: Pick<AppContext, 'db'>,
  partnership: string | null,
  lang: Lang,
  named: string | null = null,
): Promise<readonly Choice[]> {
  const entries = partnership === null ? [] : await timelineOf(db, 'partnership', partnership, MOST);
  const listed = entries.map((entry) => ({ value: entry.id, label: `${formatEventDate(entry, lang)}: ${inLang(entry.title, lang)}` }));
  if (named === null || listed.some(({ value }) => value === named)) return listed;
  // An older one than those, or one that was taken out of the register meanwhile: it stays what the promise names.
  const title = (await entriesWithSubjects(db, [named])).get(named)?.title;
  return [...listed, { value: named, label: title === undefined ? commitmentMessages(lang).form.entryGone : inLang(title, lang) }];
}

export function bodiesAsChoices(names: ReadonlyMap<string, Bilingual>, lang: Lang): readonly Choice[] {
  return [...names].map(([id, name]) => ({ value: id, label: inLang(name, lang) }));
}

/** What the tie and the meeting rest on: the promise is often told by the same source. */
export async function sourcesBehind(
  { db }: Pick<AppContext, 'db'>,
  { partnership, entry }: { readonly partnership: string | null; readonly entry: string },
): Promise<readonly string[]> {
  const cites = await citationsOf(db, [
    { kind: 'timeline_entry', ids: entry === '' ? [] : [entry] },
    { kind: 'partnership', ids: partnership === null ? [] : [partnership] },
  ]);
  return [...new Set(cites.map(({ source }) => source.id))];
}
