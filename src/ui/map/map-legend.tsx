import type { ReactNode } from 'react';

/** A tie of two towns; one that is only proposed; a forum's ray; ties as density. */
export type MapMark = 'tie' | 'ahead' | 'fan' | 'many';

const DRAWN: Readonly<Record<MapMark, ReactNode>> = {
  tie: <path className="thread" d="M2 6H38" />,
  ahead: <path className="thread thread--ahead" d="M3 6H38" />,
  fan: <path className="map-fan" d="M2 6H38" />,
  many: <path className="map-cell map-level-2" d="M6 6h0M15 6h0M24 6h0M33 6h0" />,
};

/** What the marks of a map mean. */
export function MapLegend({ items }: { readonly items: readonly { readonly mark: MapMark; readonly label: ReactNode }[] }) {
  return (
    <ul className="map-legend note">
      {items.map(({ mark, label }) => (
        <li key={mark}>
          <svg className="life-unknown" viewBox="0 0 40 12" width="40" height="12" aria-hidden="true" focusable="false">
            {DRAWN[mark]}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
