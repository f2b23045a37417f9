import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { lifeName } from '../../ui/life-word.tsx';
import { typeset } from '../../ui/typography.ts';
import { Words } from '../../ui/words.tsx';
import { lifeMessages } from './life-words/messages.ts';
import type { LifeReply } from './reply-period-rules.ts';

/** What the sides say to the state of their tie: whose answer it is, to which state, and of which day. */
export function LifeReplies({ lang, replies }: { readonly lang: Lang; readonly replies: readonly LifeReply[] }) {
  if (replies.length === 0) return null;
  const words = lifeMessages(lang);
  return (
    <>
      <h3>{words.replies(replies.length)}</h3>
      {replies.map(({ side, by, state, on, text }) => (
        <figure key={`${side} ${state}`} className="life-reply">
          <blockquote>
            <Words lang={lang} of={text} />
          </blockquote>
          <figcaption className="note">
            {typeset(
              words.replyOf(
                by === null ? words.someSide : inLang(by, lang),
                lifeName(state, lang).toLocaleLowerCase(lang),
                formatDate(on, lang),
              ),
              lang,
            )}
          </figcaption>
        </figure>
      ))}
    </>
  );
}
