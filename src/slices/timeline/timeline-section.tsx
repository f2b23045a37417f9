import type { Lang } from '../../platform/values/bilingual.ts';
import { formatEventDate } from '../../ui/dates.ts';
import { uiMessages } from '../../ui/messages.ts';
import type { Life } from '../../ui/thread-shape.ts';
import { Timeline, type TimelineEntry } from '../../ui/timeline.tsx';
import { Words } from '../../ui/words.tsx';
import { type CitationNotes, Cited } from '../sources/index.parts.ts';
import { timelineMessages } from './messages.ts';
import type { EntryView } from './queries.server.ts';
import { firstSentences, MOST_ENTRIES } from './rules.ts';

interface TimelineSectionProps {
  readonly lang: Lang;
  readonly entries: readonly EntryView[];
  readonly notes: CitationNotes;
  readonly comesIn?: boolean;
  /** In a digest: the first sentences and the first source of each entry; all of it stands on the page to which its title leads. */
  readonly digest?: boolean;
  /** Where an entry's title leads: on lists of what happened anywhere. */
  readonly hrefOf?: (entry: EntryView) => string | undefined;
  /** Ids of the entries that this reader may mend: each leads to its form. */
  readonly mended?: readonly string[];
  /** How the tie lives whose timeline it is; null where it is of several, or of none. */
  readonly life?: Life | null;
}

/** What happened, each entry with the date that its source gives and the numbers of its sources. */
export function TimelineSection({ lang, entries, notes, comesIn, digest, hrefOf, mended = [], life = null }: TimelineSectionProps) {
  return (
    <>
      <Timeline
        lang={lang}
        life={life}
        {...(comesIn === true ? { comesIn } : {})}
        entries={entries.map((entry) =>
          shownEntry(digest === true ? digestOf(entry) : entry, {
            lang,
            notes,
            href: hrefOf?.(entry),
            isMended: mended.includes(entry.id),
          }),
        )}
      />
      {entries.length >= MOST_ENTRIES && <p className="note">{uiMessages(lang).latestEvents(MOST_ENTRIES)}</p>}
    </>
  );
}

const OPENING = 160;

/** What a digest shows of the entry. */
export function digestOf(entry: EntryView): EntryView {
  const opening = (text: string | null) => (text === null ? null : firstSentences(text, OPENING));
  const text = entry.text === null ? null : { ru: opening(entry.text.ru), en: opening(entry.text.en) };
  return { ...entry, text, cites: entry.cites.slice(0, 1) };
}

interface Shown {
  readonly lang: Lang;
  readonly notes: CitationNotes;
  readonly href: string | undefined;
  readonly isMended: boolean;
}

function shownEntry(entry: EntryView, { lang, notes, href, isMended }: Shown): TimelineEntry {
  const title = <Words lang={lang} of={entry.title} />;
  const known = entry.date !== null || entry.knownBy !== null;
  return {
    key: entry.id,
    id: `entry-${entry.id}`,
    kind: entry.kind,
    date: known ? formatEventDate(entry, lang) : null,
    ...(entry.date === null ? {} : { dateTime: entry.date }),
    title: href === undefined ? title : <a href={href}>{title}</a>,
    text: (
      <>
        {entry.text !== null && <Words lang={lang} of={entry.text} />}
        <Cited lang={lang} notes={notes} cites={entry.cites} />
        {isMended && (
          <>
            {' '}
            <a href={`/${lang}/work/entries/${entry.id}/edit`}>{timelineMessages(lang).edit}</a>
          </>
        )}
      </>
    ),
  };
}
