import type { MailChoice } from './input.ts';

/** What is older than this nobody wants to find in a mail: whoever long had none, and now wants a digest, begins with the last week. */
export const MAILED_WITHIN_DAYS = 7;

/** Without a choice a person gets one mail a day. */
export function choiceOf(chosen: string | null | undefined): MailChoice {
  return chosen === 'at_once' || chosen === 'none' ? chosen : 'digest';
}

/** Who is told: each once, and nobody of what they did themselves. */
export function toldOf(accounts: readonly string[], doneBy: string | null): readonly string[] {
  return [...new Set(accounts)].filter((account) => account !== doneBy);
}

/** Whether the time for today's digest has come: what a server that was off at that minute makes up for. */
export function isDigestDue(
  clockTime: { readonly hour: number; readonly minute: number },
  at: { readonly hour: number; readonly minute: number },
): boolean {
  return clockTime.hour * 60 + clockTime.minute >= at.hour * 60 + at.minute;
}

/** The text without the keys of one-time links: once a mail has gone out, nobody else needs them. */
export function withoutKeys(text: string): string {
  return text.replace(/(https?:\/\/[^\s]*?[/=])[A-Za-z0-9_-]{22,}/g, '$1…');
}
