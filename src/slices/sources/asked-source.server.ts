import type { AskableKind, AskedField, CorrectionRefusal } from '../../platform/asked-record.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { type Outcome, refused } from '../../platform/values/outcome.ts';
import { typedDate } from '../../platform/values/typed-date.ts';
import { formatDate } from '../../ui/dates.ts';
import { type EditSourceRefusal, editSource } from './actions/edit-source.server.ts';
import { type SourceInput, sourceInput } from './input.ts';
import { keptPublisher, keptSource } from './kept-queries.server.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';
import { mayEditSource } from './policy.ts';

/** What the other side can be asked about a source: its words, its address, its day. */
export const askedSource: AskableKind = {
  kind: 'source',
  async look(db, id) {
    const kept = await keptSource(db, id);
    if (kept === null) return null;
    const { input } = kept;
    const publisher = input.publisher === null ? null : ((await keptPublisher(db, input.publisher))?.input.name ?? null);
    return {
      named: { ru: input.title, en: input.title },
      path: `sources/${id}`,
      editPath: `work/sources/${id}/edit`,
      revision: kept.revision,
      fields: fieldsOf(input),
      sources: [{ title: input.title, publisher, url: input.url, publishedAt: input.publishedAt }],
      mayEdit: (actor) => mayEditSource(actor, kept),
    };
  },
  async correct(acting, id, { typed, revision, reason }): Promise<Outcome<unknown, CorrectionRefusal | EditSourceRefusal>> {
    const kept = await keptSource(acting.db, id);
    if (kept === null) return refused('no-such-record');
    const input = corrected(kept.input, typed);
    return input === null ? refused('not-a-value') : editSource(acting, { input, revision, reason });
  },
};

function fieldsOf({ title, url, publishedAt, note }: SourceInput): readonly AskedField[] {
  const same = (text: string | null): Bilingual => ({ ru: text ?? ru.nothingHere, en: text ?? en.nothingHere });
  const day: Bilingual = publishedAt === null ? same(null) : { ru: formatDate(publishedAt, 'ru'), en: formatDate(publishedAt, 'en') };
  return [
    { field: 'title', label: { ru: ru.title, en: en.title }, value: title, said: same(title) },
    { field: 'publishedAt', label: { ru: ru.published, en: en.published }, value: publishedAt, said: day },
    { field: 'url', label: { ru: ru.address, en: en.address }, value: url, said: same(url) },
    { field: 'note.ru', label: { ru: ru.noteIn.ru, en: en.noteIn.ru }, value: note?.ru ?? null, said: same(note?.ru ?? null) },
    { field: 'note.en', label: { ru: ru.noteIn.en, en: en.noteIn.en }, value: note?.en ?? null, said: same(note?.en ?? null) },
  ];
}

/** The source with what was typed; null where it cannot stand there. */
function corrected(input: SourceInput, typed: Readonly<Record<string, string>>): SourceInput | null {
  const { title, publishedAt, url, ...rest } = typed;
  const noteRu = rest['note.ru'] ?? input.note?.ru ?? null;
  const noteEn = rest['note.en'] ?? input.note?.en ?? null;
  const parsed = sourceInput.safeParse({
    ...input,
    ...(title === undefined ? {} : { title }),
    ...(publishedAt === undefined ? {} : { publishedAt: typedDate(publishedAt) }),
    ...(url === undefined ? {} : { url }),
    note: noteRu === null && noteEn === null ? null : { ru: noteRu, en: noteEn },
  });
  return parsed.success ? parsed.data : null;
}
