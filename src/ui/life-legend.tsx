import { LifeState } from './life-state.tsx';
import type { Lang } from './messages.ts';
import { ThreadLine } from './thread-line.tsx';
import type { Life } from './thread-shape.ts';

/** What the lines of a map mean: each state as a line, a mark, a word and a short reason. */
export function LifeLegend({
  lang,
  items,
}: {
  readonly lang: Lang;
  readonly items: readonly { readonly life: Life; readonly note: string }[];
}) {
  return (
    <ul className="legend-list">
      {items.map((item) => (
        <li key={item.life}>
          <ThreadLine life={item.life} last={null} />
          <LifeState life={item.life} lang={lang} />
          <span className="note">{item.note}</span>
        </li>
      ))}
    </ul>
  );
}
