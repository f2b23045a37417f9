import type { ReactElement } from 'react';
import type { BeadKind } from './bead-kinds.ts';

const DIAMOND = 'M0-9.2 9.2 0 0 9.2-9.2 0Z';

/** Each drawn about 0,0 in a box of 28: the first shape wears the halo, so that the thread breaks around the bead. */
const SHAPES: Readonly<Record<BeadKind, ReactElement>> = {
  contact: <circle r="4.2" className="bead-full" />,
  visit: <circle r="7" className="bead-full" />,
  forum: (
    <>
      <circle r="10.2" className="bead-hollow" />
      <circle r="5.6" />
    </>
  ),
  remote_session: <circle r="6.2" className="bead-hollow" strokeWidth="4" />,
  minutes: <path d="M-2.3-9.5h4.6v19h-4.6z" className="bead-full" />,
  agreement_proposed: <path d="M0-8.6 8.6 0 0 8.6-8.6 0Z" className="bead-hollow" />,
  agreement_signed: <path d={DIAMOND} className="bead-full" />,
  promise: <circle r="7.4" className="bead-hollow bead-dashed" />,
  promise_kept: (
    <>
      <circle r="8" className="bead-full" />
      <path d="M-3.8.3-1.2 2.9 3.8-2.6" className="bead-tick" />
    </>
  ),
  promise_overdue: (
    <path d="M-1.7-9.3A7.6 7.6 0 0 0-1.7 5.9ZM1.7-5.9A7.6 7.6 0 0 1 1.7 9.3Z" className="bead-full bead-overdue" transform="rotate(14)" />
  ),
  practice_transferred: (
    <>
      <circle cx="-3.8" r="6.6" className="bead-full" />
      <circle cx="3.8" r="5.6" className="bead-hollow" />
    </>
  ),
  effect: <path d="M0-8.8 8.6 6.6H-8.6Z" className="bead-full" />,
  paper: <path d="M-6.2-7.8H6.2V7.8H-6.2Z" className="bead-hollow" />,
  story: <path d="M-4.4-4.4h8.8v8.8h-8.8z" className="bead-full" />,
};

/** The bare shape, for use inside another drawing. */
export function beadShape(kind: BeadKind): ReactElement {
  return SHAPES[kind];
}

export function Bead({ kind, small = false }: { readonly kind: BeadKind; readonly small?: boolean }): ReactElement {
  return (
    <svg className={small ? 'bead bead--small' : 'bead'} viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
      {SHAPES[kind]}
    </svg>
  );
}
