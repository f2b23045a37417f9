import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { fileById } from '../../documents/index.server.ts';
import { historyOf } from '../../history/index.server.ts';
import { officialsByIds } from '../../municipalities/index.server.ts';
import { partnershipTitles } from '../../partnerships/index.server.ts';
import { keptSource } from '../../sources/index.server.ts';
import { sourceIdOf } from '../actions/record-as-source.server.ts';
import { answersTo, letterInBooks } from '../book-queries.server.ts';
import { type KeptLetter, todayOf } from '../kept-queries.server.ts';
import { letterMessages } from '../messages.ts';
import { mayKeepLetters } from '../policy.ts';
import { signatureOf } from '../signature.ts';
import { deedOf } from './letter-deeds.server.ts';
import { LetterDeeds } from './letter-deeds.tsx';
import { LetterFacts, LetterHistory, LetterText, ScanPart } from './letter-parts.tsx';
import { LetterLine } from './letters-table.tsx';
import { choicesFor, letterToSee, letterToWrite } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const kept = await letterToSee(given, request, idOfParams(params));
  const mayWrite = mayKeepLetters(given.identity.actor, kept.body);
  const shown = await shownOf(given, kept, lang);
  const choices = mayWrite ? await choicesFor(given, { body: kept.body, direction: kept.input.direction, lang, now: kept.input }) : null;
  return { lang, kept, mayWrite, answerable: choices?.answerable ?? [], ...shown };
}

/** What the letter's ids stand for, and what happened to it. */
async function shownOf({ db, clock, accountNames }: AppContext, kept: KeptLetter, lang: Lang) {
  const { id, partnership, answers, signatory, signatoryWritten } = kept.input;
  const [listed, replies, history, today, source] = await Promise.all([
    letterInBooks(db, id),
    answersTo(db, id),
    historyOf(db, { kind: 'letter', id }),
    todayOf(db, kept.body, clock.now()),
    keptSource(db, sourceIdOf(id)),
  ]);
  const names = await accountNames(
    db,
    history.flatMap(({ actor }) => (actor.kind === 'account' && actor.id !== null ? [actor.id] : [])),
  );
  const tie = partnership === null ? null : ((await partnershipTitles(db, [partnership])).get(partnership) ?? null);
  const answered = answers === null ? null : await letterInBooks(db, answers);
  const official = signatory === null || signatoryWritten !== null ? undefined : (await officialsByIds(db, [signatory])).get(signatory);
  return {
    other: listed?.other ?? { ru: null, en: null },
    isAnswered: listed?.isAnswered ?? false,
    replies,
    history: history.map(({ seq, at, actor, deed, reason }) => ({ seq, at, deed, who: names.get(actor.id ?? '') ?? null, reason })),
    today,
    source: source === null ? null : { id: sourceIdOf(id), title: source.input.title },
    tie: tie === null || partnership === null ? null : { id: partnership, title: tie.title },
    answered: answered !== null && answered.body === kept.body ? answered : null,
    signature: signatoryWritten ?? (official === undefined ? null : signatureOf(official, kept.input.lang)),
    scan: kept.scan === null ? null : await fileById(db, kept.scan),
    name: inLang(listed?.other ?? { ru: null, en: null }, lang),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const kept = await letterToWrite(given, request, id);
  const fields = await fieldsOf(request);
  const values = valuesOf(fields);
  const { outcome, field, goTo = `letters/${id}` } = await deedOf(given, kept, fields, values);
  if (outcome.ok) return redirect(`/${lang}/work/${goTo}`, 303);
  const status = outcome.refusal === 'changed-meanwhile' ? 409 : 422;
  return data({ values, errors: [{ field, code: outcome.refusal }] }, { status });
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(loaderData.kept.input.subject, loaderData.lang);
}

export default function LetterPage() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, kept, mayWrite, replies, history, scan } = loaded;
  const words = letterMessages(lang);
  const { input, number } = kept;
  const title = input.direction === 'incoming' ? words.incomingTitle(number) : words.outgoingTitle(number);
  const errors = sentences(answered?.errors ?? [], lang);
  const form = { lang, values: answered?.values ?? {}, errors };
  return (
    <>
      <PageTitle under={input.subject}>{title}</PageTitle>
      <ErrorSummary lang={lang} errors={errors} labels={{ scan: words.scan, note: words.note, answers: words.answerOf }} />
      <div className="page-columns">
        <div className="letter-main">
          <LetterFacts
            lang={lang}
            kept={kept}
            other={loaded.other}
            isAnswered={loaded.isAnswered}
            today={loaded.today}
            tie={loaded.tie}
            answered={loaded.answered}
            signature={loaded.signature}
          />
          <LetterText lang={lang} text={input.text} of={input.lang} addressee={input.addressee} />
          {kept.status === 'registered' && (
            <Section id="answers" title={words.answersHere}>
              {replies.length === 0 ? (
                <p className="note">{words.noAnswers}</p>
              ) : (
                <ul>
                  {replies.map((one) => (
                    <li key={one.id}>
                      <LetterLine lang={lang} letter={one} />
                    </li>
                  ))}
                </ul>
              )}
            </Section>
          )}
          {kept.status === 'registered' && <ScanPart lang={lang} id={input.id} scan={scan} />}
          <LetterHistory lang={lang} history={history} />
        </div>
        {mayWrite && <LetterDeeds form={form} kept={kept} answerable={loaded.answerable} source={loaded.source} hasScan={scan !== null} />}
        {!mayWrite && input.direction === 'outgoing' && (
          <p>
            <a href={`/${lang}/work/letters/${input.id}/docx`}>{words.download}</a>
          </p>
        )}
      </div>
    </>
  );
}
