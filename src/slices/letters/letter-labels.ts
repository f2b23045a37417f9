import type { Lang } from '../../platform/values/bilingual.ts';
import type { LetterDirection } from './input.ts';
import { letterMessages } from './messages.ts';

/** Names of a letter's fields, as its form has them. */
export function letterLabels(lang: Lang, direction: LetterDirection): Readonly<Record<string, string>> {
  const words = letterMessages(lang);
  return {
    other: words.otherChosen,
    withMunicipality: words.otherChosen,
    withBody: words.otherChosen,
    withWritten: words.otherWritten,
    theirNumber: words.theirNumber,
    theirDate: words.theirDate,
    addressee: words.addressee,
    subject: words.subject,
    text: words.text,
    lang: words.lang,
    signatory: words.signatory,
    signatoryWritten: direction === 'incoming' ? words.signedBy : words.signatoryWritten,
    executor: words.executor,
    executorPhone: words.executorPhone,
    enclosures: words.enclosures,
    replyBy: direction === 'incoming' ? words.replyBy : words.replyExpected,
    answers: words.answers,
    partnership: words.partnership,
    scan: words.scan,
  };
}
