const DAY_IN_MOSCOW = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' });

/** The day of a moment in Moscow: `2026-04-10`. */
export function dayInMoscow(at: string): string {
  return DAY_IN_MOSCOW.format(new Date(at));
}
