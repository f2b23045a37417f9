import type { Lang } from '../../platform/values/bilingual.ts';
import { formatMoment } from '../../ui/dates.ts';
import { draftMessages } from './messages.ts';
import { withDraft } from './rules.ts';

interface DraftNoticeProps {
  readonly lang: Lang;
  /** The form's address below the language. */
  readonly form: string;
  readonly keptAt: string | null;
  readonly isContinued: boolean;
}

/** Over a form that has a draft: go on with it, or begin anew. */
export function DraftNotice({ lang, form, keptAt, isContinued }: DraftNoticeProps) {
  const words = draftMessages(lang);
  if (keptAt === null) return null;
  const at = formatMoment(keptAt, lang);
  return (
    <form className="message message--notice draft-notice" method="post" action={`/${lang}/work/drafts`}>
      <input type="hidden" name="draft.form" value={form} />
      <input type="hidden" name="draft.discard" value="yes" />
      <p>{isContinued ? words.continued(at) : words.thereIs}</p>
      <p className="record-form-buttons">
        {!isContinued && (
          <a className="button" href={`/${lang}/${withDraft(form)}`}>
            {words.continueFrom(at)}
          </a>
        )}
        <button className="button button--quiet" type="submit">
          {words.startAnew}
        </button>
      </p>
    </form>
  );
}
