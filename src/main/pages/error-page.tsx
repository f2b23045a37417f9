import type { EyesightCookie } from '../../platform/http/eyesight-cookie.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { SearchForm } from '../../ui/form-fields.tsx';
import { Message } from '../../ui/page-parts.tsx';
import { typeset } from '../../ui/typography.ts';
import { mainMessages } from '../messages.ts';
import { refusalWords } from '../refusals.ts';
import { PublicShell } from './public-shell.tsx';

interface ErrorPageProps {
  readonly lang: Lang;
  readonly address: string;
  readonly eyesight: EyesightCookie | undefined;
  readonly status: number;
  readonly problems: readonly { readonly field: string; readonly value: string }[];
}

/** Says what happened, that nothing was lost, and what to do; the code comes last. */
export function ErrorPage({ lang, address, eyesight, status, problems }: ErrorPageProps) {
  const words = mainMessages(lang);
  const { title, text } = refusalWords(words, status, problems.length > 0);
  return (
    <PublicShell lang={lang} address={address} eyesight={eyesight}>
      <title>{`${title} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <Message tone={status >= 500 ? 'error' : 'notice'} title={title} pageTitle code={String(status)}>
        <p>{typeset(text, lang)}</p>
        {problems.length > 0 && (
          <ul>
            {problems.map(({ field, value }) => (
              <li key={field}>{words.badQueryField(field, value)}</li>
            ))}
          </ul>
        )}
        {status === 404 && <SearchForm lang={lang} action={`/${lang}/search`} name="q" label={words.searchLabel} />}
        <p>
          {status === 403 && (
            <>
              <a href={`/${lang}/work`}>{words.toMyDay}</a> ·{' '}
            </>
          )}
          <a href={`/${lang}`}>{words.toHome}</a> · <a href={`/${lang}/partnerships`}>{words.toPartnerships}</a>
        </p>
      </Message>
    </PublicShell>
  );
}
