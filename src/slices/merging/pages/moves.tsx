import type { Lang } from '../../../platform/values/bilingual.ts';
import { typeset } from '../../../ui/typography.ts';
import { mergingMessages } from '../messages.ts';

interface MovesProps {
  readonly lang: Lang;
  readonly moves: readonly { readonly kind: string; readonly count: number }[];
  /** Whether they have moved already. */
  readonly isDone?: boolean;
}

/** How many records of each kind refer to the other one. */
export function Moves({ lang, moves, isDone = false }: MovesProps) {
  const words = mergingMessages(lang);
  return (
    <>
      {moves.length === 0 ? (
        <p>{words.nothingMoves}</p>
      ) : (
        <ul>
          {moves.map(({ kind, count }) => (
            <li key={kind}>
              {words.follows[kind] ?? kind}: {count}
            </li>
          ))}
        </ul>
      )}
      <p className="note">{typeset(isDone ? words.lettersMoved : words.lettersToo, lang)}</p>
    </>
  );
}
