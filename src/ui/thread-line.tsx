import { beadShape } from './bead.tsx';
import type { BeadKind } from './bead-kinds.ts';
import { depthAt, type Life, lifeClass, sagOf, threadPiece } from './thread-shape.ts';

const WIDTH = 72;
const BEAD_AT = 0.66;

interface ThreadLineProps {
  readonly life: Life | null;
  /** The last thing that happened; null where nothing is known. */
  readonly last: BeadKind | null;
  /** Nothing has happened yet: the whole thread is only proposed. */
  readonly ahead?: boolean;
}

/** A partnership in a list: a short thread with its last bead. Decoration; words stand beside it. */
export function ThreadLine({ life, last, ahead = false }: ThreadLineProps) {
  const sag = sagOf(life) * WIDTH;
  const solidUntil = last === null || ahead ? 1 : BEAD_AT;
  return (
    <svg
      className={`thread-line ${lifeClass(life)}`}
      viewBox={`-6 -10 ${WIDTH + 12} ${Math.round(sag) + 20}`}
      width={WIDTH + 12}
      height={Math.round(sag) + 20}
      aria-hidden="true"
      focusable="false"
    >
      <path className={`thread${ahead ? ' thread--ahead' : ''}`} d={threadPiece(0, solidUntil, WIDTH, sag)} />
      {solidUntil < 1 && <path className="thread" d={threadPiece(solidUntil, 1, WIDTH, sag)} />}
      {life === 'on_paper' && <path className="thread-hollow" d={threadPiece(0, 1, WIDTH, 0)} />}
      <circle r="3.2" className="thread-end" />
      <circle r="3.2" cx={WIDTH} className="thread-end" />
      {last !== null && (
        <g transform={`translate(${BEAD_AT * WIDTH} ${depthAt(BEAD_AT, sag)}) scale(.66)`} className="bead-group">
          {beadShape(last)}
        </g>
      )}
    </svg>
  );
}
