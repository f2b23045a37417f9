import { formatDate } from './dates.ts';
import { type Lang, uiMessages } from './messages.ts';

/** For what is drawn or written: of which earlier day a state is; empty: of today. */
export function lifeOfDay(of: string | null, lang: Lang): string {
  return of === null ? '' : uiMessages(lang).lifeOfDay(formatDate(of, lang));
}
