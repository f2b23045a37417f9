/** Days for which a draft is kept. */
export const DAYS_KEPT = 90;

const MOST_LETTERS = 60_000;

/** Where the form opens with its draft. */
export function withDraft(form: string): string {
  return `${form}${form.includes('?') ? '&' : '?'}draft=continue`;
}

/** What of a form is worth keeping: not what belongs to the draft itself, never what bears the name of a secret. */
export function fieldsToKeep(values: Readonly<Record<string, readonly string[]>>): (readonly [name: string, value: string])[] {
  return Object.entries(values)
    .filter(([name]) => !/^draft\.|password|passwd|secret|token/i.test(name))
    .flatMap(([name, texts]) => texts.map((text) => [name, text] as const));
}

export function isTooLarge(fields: readonly (readonly [string, string])[]): boolean {
  return fields.reduce((sum, [name, value]) => sum + name.length + value.length, 0) > MOST_LETTERS;
}
