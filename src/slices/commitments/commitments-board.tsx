import type { Lang } from '../../platform/values/bilingual.ts';
import { Words } from '../../ui/words.tsx';
import { type CitationNotes, Cited } from '../sources/index.parts.ts';
import { Due, Owners, StateWord } from './commitment-words.tsx';
import { COMMITMENT_STATES, type CommitmentState } from './input.ts';
import { listMessages } from './list-messages.ts';
import type { CommitmentCounts } from './list-queries.server.ts';
import { commitmentMessages } from './messages.ts';
import type { Named } from './side-rules.ts';
import type { CommitmentView } from './views.ts';

interface CommitmentsBoardProps {
  readonly lang: Lang;
  readonly rows: readonly CommitmentView[];
  /** How many there are of each state in all; null where the list is narrowed to some of a state. */
  readonly counts: CommitmentCounts | null;
  readonly notes: CitationNotes;
  /** The list of all that stand so. */
  readonly columnHref: (state: CommitmentState) => string;
  readonly sides?: readonly Named[];
}

/** Promises by how they stand, a column for each state that any of them has; on phones the columns stand under each other. */
export function CommitmentsBoard({ lang, rows, counts, notes, columnHref, sides }: CommitmentsBoardProps) {
  const columns = Map.groupBy(rows, ({ state }) => state);
  return (
    <div className="promise-board">
      {COMMITMENT_STATES.filter((state) => columns.has(state)).map((state) => (
        <Column
          key={state}
          lang={lang}
          state={state}
          cards={columns.get(state) ?? []}
          all={counts?.byState[state] ?? columns.get(state)?.length ?? 0}
          notes={notes}
          href={columnHref(state)}
          sides={sides ?? []}
        />
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly lang: Lang;
  readonly state: CommitmentState;
  readonly cards: readonly CommitmentView[];
  /** How many stand so, here or in the list. */
  readonly all: number;
  readonly notes: CitationNotes;
  readonly href: string;
  readonly sides: readonly Named[];
}

function Column({ lang, state, cards, all, notes, href, sides }: ColumnProps) {
  const words = commitmentMessages(lang);
  const id = `board-${state}`;
  return (
    <section className="board-column" aria-labelledby={id}>
      <h2 id={id}>
        {words.states[state]} <span className="count">{all}</span>
      </h2>
      <ul className="board-cards">
        {cards.map((card) => (
          <li key={card.id} className="board-card">
            <p>
              <a className="plain-link" href={`/${lang}/commitments/${card.id}`}>
                <Words lang={lang} of={card.text} />
              </a>
              <Cited lang={lang} notes={notes} cites={card.cites} />
            </p>
            <p className="note">
              <Owners lang={lang} of={card.owners} sides={sides} />
            </p>
            <p className="note">
              {words.due}: <Due lang={lang} of={card} />
            </p>
            {(card.isOverdue || state === 'done') && (
              <p className="note">
                <StateWord lang={lang} of={card} />
              </p>
            )}
          </li>
        ))}
      </ul>
      {all > cards.length && (
        <p className="note">
          <a href={href}>{listMessages(lang).moreInState(all - cards.length)}</a>
        </p>
      )}
    </section>
  );
}
