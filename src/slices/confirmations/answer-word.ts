import type { RequestAnswer } from './input.ts';
import type { ConfirmationMessages } from './messages.ru.ts';

/** What of a request its answers are called by. */
export interface Topic {
  readonly kind: string;
  readonly standing: 'to-confirm' | 'to-agree' | null;
}

/** The answers that can be given, in words: to a change people agree, a fact they confirm. */
export function answersTo({ kind, standing }: Topic, words: ConfirmationMessages): Readonly<Record<RequestAnswer, string>> {
  if (standing !== null) return words.answersToStanding[standing];
  return kind === 'change' ? words.answersToChange : words.answers;
}

export function answerWord({ answer, ...topic }: Topic & { readonly answer: RequestAnswer | null }, words: ConfirmationMessages): string {
  return answer === null ? '' : answersTo(topic, words)[answer];
}
