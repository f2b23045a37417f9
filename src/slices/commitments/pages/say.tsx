import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { newId } from '../../../platform/new-id.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { formSight } from '../../history/index.parts.ts';
import { namesOf } from '../../municipalities/index.server.ts';
import { sayWithFile } from '../actions/say-with-file.server.ts';
import { takeBackSaying } from '../actions/take-back-saying.server.ts';
import { commitmentById } from '../commitment-view.server.ts';
import { commitmentMessages } from '../messages.ts';
import { movesOf } from '../moves-of.ts';
import { mayTakeBack } from '../policy.ts';
import { readSaying } from '../saying-values.ts';
import { bodiesAsChoices } from './form-parts.server.ts';
import { SayForm, TakeBackForm } from './say-form.tsx';
import { commitmentToSay, movesOffered } from './sayer.server.ts';
import { sentFileOf } from './sent-file.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { db, clock, identity } = given;
  const { kept, actings } = await commitmentToSay(given, request, idOfParams(params));
  const of = await commitmentById(db, kept.input.id, dayInMoscow(clock.now().toISOString()));
  if (of === null) throw notFound();
  const moves = await movesOffered(given, kept, { moves: movesOf(of), state: of.state, actings });
  const asked = new URL(request.url).searchParams.get('move');
  const own = actings.flatMap(({ forBody }) => forBody ?? []);
  const last = of.said.findLast(({ isTakenBack }) => !isTakenBack);
  const values: FormValues = { move: moves.filter((move) => move === asked) };
  return {
    lang,
    of,
    moves,
    values,
    revision: kept.revision,
    bodies: own.length > 1 ? bodiesAsChoices(await namesOf(db, 'body', own), lang) : [],
    letters: await given.lettersBetween(db, identity.actor, kept.input.partnership),
    takesBack: last !== undefined && last.way !== 'link' && mayTakeBack(identity.actor, last.forBody) ? last : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const given = context.get(appContext);
  const { actings } = await commitmentToSay(given, request, id);
  const fields = await fieldsOf(request);
  const values = valuesOf(fields);
  const acting = actings.find(({ forBody }) => forBody === textOf(values, 'for')) ?? actings[0];
  if (acting === undefined) throw notFound();
  const takenBack = textOf(values, 'takeBack');
  if (takenBack !== null) {
    const outcome = await takeBackSaying(acting, takenBack);
    return outcome.ok ? redirect(`/${lang}/commitments/${id}#said`, 303) : notWritten({}, [{ field: '', code: outcome.refusal }]);
  }
  const read = readSaying(newId(), id, values);
  if (!read.ok) return notWritten(values, read.errors);
  const file = await sentFileOf(fields, 'file');
  const title = { ru: textOf(values, 'evidence.title.ru'), en: textOf(values, 'evidence.title.en') };
  const named = title.ru === null && title.en === null ? { ru: file?.name ?? null, en: file?.name ?? null } : title;
  const seen = Number(textOf(values, 'revision') ?? Number.NaN);
  const outcome = await sayWithFile(
    acting,
    read.value,
    file === null ? null : { file, title: named },
    Number.isInteger(seen) ? seen : null,
  );
  if (!outcome.ok) return notWritten(values, [{ field: FIELD_OF[outcome.refusal] ?? '', code: outcome.refusal }]);
  return redirect(`/${lang}/commitments/${id}#said`, 303);
}

/** To which field of the form a refusal belongs; the rest are said above it. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'no-reason': 'reason',
  'date-ahead': 'happenedOn',
  'nothing-to-show': 'file',
  'empty-file': 'file',
  'file-too-large': 'file',
  'not-a-scan': 'file',
};

export default function Say() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, of, moves, bodies, letters, takesBack, revision } = loaded;
  const words = commitmentMessages(lang);
  const text = inLang(of.text, lang);
  return (
    <>
      <DocumentTitle lang={lang}>{words.say.title(text)}</DocumentTitle>
      <PageTitle under={<a href={`/${lang}/commitments/${of.id}`}>{words.say.back}</a>}>{text}</PageTitle>
      {moves.length === 0 ? (
        <EmptyState>{words.errors['already-confirmed']}</EmptyState>
      ) : (
        <SayForm {...formSight({ lang, values: loaded.values }, answered, words.errors)} {...{ moves, bodies, letters, revision }} />
      )}
      {takesBack !== null && <TakeBackForm lang={lang} said={takesBack} />}
    </>
  );
}
