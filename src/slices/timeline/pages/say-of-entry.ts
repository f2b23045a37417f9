import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { uiMessages } from '../../../ui/messages.ts';
import type { EntryInput, EntryKind } from '../input.ts';
import { timelineMessages } from '../messages.ts';

/** A field's value as people read it. */
export function sayOfEntry(field: string, value: unknown, lang: Lang, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return '';
  if (field === 'kind') return uiMessages(lang).beads[value as EntryKind];
  if (field === 'subjects') return sayOfSubjects(value as EntryInput['subjects'], lang, names);
  if (typeof value === 'string') return formatDate(value, lang);
  return inLang(value as Bilingual, lang);
}

function sayOfSubjects(subjects: EntryInput['subjects'], lang: Lang, names: ReadonlyMap<string, string>): string {
  const { roles } = timelineMessages(lang);
  const said = subjects.map(({ kind, id, role }) => {
    const name = names.get(`${kind}:${id}`) ?? id;
    return role === undefined ? name : `${name} (${roles[role]})`;
  });
  return said.join(', ');
}
