import { type Bilingual, inLang } from '../../platform/values/bilingual.ts';
import type { MailWords } from './actions/ask-other-side.server.ts';
import type { RequestKind } from './input.ts';
import { confirmationMessages } from './messages.ts';
import { untilInWords } from './moments.ts';

interface Asked {
  readonly kind: RequestKind;
  readonly question: string | null;
  readonly lang: 'ru' | 'en';
  readonly recipientName: string;
}

/** The mail that brings the link, in the language of who is asked. */
export function mailOfRequest(
  { kind, question, lang, recipientName }: Asked,
  { origin, asking }: { readonly origin: string; readonly asking: Bilingual },
): MailWords {
  const words = confirmationMessages(lang);
  const who = inLang(asking, lang);
  return ({ named, standing, token, until }) => {
    const called = inLang(named, lang).replace(/\s+/g, ' ').slice(0, 300);
    const link = `${origin}/${lang}/answer/${token}`;
    const last = untilInWords(until, lang);
    if (standing !== null) {
      const { subject, says } = words.standingMail[standing];
      return { subject: subject(called), text: words.mailOfWords(recipientName, says(who, called), link, last) };
    }
    if (kind === 'question' && question !== null) {
      const says = words.questionSays(who, called, question);
      return { subject: words.questionSubject(called), text: words.mailOfWords(recipientName, says, link, last) };
    }
    return { subject: words.mailSubject(called), text: words.mailText(recipientName, called, who, link, last) };
  };
}
