import type { MainMessages } from './messages.ru.ts';

/** The words for a page that is refused or that failed. A 400 names what is wrong in the address, or else it was a form. */
export function refusalWords(
  words: MainMessages,
  status: number,
  namesProblems: boolean,
): { readonly title: string; readonly text: string } {
  const { refusals } = words;
  if (status === 400) return namesProblems ? refusals.badAddress : refusals.badForm;
  return (
    { 403: refusals.notYours, 404: refusals.notFound, 405: refusals.method, 413: refusals.tooLarge, 429: refusals.tooMany }[status] ??
    refusals.failed
  );
}
