/** A page of more is not read; the lists have all. */
export const MOST_RESULTS = 300;

/** Something that came of a friendship, as far as its place in a list goes. */
export interface Placed {
  /** The tie of which it came; null: of none. */
  readonly tie: string | null;
  /** `YYYY`; null where nobody says when. */
  readonly year: string | null;
}

export interface Group<Item> {
  /** A tie's id or a year; null: of no tie, of no known year. */
  readonly key: string | null;
  readonly items: readonly Item[];
}

export const GROUPINGS = ['tie', 'year'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/**
 * What came of a friendship by tie or by year. Years run back, with those of which nobody says when at the end; ties stand in the order of
 * their latest result; what is of no tie comes last.
 */
export function grouped<Item extends Placed>(items: readonly Item[], by: Grouping): readonly Group<Item>[] {
  const groups = new Map<string | null, Item[]>();
  for (const item of items.toSorted((a, b) => (b.year ?? '').localeCompare(a.year ?? ''))) {
    const group = groups.get(item[by]) ?? [];
    groups.set(item[by], [...group, item]);
  }
  const all = [...groups].map(([key, of]) => ({ key, items: of }));
  return [...all.filter(({ key }) => key !== null), ...all.filter(({ key }) => key === null)];
}
