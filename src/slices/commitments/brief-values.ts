const A_DAY_MS = 86_400_000;

/** Whole days from one day to another, both `YYYY-MM-DD`; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / A_DAY_MS);
}

/** Whole months by the calendar, none if the second day is earlier. */
export function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.max(0, months(to) - months(from) - (to.slice(8) < from.slice(8) ? 1 : 0));
}

/** In days up to two months, in months up to two years, then in years. */
export function elapsed(from: string, to: string, words: Counted): string {
  const months = monthsBetween(from, to);
  if (months < 2) return words.days(daysBetween(from, to));
  return months < 24 ? words.months(months) : words.years(Math.floor(months / 12));
}

type Counted = Readonly<Record<'days' | 'months' | 'years', (n: number) => string>>;

/** The words without a full stop at their end; too long, they end with the last whole word that fits. Lengths in UTF-16 units. */
export function clipped(text: string, longest: number): string {
  const words = text.trim().replace(/(?<!\.)[.;]$/u, '');
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest);
  const end = cut.search(/\s\S*$/u);
  return `${(end > 0 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/u, '').replace(/\p{Cs}/gu, '')}…`;
}
