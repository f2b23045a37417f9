import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { LifeWord, lifeName } from '../../../ui/life-word.tsx';
import { EmptyState } from '../../../ui/page-parts.tsx';
import { type FormSight, InBothLanguages, RecordForm } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import type { LifeWithNames } from '../life-of-tie.server.ts';
import { LifeParts } from '../life-parts.tsx';
import { LifeReplies } from '../life-replies.tsx';
import { lifeMessages } from '../life-words/messages.ts';
import { looksBad } from '../shown-life-rules.ts';

/** What was found, with every part and its facts, and what everybody sees. */
export function WhatWasFound({ lang, found, page }: { readonly lang: Lang; readonly found: LifeWithNames; readonly page: string }) {
  const words = lifeMessages(lang);
  const { shown, waiting } = found;
  const seen = waiting ?? shown;
  return (
    <section className="life-section" aria-labelledby="found-title">
      <h2 id="found-title">{waiting === null ? words.whatIsPublic : words.whatWasFound}</h2>
      <p className="life-now">
        <LifeWord lang={lang} life={seen.state} large />
      </p>
      <p>
        {seen.score === null ? words.noScore : words.score(seen.score)}. {typeset(words.meanings[seen.state], lang)}
      </p>
      {waiting !== null && (
        <p>
          {typeset(words.untilDay(formatDate(waiting.until, lang)), lang)}{' '}
          {words.publicNow(lifeName(shown.state, lang).toLocaleLowerCase(lang))}
        </p>
      )}
      <LifeReplies lang={lang} replies={seen.replies} />
      <h3>{words.howFound}</h3>
      <LifeParts
        lang={lang}
        parts={seen.parts}
        entries={new Map(Object.entries(found.entries))}
        promises={new Map(Object.entries(found.promises))}
        page={page}
      />
      <p className="note">
        <a href={`/${lang}/life`}>{words.method}</a>
      </p>
    </section>
  );
}

export function LifeReplyForm({ found: { shown, waiting }, ...form }: FormSight & { readonly found: LifeWithNames }) {
  const { lang } = form;
  const words = lifeMessages(lang);
  if (waiting === null && !looksBad(shown.state)) return <EmptyState>{words.nothingToAnswer}</EmptyState>;
  return (
    <RecordForm {...form} labels={{ 'reply.ru': words.replyRu, 'reply.en': words.replyEn }} submitLabel={words.saveReply}>
      <p>{typeset(words.replyLead, lang)}</p>
      {waiting === null && <p>{typeset(words.publicAlready, lang)}</p>}
      <InBothLanguages form={form} name="reply" label={words.reply} long />
    </RecordForm>
  );
}
