import { z } from 'zod';
import { cleanLine } from '../../platform/values/clean-text.ts';
import { identifier } from '../../platform/values/identifier.ts';

/** Whom of the other side a promise is reminded of by mail. */
export const partnerReminderInput = z.object({
  commitment: identifier,
  /** It stands in mails of ours: one line. */
  recipientName: z.string().overwrite(cleanLine).trim().min(1, 'empty').max(300, 'too-long'),
  recipientEmail: z.email('not-an-address').max(254),
  lang: z.enum(['ru', 'en'], 'empty'),
});

export type PartnerReminderInput = z.input<typeof partnerReminderInput>;
