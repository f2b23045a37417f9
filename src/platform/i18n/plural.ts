const RULES = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') } as const;

/** «1 партнёрство, 2 партнёрства, 5 партнёрств»: the number, a non-breaking space and the noun in the form that the number asks for. */
export function russianCount(n: number, one: string, few: string, many: string): string {
  return `${russianNumber(n)}\u00a0${russianNoun(n, one, few, many)}`;
}

export function russianNoun(n: number, one: string, few: string, many: string): string {
  const form = RULES.ru.select(n);
  return form === 'one' ? one : form === 'few' ? few : many;
}

export function englishCount(n: number, one: string, other: string): string {
  return `${englishNumber(n)} ${englishNoun(n, one, other)}`;
}

export function englishNoun(n: number, one: string, other: string): string {
  return RULES.en.select(n) === 'one' ? one : other;
}

/** Groups of three from five digits on, as Russian typography has it. */
export function russianNumber(n: number): string {
  return n < 10_000 ? String(n) : new Intl.NumberFormat('ru').format(n);
}

export function englishNumber(n: number): string {
  return new Intl.NumberFormat('en').format(n);
}
