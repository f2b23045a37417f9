import type { Lang } from '../../platform/values/bilingual.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/words.tsx';
import { type CitationNotes, Cited } from '../sources/index.parts.ts';
import { Due, Owners, StateWord } from './commitment-words.tsx';
import { commitmentMessages } from './messages.ts';
import type { Named } from './side-rules.ts';
import type { CommitmentView } from './views.ts';

interface CommitmentsTableProps {
  readonly lang: Lang;
  readonly caption: string;
  readonly rows: readonly CommitmentView[];
  readonly notes: CitationNotes;
  /** The sides of the tie whose promises these are; none where they are of several ties, which are then named. */
  readonly sides?: readonly Named[];
}

/** Promises as a list: what, how it stands, who, by when. */
export function CommitmentsTable({ lang, caption, rows, notes, sides }: CommitmentsTableProps) {
  const words = commitmentMessages(lang);
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'what', head: words.what, phone: 'title' },
        { key: 'state', head: words.state, phone: 'left', width: '19%' },
        { key: 'who', head: words.who, phone: 'line', phoneLabel: `${words.who}:`, width: '24%' },
        { key: 'due', head: words.due, phone: 'right', phoneLabel: `${words.due.toLocaleLowerCase(lang)}:`, width: '16%' },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          what: (
            <>
              <a className="plain-link" href={`/${lang}/commitments/${row.id}`}>
                <Words lang={lang} of={row.text} />
              </a>
              <Cited lang={lang} notes={notes} cites={row.cites} />
              {sides === undefined && <Where lang={lang} of={row} />}
            </>
          ),
          state: <StateWord lang={lang} of={row} />,
          who: <Owners lang={lang} of={row.owners} sides={sides ?? []} />,
          due: <Due lang={lang} of={row} />,
        },
      }))}
    />
  );
}

/** In which tie it was made, or to whom outside of one. */
function Where({ lang, of: { partnership, towards } }: { readonly lang: Lang; readonly of: CommitmentView }) {
  const name = partnership?.title ?? towards;
  if (name === null) return null;
  return (
    <span className="cell-under">
      <Words lang={lang} of={name} />
    </span>
  );
}
