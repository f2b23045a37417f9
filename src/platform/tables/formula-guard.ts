/** What a spreadsheet would take for a formula and run, where a CSV says so; also behind apostrophes, so that each can be taken off again. */
const GUARDED_OR_FORMULA = /^'*[\s\u00a0]*[=+\-@\t\r\n|%]/u;

/** An apostrophe makes it text. What has one already gets another, so that `unguarded` gives back exactly what was there. */
export function guarded(text: string): string {
  return GUARDED_OR_FORMULA.test(text) ? `'${text}` : text;
}

/** What has an apostrophe of its own, in a file that needs no guard: it gets another, since reading takes one off from every kind of file. */
export function withOwnApostrophe(text: string): string {
  return text.startsWith("'") ? guarded(text) : text;
}

/** The text without the apostrophe that kept it from being a formula. */
export function unguarded(text: string): string {
  return text.startsWith("'") && GUARDED_OR_FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
