import type { Database } from '../../platform/db/database.ts';
import type { SubjectNamings } from '../../platform/http/app-context.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { uiMessages } from '../../ui/messages.ts';
import { recordKind } from '../history/index.server.ts';
import { sayAll } from '../history/index.ts';
import { citesInWords } from '../sources/index.server.ts';
import { editEntry } from './actions/edit-entry.server.ts';
import { recordEntry } from './actions/record-entry.server.ts';
import { withdrawEntry } from './actions/withdraw-entry.server.ts';
import { type EntryInput, type EntryKind, entryInput } from './input.ts';
import { keptEntry } from './kept-queries.server.ts';
import { timelineMessages } from './messages.ts';
import { mayEditEntry } from './policy.ts';

/** The first of its subjects with a page of its own, below the language. */
const PATHS = { partnership: 'partnerships', municipality: 'municipalities', body: 'bodies', person: 'people' } as const;

function pageOf({ id, subjects }: EntryInput): string {
  const kinds = Object.keys(PATHS) as (keyof typeof PATHS)[];
  const first = kinds.flatMap((kind) => subjects.filter((subject) => subject.kind === kind))[0];
  return first === undefined ? '' : `${PATHS[first.kind]}/${first.id}#entry-${id}`;
}

type Subjects = EntryInput['subjects'];

/** Whose pages an entry stands on, by name: this slice knows them by their ids only. */
async function subjectsInWords(namings: SubjectNamings, db: Database, lang: Lang, lists: readonly Subjects[]): Promise<readonly string[]> {
  const byKind = Map.groupBy(lists.flat(), ({ kind }) => kind as string);
  const named = await Promise.all(
    namings.map(async ({ kind, subjects }) => {
      const ids = [...new Set((byKind.get(kind) ?? []).map(({ id }) => id))];
      return ids.length === 0 ? [] : [...(await subjects(db, ids))].map(([id, { name }]) => [`${kind} ${id}`, inLang(name, lang)] as const);
    }),
  );
  const names = new Map(named.flat());
  const { roles } = timelineMessages(lang);
  const say = ({ kind, id, role }: Subjects[number]) =>
    [names.get(`${kind} ${id}`) ?? id, role === undefined ? '' : `(${roles[role]})`].filter(Boolean).join(' ');
  return lists.map((list) => list.map(say).join(', '));
}

/** Entries, with the names that other slices have for their subjects. */
export const entryKind = (namings: SubjectNamings) =>
  recordKind({
    kind: 'timeline_entry',
    label: { ru: timelineMessages('ru').recordKind, en: timelineMessages('en').recordKind },
    labels: (lang) => timelineMessages(lang).fields,
    schema: entryInput,
    kept: keptEntry,
    say: (db, lang, values) => {
      const dates = (some: readonly unknown[]) => some.map((date) => formatDate(String(date), lang));
      return sayAll(values, {
        kind: (kinds) => kinds.map((kind) => uiMessages(lang).beads[kind as EntryKind] ?? String(kind)),
        date: dates,
        endDate: dates,
        knownBy: dates,
        subjects: (lists) => subjectsInWords(namings, db, lang, lists as readonly Subjects[]),
        cites: (lists) => citesInWords(db, lists),
      });
    },
    nameOf: async (_db, { title }) => title,
    paths: (input) => ({ page: pageOf(input), form: `work/entries/${input.id}/edit` }),
    mayEdit: (_db, actor, { input, keptBy }) => mayEditEntry(actor, { keptBy, kind: input.kind }),
    edit: editEntry,
    record: recordEntry,
    withdraw: withdrawEntry,
  });
