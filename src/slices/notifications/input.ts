import { z } from 'zod';

/** Letters and digits only where a header could be broken: no line ends in an address or a subject. */
const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^[^\r\n]*$/);

export const mailInput = z.object({
  to: z.email().max(254),
  lang: z.enum(['ru', 'en']),
  subject: oneLine,
  text: z.string().trim().min(1).max(100_000),
  /** What the mail is about and for whom: written once. */
  once: z.string().min(1).max(300),
});

const LONGEST = 300;

/** Records may have long names: what is told of one needs so much of it as tells it from others, and fails no change. */
function inFew(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** What people are told of. The words for each stand in the messages. */
export const NOTIFICATION_KINDS = [
  'request-answered',
  'request-expired',
  'record-changed',
  'letter-overdue',
  'letter-assigned',
  'role-given',
  'role-ended',
  'handed-over',
  'contact-unconfirmed',
  'promise-made',
  'promise-said',
  'promise-due',
  'promise-overdue',
  'life-reply-asked',
] as const;

export const notificationInput = z.object({
  accounts: z.array(z.string().min(1)).max(1000),
  kind: z.enum(NOTIFICATION_KINDS),
  /** What the words are made with: names, numbers of papers. */
  about: z.record(z.string().max(40), z.string().overwrite(inFew)),
  /** Below the language, without a leading slash. */
  path: z
    .string()
    .max(300)
    .regex(/^[^/\s\\][^\s\\]*$/),
  once: z.string().min(1).max(300),
});

/** When a person wants mail: once a day, at once, or never. */
export const MAIL_CHOICES = ['digest', 'at_once', 'none'] as const;

/** Mail of the outbox by how it stands. */
export const WHICH_MAIL = ['waiting', 'given-up', 'sent'] as const;

export const choiceInput = z.object({ mail: z.enum(MAIL_CHOICES) });

export type MailInput = z.input<typeof mailInput>;
export type NotificationInput = z.input<typeof notificationInput>;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
export type MailChoice = (typeof MAIL_CHOICES)[number];
export type WhichMail = (typeof WHICH_MAIL)[number];
