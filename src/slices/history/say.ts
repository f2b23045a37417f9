interface FieldValue {
  readonly field: string;
  readonly value: unknown;
}

/** How the values of one field are said, all at once: a date, the name of what an id names. */
export type WaysToSay = Readonly<Record<string, (values: readonly unknown[]) => readonly string[] | Promise<readonly string[]>>>;

/** Says values in words, field by field in its own way, else as plain texts: both languages of a bilingual one. */
export async function sayAll(values: readonly FieldValue[], ways: WaysToSay): Promise<readonly string[]> {
  const said: string[] = values.map(({ value }) => sayPlainly(value));
  const placed = values.map((one, at) => ({ ...one, at }));
  for (const field of new Set(values.map((one) => one.field))) {
    const way = ways[field];
    const real = placed.filter((one) => one.field === field && one.value !== null && one.value !== undefined);
    if (way === undefined || real.length === 0) continue;
    const words = await way(real.map(({ value }) => value));
    for (const [index, { at }] of real.entries()) said[at] = words[index] ?? '';
  }
  return said;
}

function sayPlainly(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(sayPlainly).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('ru' in value || 'en' in value) {
    const { ru, en } = value as { ru?: string | null; en?: string | null };
    return [ru, en].filter(Boolean).join(' · ');
  }
  return JSON.stringify(value);
}

/** For a field whose values are ids: their names, an id that has none as it is. */
export function byNames(names: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>) {
  return async (values: readonly unknown[]): Promise<readonly string[]> => {
    const ids = values.flatMap((value) => (Array.isArray(value) ? value.map(String) : [String(value)]));
    const found = await names([...new Set(ids)]);
    const nameOf = (id: unknown) => found.get(String(id)) ?? String(id);
    return values.map((value) => (Array.isArray(value) ? value.map(nameOf).join(', ') : nameOf(value)));
  };
}
