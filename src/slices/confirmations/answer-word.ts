import type { RequestAnswer } from './input.ts';
import type { ConfirmationMessages } from './messages.ru.ts';

/** An answer in words: to a change people agree, a fact they confirm. */
export function answerWord(
  { kind, answer }: { readonly kind: string; readonly answer: RequestAnswer | null },
  words: ConfirmationMessages,
): string {
  if (answer === null) return '';
  return kind === 'change' ? words.answersToChange[answer] : words.answers[answer];
}
