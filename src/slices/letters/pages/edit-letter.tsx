import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { type FieldError, type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { CollisionPanel, type CollisionSight, wordsFor } from '../../history/index.parts.ts';
import { type Collision, collisionOf, undecided, withDecisions } from '../../history/index.server.ts';
import { editLetter } from '../actions/edit-letter.server.ts';
import { type LetterInput, letterInput } from '../input.ts';
import { formOfLetter, letterOfForm } from '../letter-values.ts';
import { letterMessages } from '../messages.ts';
import { LetterForm, letterLabels } from './letter-form.tsx';
import { choicesFor, letterToWrite } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const kept = await letterToWrite(given, request, idOfParams(params));
  const { direction } = kept.input;
  const choices = await choicesFor(given, { body: kept.body, direction, lang, now: kept.input });
  return {
    lang,
    id: kept.input.id,
    direction,
    subject: kept.input.subject,
    values: formOfLetter(kept.input),
    revision: kept.revision,
    choices,
  };
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly revision: number;
  readonly collision: Collision<LetterInput> | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const kept = await letterToWrite(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const revision = Number(textOf(values, 'revision') ?? 0);
  const again = (answered: Partial<Answered>) =>
    data<Answered>({ values, errors: [], revision, collision: null, ...answered }, { status: answered.collision ? 409 : 422 });
  const open = undecided(values);
  const read = readWith(letterInput, withDecisions(letterOfForm(id, kept.input.direction, values), values));
  if (!read.ok) return again({ errors: read.errors });
  const outcome =
    open.length > 0
      ? ({ ok: false, refusal: 'changed-meanwhile' } as const)
      : await editLetter(given.acting(kept.body), { input: read.value, revision, reason: textOf(values, 'reason') });
  if (outcome.ok) return redirect(`/${lang}/work/letters/${id}`, 303);
  if (outcome.refusal !== 'changed-meanwhile') return again({ errors: [{ field: '', code: outcome.refusal }] });
  const now = await letterToWrite(given, request, id);
  const collision = await collisionOf(given.db, { kind: 'letter', id }, now, { revision, mine: read.value });
  return again({ values: { ...formOfLetter(collision.merged), reason: values['reason'] ?? [] }, revision: now.revision, collision });
}

function sightOf({ collisions, theirs }: Collision<LetterInput>): CollisionSight {
  const said = [...collisions, ...theirs].flatMap(({ field, base, theirs: now, mine }) =>
    [base, now, mine].map((value) => [wordsFor(field, value), typeof value === 'string' ? value : JSON.stringify(value ?? '')] as const),
  );
  return { collisions, theirs, by: [], said: Object.fromEntries(said), taken: {} };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(letterMessages(loaderData.lang).editing, loaderData.lang);
}

export default function EditLetter() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, direction, choices } = loaded;
  const words = letterMessages(lang);
  const labels = letterLabels(lang, direction);
  const collision = answered?.collision ?? null;
  return (
    <>
      <PageTitle under={loaded.subject}>{words.editing}</PageTitle>
      <LetterForm
        lang={lang}
        values={answered?.values ?? loaded.values}
        errors={sentences(answered?.errors ?? [], lang)}
        revision={answered?.revision ?? loaded.revision}
        direction={direction}
        choices={choices}
        draft={`work/letters/${id}/edit`}
        submitLabel={words.save}
      >
        {collision !== null && <CollisionPanel lang={lang} collision={sightOf(collision)} labels={labels} />}
      </LetterForm>
    </>
  );
}
