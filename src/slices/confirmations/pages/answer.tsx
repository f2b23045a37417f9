import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { Message } from '../../../ui/page-parts.tsx';
import { typeset } from '../../../ui/typography.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { answerRequest } from '../actions/answer-request.server.ts';
import { openLink } from '../actions/open-link.server.ts';
import { answerWord } from '../answer-word.ts';
import { answerInput } from '../input.ts';
import { confirmationMessages } from '../messages.ts';
import { dayInWords, untilInWords } from '../moments.ts';
import type { ConfirmationRow } from '../queries.server.ts';
import { requestByToken } from '../queries.server.ts';
import { answerOfForm } from '../request-values.ts';
import { askedStanding, mayBeToken, stateOf } from '../rules.ts';
import { AnswerForm } from './answer-form.tsx';

/** A link that is not there is 404, one that is over 410: both say so kindly. */
const STATUS = { waiting: 200, answered: 200, expired: 410, revoked: 410 } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, clock } = context.get(appContext);
  const token = params['token'] ?? '';
  const row = mayBeToken(token) ? await requestByToken(db, token) : null;
  if (row === null) return data({ lang, state: 'unknown' as const }, { status: 404 });
  const state = stateOf(row, clock.now().getTime());
  const status = STATUS[state];
  if (state === 'answered') return data({ lang, state, ...whatWasAnswered(row, lang) }, { status });
  if (state !== 'waiting') return data({ lang, state }, { status });
  if (request.method === 'GET') await openLink({ db, clock }, row.id);
  const asking = (await bodiesByIds(db, [row.bodyId])).get(row.bodyId);
  return data({ lang, state, asking: asking === undefined ? '' : inLang(asking.name, lang), ...whatIsAsked(row, lang) }, { status });
}

function whatWasAnswered(row: ConfirmationRow, lang: Lang) {
  const words = confirmationMessages(lang);
  const standing = askedStanding(row.kind, row.shown);
  return {
    answer: answerWord({ kind: row.kind, standing, answer: row.answer as 'confirmed' | 'corrected' | 'refused' | null }, words),
    answeredOn: dayInWords(row.answeredAt, lang),
    corrections: Object.entries(row.corrections ?? {}).map(([field, text]) => ({
      label: inLang(row.shown[field]?.label ?? { ru: field, en: field }, lang),
      text,
    })),
    remark: row.remark,
    movedNothing: row.movedNothing !== null,
  };
}

function whatIsAsked(row: ConfirmationRow, lang: Lang) {
  return {
    named: inLang(row.named, lang),
    kind: row.kind as 'fact' | 'change' | 'question',
    standing: askedStanding(row.kind, row.shown),
    question: row.question,
    writtenIn: row.lang,
    askedOn: dayInWords(row.askedAt, lang),
    until: untilInWords(row.expiresAt, lang),
    fields: Object.entries(row.shown).map(([field, { label, said, proposed, standing, links = [] }]) => ({
      field,
      label: inLang(label, lang),
      said: inLang(said, lang),
      proposed: proposed ?? null,
      isCorrected: standing === undefined,
      links: links.map(({ title, href }) => ({ title: inLang(title, lang), href: href.startsWith('http') ? href : `/${lang}/${href}` })),
    })),
    sources: row.sources.map(({ title, publisher, url, publishedAt, quote }) => ({
      title,
      url,
      quote: quote ?? null,
      publisher: publisher === null ? null : inLang(publisher, lang),
      published: publishedAt === null ? null : publishedAt.slice(0, 10),
    })),
  };
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const token = params['token'] ?? '';
  const values = valuesOf(await fieldsOf(request));
  const again = (errors: readonly FieldError[], status = 422) => data<Answered>({ values, errors }, { status });
  const read = readWith(answerInput, answerOfForm(values));
  if (!read.ok) return again(read.errors);
  const outcome = await answerRequest(given.acting(null), { token, lang, answer: read.value }, given.people);
  if (outcome.ok) return redirect(`/${lang}/answer/${token}`, 303);
  if (outcome.refusal === 'nothing-corrected') return again([{ field: 'corrections', code: outcome.refusal }]);
  if (outcome.refusal === 'corrected-beside-answer') return again([{ field: 'answer', code: outcome.refusal }]);
  if (outcome.refusal === 'refused-without-words') return again([{ field: 'remark', code: outcome.refusal }]);
  return again([{ field: '', code: outcome.refusal }], outcome.refusal === 'no-such-link' ? 404 : 410);
}

export default function Answer() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang } = loaded;
  const words = confirmationMessages(lang);
  return (
    <>
      <title>{`${words.answerTitle} – ${lang === 'ru' ? 'Побратим' : 'Pobratim'}`}</title>
      <meta name="robots" content="noindex, nofollow" />
      {loaded.state === 'waiting' ? (
        <AnswerForm
          {...loaded}
          values={answered?.values ?? {}}
          errors={(answered?.errors ?? []).map(({ field, code }) => ({ field, sentence: words.errors[code] ?? code }))}
        />
      ) : loaded.state === 'answered' ? (
        <Message tone="notice" title={words.answeredTitle} pageTitle>
          <p>{typeset(words.answeredText(loaded.answer, loaded.answeredOn), lang)}</p>
          {loaded.corrections.length > 0 && (
            <ul>
              {loaded.corrections.map(({ label, text }) => (
                <li key={label}>
                  {label}: {text}
                </li>
              ))}
            </ul>
          )}
          {loaded.remark !== null && <p>{loaded.remark}</p>}
          {loaded.movedNothing && <p>{typeset(words.movedNothing, lang)}</p>}
          <p>{typeset(words.usedText, lang)}</p>
        </Message>
      ) : (
        <Over lang={lang} state={loaded.state} />
      )}
    </>
  );
}

function Over({ lang, state }: { readonly lang: Lang; readonly state: 'expired' | 'revoked' | 'unknown' }) {
  const words = confirmationMessages(lang);
  const said = {
    expired: [words.expiredTitle, words.expiredText],
    revoked: [words.revokedTitle, words.revokedText],
    unknown: [words.unknownTitle, words.unknownText],
  } as const;
  const [title, text] = said[state];
  return (
    <Message tone="notice" title={title} pageTitle>
      <p>{typeset(text, lang)}</p>
    </Message>
  );
}
