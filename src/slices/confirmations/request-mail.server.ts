import { type Bilingual, inLang } from '../../platform/values/bilingual.ts';
import type { MailWords } from './actions/ask-other-side.server.ts';
import { confirmationMessages } from './messages.ts';
import { untilInWords } from './moments.ts';

/** The mail that brings the link, in the language of who is asked. */
export function mailOfRequest(
  asked: { readonly lang: 'ru' | 'en'; readonly recipientName: string },
  { origin, asking }: { readonly origin: string; readonly asking: Bilingual },
): MailWords {
  const { lang } = asked;
  const words = confirmationMessages(lang);
  return ({ named, token, until }) => {
    const called = inLang(named, lang).replace(/\s+/g, ' ').slice(0, 300);
    const link = `${origin}/${lang}/answer/${token}`;
    return {
      subject: words.mailSubject(called),
      text: words.mailText(asked.recipientName, called, inLang(asking, lang), link, untilInWords(until, lang)),
    };
  };
}
