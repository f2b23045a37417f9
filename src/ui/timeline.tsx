import type { ReactNode } from 'react';
import { Bead } from './bead.tsx';
import { type BeadKind, beadName, isAheadByKind } from './bead-kinds.ts';
import { type Lang, uiMessages } from './messages.ts';
import { type Life, lifeClass } from './thread-shape.ts';

export interface TimelineEntry {
  readonly key: string;
  readonly kind: BeadKind;
  /** Already in words («30–31 марта 2017»); null: the entry says that no date is given. */
  readonly date: string | null;
  /** The machine's date, only where the event's own date is known. */
  readonly dateTime?: string;
  readonly title: ReactNode;
  /** The title itself says what it is: the name of the bead's kind, read aloud before it, would be another thing. */
  readonly isNamed?: boolean;
  readonly text?: ReactNode;
  readonly children?: ReactNode;
  /** Only planned or proposed; by default so for the kinds that are proposals by nature. */
  readonly ahead?: boolean;
  /** The life of its own thread, where entries belong to several partnerships. */
  readonly life?: Life | null;
  readonly id?: string;
}

interface TimelineProps {
  readonly lang: Lang;
  /** In the order in which they are shown. */
  readonly entries: readonly TimelineEntry[];
  readonly life: Life | null;
  /** The word at the line between what is ahead and what was, e.g. «сегодня». */
  readonly today?: string;
  readonly undatedLabel?: string;
  /** The thread comes in from the left edge of the page, as on the home page. */
  readonly comesIn?: boolean;
  readonly headingLevel?: 2 | 3 | 4;
}

/** What happened, down a thread with a bead for each event. */
export function Timeline(props: TimelineProps) {
  const { entries, today, life } = props;
  const rows: ReactNode[] = [];
  entries.forEach((entry, index) => {
    const previous = entries[index - 1];
    const crossed = previous !== undefined && isAhead(previous) !== isAhead(entry);
    if (crossed && today !== undefined) rows.push(<TodayRow key="today" label={today} toAhead={isAhead(entry)} />);
    rows.push(<EntryRow key={entry.key} entry={entry} next={entries[index + 1]} {...props} />);
  });
  return <ol className={`timeline ${lifeClass(life)}${props.comesIn ? ' timeline--comes-in' : ''}`}>{rows}</ol>;
}

function isAhead(entry: TimelineEntry): boolean {
  return entry.ahead ?? isAheadByKind(entry.kind);
}

function TodayRow({ label, toAhead }: { readonly label: string; readonly toAhead: boolean }) {
  return (
    <li className={`timeline-today${toAhead ? ' timeline-row--ahead' : ''}`}>
      <span>{label}</span>
    </li>
  );
}

function EntryRow({ entry, next, ...props }: TimelineProps & { readonly entry: TimelineEntry; readonly next: TimelineEntry | undefined }) {
  const Heading = `h${props.headingLevel ?? 3}` as const;
  const dotted = next !== undefined && isAhead(entry) && (isAhead(next) || props.today !== undefined);
  const towardsAhead = next !== undefined && !isAhead(entry) && isAhead(next) && props.today === undefined;
  const own = entry.life === undefined ? '' : ` timeline-row--own ${lifeClass(entry.life)}`;
  return (
    <li id={entry.id} className={`timeline-row${dotted || towardsAhead ? ' timeline-row--ahead' : ''}${own}`}>
      <p className="timeline-date">
        {entry.date === null ? (props.undatedLabel ?? uiMessages(props.lang).dateNotGiven) : <DateWords entry={entry} />}
      </p>
      <Bead kind={entry.kind} />
      <div className="timeline-body">
        <Heading>
          {entry.isNamed !== true && <span className="visually-hidden">{beadName(entry.kind, props.lang)}: </span>}
          {entry.title}
        </Heading>
        {entry.text !== undefined && <p>{entry.text}</p>}
        {entry.children}
      </div>
    </li>
  );
}

function DateWords({ entry }: { readonly entry: TimelineEntry }) {
  return entry.dateTime === undefined ? entry.date : <time dateTime={entry.dateTime}>{entry.date}</time>;
}
