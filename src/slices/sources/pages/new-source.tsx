import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { notWritten } from '../../../platform/http/edit-answer.ts';
import { type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, bodyToActFor, signedIn } from '../../../platform/http/signed-in.ts';
import { newId } from '../../../platform/new-id.ts';
import { bodiesWrittenFor, CONTRIBUTING, contributesFor } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { formSight } from '../../history/index.parts.ts';
import { recordSourceWithPublisher } from '../actions/with-publisher.server.ts';
import { sourceInput } from '../input.ts';
import { publishersByName } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { newPublisherOf, publisherProblems, sourceOfForm } from '../source-values.ts';
import { SourceForm } from './source-form.tsx';

/** For which body this reader adds a source, if any. */
function toAdd(given: AppContext, request: Request): string | null {
  signedIn(given, request);
  const { actor } = given.identity;
  const body = bodyToActFor(actor, bodiesWrittenFor(actor, CONTRIBUTING), null);
  allowOnly(contributesFor(actor, body));
  return body;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  toAdd(given, request);
  const publishers = (await publishersByName(given.db)).map(({ id, ...name }) => ({ id, name: inLang(name, lang) }));
  const values: FormValues = { language: [lang] };
  return { lang, values, publishers };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const acting = given.acting(toAdd(given, request));
  const values = valuesOf(await fieldsOf(request));
  const read = readWith(sourceInput, sourceOfForm(newId(), values));
  const errors = [...publisherProblems(values), ...(read.ok ? [] : read.errors)];
  if (!read.ok || errors.length > 0) return notWritten(values, errors);
  const outcome = await recordSourceWithPublisher(acting, read.value, newPublisherOf(values));
  if (!outcome.ok)
    return notWritten(values, [{ field: textOf(values, 'new.publisher') === null ? '' : 'new.publisher', code: outcome.refusal }]);
  return redirect(`/${lang}/sources/${outcome.value}`, 303);
}

export default function NewSource() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = sourceMessages(loaded.lang);
  return (
    <>
      <PageTitle>{words.newSourceTitle}</PageTitle>
      <SourceForm {...formSight(loaded, answered, words.errors)} publishers={loaded.publishers} draft="work/sources/new" />
    </>
  );
}
