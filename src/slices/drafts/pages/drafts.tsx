import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams, malformedQuery } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { discardDraft } from '../actions/discard-draft.server.ts';
import { keepDraft } from '../actions/keep-draft.server.ts';
import { draftInput } from '../input.ts';
import { fieldsToKeep, withDraft } from '../rules.ts';

/** Drafts are listed on «My day». */
export function loader({ request, params, context }: LoaderFunctionArgs) {
  signedIn(context.get(appContext), request);
  return redirect(`/${langOfParams(params)}/work#draft`);
}

/** Takes a draft: from the form's own button, which comes back to the form, or from the script, which is told when it was kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const values = valuesOf(await fieldsOf(request));
  const revision = textOf(values, 'revision');
  const read = readWith(draftInput, {
    form: textOf(values, 'draft.form'),
    title: titleOf(values),
    revision: revision === null || revision === '0' ? null : Number(revision),
    fields: fieldsToKeep(values),
  });
  if (!read.ok) throw malformedQuery(read.errors.map(({ field }) => ({ field, value: '' })));
  const { form } = read.value;
  const isScript = request.headers.get('Accept') === 'application/json';
  if (textOf(values, 'draft.discard') !== null) {
    await discardDraft(given.acting(null), form);
    return redirect(`/${lang}/${form}`, 303);
  }
  const outcome = await keepDraft(given.acting(null), read.value);
  if (isScript) return Response.json(outcome.ok ? { keptAt: outcome.value } : outcome, { status: outcome.ok ? 200 : 422 });
  if (!outcome.ok) throw malformedQuery([{ field: 'fields', value: '' }]);
  return redirect(`/${lang}/${withDraft(form)}`, 303);
}

/** What the form is about, with the name that was typed into it, where it does not say that name itself. */
function titleOf(values: FormValues): string {
  const [title, name] = [textOf(values, 'draft.title') ?? '', NAMES.map((field) => textOf(values, field)).find((text) => text !== null)];
  return (name === undefined || name === null || title.includes(name) ? title : `${title}: ${name}`).slice(0, 300);
}

const NAMES = ['name.ru', 'name.en', 'title', 'title.ru', 'title.en', 'subject'];
