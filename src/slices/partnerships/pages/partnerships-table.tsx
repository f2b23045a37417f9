import type { TieLife } from '../../../platform/http/app-context.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatEventDate } from '../../../ui/dates.ts';
import { LifeWord } from '../../../ui/life-word.tsx';
import { Table } from '../../../ui/table.tsx';
import { ThreadLine } from '../../../ui/thread-line.tsx';
import { Words } from '../../../ui/words.tsx';
import { type CitationNotes, Cited } from '../../sources/index.parts.ts';
import type { CitationView } from '../../sources/index.ts';
import { digestOf } from '../../timeline/index.parts.ts';
import { partnershipMessages } from '../messages.ts';
import type { PartnershipView } from '../partnership-view.server.ts';
import { titledApart } from '../titles-apart.ts';
import { kindWords } from './kind-words.ts';
import { StandingWord } from './standing-word.tsx';

/** What the rows of the table cite, in the order in which it is read. */
export function citesOfRows(rows: readonly PartnershipView[]): readonly (readonly CitationView[])[] {
  return rows.map((row) => lastOf(row)?.cites ?? []);
}

/** With its first source only: the others stand on the tie's own page. */
function lastOf({ timeline: [last] }: PartnershipView) {
  return last === undefined ? undefined : digestOf(last);
}

interface PartnershipsTableProps {
  readonly lang: Lang;
  readonly rows: readonly PartnershipView[];
  readonly notes: CitationNotes;
  readonly caption: string;
  /** How each lives, by its id; of one that is missing there is not enough data. */
  readonly lives: Lives;
}

/** How ties live, by their ids. */
export type Lives = Readonly<Record<string, TieLife>>;

export const NOT_FOUND_YET: TieLife = { state: 'not_enough_data', of: null };

/** Partnerships as a list: who, the thread with its last bead, how it stands, what happened last. */
export function PartnershipsTable({ lang, rows, notes, caption, lives }: PartnershipsTableProps) {
  const words = partnershipMessages(lang);
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'who', head: words.who, phone: 'title', width: '30%' },
        { key: 'thread', head: words.threadAndBead, phone: 'left', width: '11%' },
        { key: 'standing', head: words.standing, phone: 'right', width: '14%' },
        { key: 'last', head: words.lastEvent, phone: 'line' },
        { key: 'when', head: words.when, phone: 'detail', align: 'end', small: true, width: '13%' },
      ]}
      rows={titledApart(rows).map((row) => ({ key: row.id, cells: cellsOf(row, lang, notes, lives[row.id] ?? NOT_FOUND_YET) }))}
    />
  );
}

function cellsOf(row: PartnershipView, lang: Lang, notes: CitationNotes, life: TieLife) {
  const last = lastOf(row);
  return {
    who: (
      <>
        <a className="plain-link" href={`/${lang}/partnerships/${row.id}`}>
          <Words lang={lang} of={row.title} />
        </a>
        <span className="cell-under">{kindWords(row, lang)}</span>
      </>
    ),
    thread: <ThreadLine life={life.state} last={last?.kind ?? null} ahead={row.standing === 'proposed'} />,
    standing: (
      <>
        <StandingWord lang={lang} standing={row.standing} />
        <span className="cell-under">
          <LifeWord lang={lang} life={life.state} of={life.of} />
        </span>
      </>
    ),
    last:
      last === undefined ? null : (
        <>
          <Words lang={lang} of={last.title} />
          <Cited lang={lang} notes={notes} cites={last.cites} />
        </>
      ),
    when: last === undefined ? null : formatEventDate(last, lang),
  };
}
