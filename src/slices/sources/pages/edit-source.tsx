import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { CollisionPanel } from '../../history/index.parts.ts';
import { type Collision, collisionOf, undecided, withDecisions } from '../../history/index.server.ts';
import { editSource } from '../actions/edit-source.server.ts';
import { type SourceInput, sourceInput } from '../input.ts';
import { keptSource, publishersByName } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { formOfSource, sourceOfForm } from '../source-values.ts';
import { SourceForm, sourceLabels } from './source-form.tsx';

/** The source, if this reader may edit it. */
async function toEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptSource(given.db, id);
  if (kept === null) throw notFound();
  allowOnly(mayEditSource(given.identity.actor, kept));
  return kept;
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const kept = await toEdit(given, request, idOfParams(params));
  const publishers = (await publishersByName(given.db)).map(({ id, ...name }) => ({ id, name: inLang(name, lang) }));
  return { lang, id: kept.input.id, title: kept.input.title, values: formOfSource(kept.input), revision: kept.revision, publishers };
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  readonly collision: Collision<SourceInput> | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const kept = await toEdit(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const revision = Number(textOf(values, 'revision') ?? 0);
  const again = (answered: Partial<Answered>) =>
    data<Answered>({ values, errors: [], revision, collision: null, ...answered }, { status: answered.collision ? 409 : 422 });
  const open = undecided(values);
  const read = readWith(sourceInput, withDecisions(sourceOfForm(id, values), values));
  if (!read.ok) return again({ errors: read.errors });
  const outcome =
    open.length > 0
      ? ({ ok: false, refusal: 'changed-meanwhile' } as const)
      : await editSource(given.acting(kept.keptBy), { input: read.value, revision, reason: textOf(values, 'reason') });
  if (outcome.ok) return redirect(`/${lang}/sources/${id}`, 303);
  if (outcome.refusal !== 'changed-meanwhile') return again({ errors: [{ field: '', code: outcome.refusal }] });
  const now = await toEdit(given, request, id);
  const collision = await collisionOf(given.db, { kind: 'source', id }, now, { revision, mine: read.value });
  return again({ values: { ...formOfSource(collision.merged), reason: values['reason'] ?? [] }, revision: now.revision, collision });
}

export default function EditSource() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, publishers } = loaded;
  const words = sourceMessages(lang);
  const errors = (answered?.errors ?? []).map(({ field, code }) => ({
    field,
    sentence: words.errors[code] ?? words.errors['not-usable'] ?? code,
  }));
  const collision = answered?.collision ?? null;
  return (
    <>
      <PageTitle>{words.editing(loaded.title)}</PageTitle>
      <SourceForm
        lang={lang}
        values={answered?.values ?? loaded.values}
        errors={errors}
        revision={answered?.revision ?? loaded.revision}
        publishers={publishers}
        draft={`work/sources/${id}/edit`}
      >
        {collision !== null && (
          <CollisionPanel
            lang={lang}
            collisions={collision.collisions}
            theirs={collision.theirs}
            by={[]}
            label={(field) => sourceLabels(lang)[field] ?? field}
            say={(_field, value) => sayOfSource(value, lang)}
          />
        )}
      </SourceForm>
    </>
  );
}

function sayOfSource(value: unknown, lang: Lang): string {
  if (typeof value === 'object' && value !== null && 'ru' in value) return inLang(value as { ru: string | null; en: string | null }, lang);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
