export interface UnlabelledNames {
  readonly name: string;
  readonly countryCode: string;
  readonly alternates: readonly string[];
}

/** The Russian name of a place among alternates that carry no language, or null. */
export function russianName(place: UnlabelledNames): string | null {
  const russian = place.alternates.filter((name) => /^[А-ЯЁ][А-Яа-яЁё -]+$/.test(name));
  return russian[0] ?? null;
}
