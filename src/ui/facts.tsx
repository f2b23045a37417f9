import type { ReactNode } from 'react';

export interface Fact {
  readonly label: string;
  /** Where labels are alike. */
  readonly key?: string;
  readonly value: ReactNode;
}

/** A short list of what is known, a hairline over each line. */
export function Facts({ items, note }: { readonly items: readonly Fact[]; readonly note?: ReactNode }) {
  return (
    <div className="facts-block">
      <dl className="facts">
        {items.map((item) => (
          <div key={item.key ?? item.label}>
            <dt>{item.label}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p className="note">{note}</p>}
    </div>
  );
}
