import { formatDate } from '../../ui/dates.ts';
import type { PartnerAsked } from './actions/remind-partners.server.ts';
import { tellingMessages } from './telling-messages.ts';

/** What a partner is asked in a reminder, in their language. */
export function partnerQuestion({ lang, due, daysLeft }: Pick<PartnerAsked, 'lang' | 'due' | 'daysLeft'>): string {
  return tellingMessages(lang).partnerQuestion(formatDate(due, lang), daysLeft);
}
