import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { accountMessages } from './messages.ts';
import type { Role } from './rules.ts';

interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** One thought a paragraph; the link on a line of its own, so that no mail program breaks it. */
function letter(subject: string, paragraphs: readonly string[]): MailText {
  return { subject, text: `${paragraphs.join('\n\n')}\n` };
}

export function invitationMail(
  lang: Lang,
  { role, body, link, origin }: { readonly role: Role; readonly body: Bilingual | null; readonly link: string; readonly origin: string },
): MailText {
  const { mails, roles } = accountMessages(lang);
  const where = body === null ? '' : inLang(body, lang);
  return letter(mails.invitationSubject, [mails.invitation(roles[role], where), link, mails.invitationEnd, mails.foot(origin)]);
}

export function signInMail(lang: Lang, link: string, origin: string): MailText {
  const { mails } = accountMessages(lang);
  return letter(mails.signInSubject, [mails.signIn, link, mails.signInEnd, mails.foot(origin)]);
}

export function welcomeMail(lang: Lang, origin: string): MailText {
  const { mails } = accountMessages(lang);
  return letter(mails.welcomeSubject, [mails.welcome, mails.foot(origin)]);
}

/** What a role is called. */
export function roleName(role: string, lang: Lang): string {
  return (accountMessages(lang).roles as Readonly<Record<string, string>>)[role] ?? role;
}
