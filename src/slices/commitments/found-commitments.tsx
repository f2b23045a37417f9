import type { ReactNode } from 'react';
import { WRITTEN_FORMATS } from '../../platform/tables/written-formats.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { DownloadLinks } from '../../ui/download-links.tsx';
import { EmptyState } from '../../ui/page-parts.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { numberCitations, SourceNotes } from '../sources/index.parts.ts';
import { CommitmentsBoard } from './commitments-board.tsx';
import type { CommitmentsList } from './commitments-list.server.ts';
import { CommitmentsTable } from './commitments-table.tsx';
import type { CommitmentState } from './input.ts';
import { listMessages } from './list-messages.ts';
import { commitmentMessages } from './messages.ts';
import type { Named } from './side-rules.ts';

interface FoundCommitmentsProps {
  readonly lang: Lang;
  readonly list: CommitmentsList;
  readonly page: { readonly current: number; readonly onAPage: number; readonly hrefOf: (page: number) => string };
  readonly exportHref: (format: string) => string;
  /** Beside how many were found. */
  readonly beside?: ReactNode;
  /** Why there is nothing in the whole list. */
  readonly empty: string;
  /** Where the whole list is, if this is a part of it. */
  readonly whole: string | null;
  /** Shown as a board, with the lists of its columns. */
  readonly board?: { readonly isWhole: boolean; readonly columnHref: (state: CommitmentState) => string };
  readonly sides?: readonly Named[];
  /** Where its due dates can be had for a calendar. */
  readonly calendar?: string;
}

/** What was found: how many, as a list or a board, its other pages, and as a file. */
export function FoundCommitments({ lang, list, page, exportHref, beside, empty, whole, board, sides, calendar }: FoundCommitmentsProps) {
  const words = listMessages(lang);
  const { rows, total } = list;
  const notes = numberCitations(rows.map(({ cites }) => cites));
  const given = sides === undefined ? {} : { sides };
  return (
    <>
      <div className="section">
        <p className="note">
          {words.found(total)}
          {beside}
        </p>
        {rows.length === 0 ? (
          <EmptyState {...(whole === null ? {} : { todo: <a href={whole}>{words.showAll}</a> })}>
            {whole === null ? empty : words.nothingFound}
          </EmptyState>
        ) : board === undefined ? (
          <CommitmentsTable lang={lang} caption={commitmentMessages(lang).promises} rows={rows} notes={notes} {...given} />
        ) : (
          <CommitmentsBoard
            lang={lang}
            rows={rows}
            counts={board.isWhole ? list.counts : null}
            notes={notes}
            columnHref={board.columnHref}
            {...given}
          />
        )}
      </div>
      {board === undefined && (
        <Pagination lang={lang} current={page.current} total={Math.ceil(total / page.onAPage)} hrefOf={page.hrefOf} />
      )}
      {rows.length > 0 && (
        <div className="section">
          <DownloadLinks lang={lang} formats={WRITTEN_FORMATS} hrefOf={exportHref} />
          {calendar !== undefined && (
            <p className="note">
              <a href={calendar} rel="nofollow">
                {words.calendar}
              </a>
              . {words.calendarHint}
            </p>
          )}
        </div>
      )}
      {notes.notes.length > 0 && <SourceNotes lang={lang} notes={notes} />}
    </>
  );
}

/** How much of it is overdue and how much is kept, each leading to the list of it. */
export function CountLinks({
  lang,
  counts,
  hrefOf,
}: {
  readonly lang: Lang;
  readonly counts: CommitmentsList['counts'];
  readonly hrefOf: (state: 'overdue' | 'kept') => string;
}) {
  const words = listMessages(lang);
  return (
    <>
      {counts.overdue > 0 && (
        <>
          {' · '}
          <a href={hrefOf('overdue')}>{words.countOverdue(counts.overdue)}</a>
        </>
      )}
      {counts.kept > 0 && (
        <>
          {' · '}
          <a href={hrefOf('kept')}>{words.countKept(counts.kept)}</a>
        </>
      )}
    </>
  );
}
