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
import { readWith, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft, sendForm } from '../../drafts/index.server.ts';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { formWithErrors, sendEdit, statusOf, withDecisions } from '../../history/index.server.ts';
import { editLetter } from '../actions/edit-letter.server.ts';
import { type LetterInput, letterInput } from '../input.ts';
import { letterLabels } from '../letter-labels.ts';
import { formOfLetter, letterOfForm } from '../letter-values.ts';
import { letterMessages } from '../messages.ts';
import { datesAhead } from '../rules.ts';
import { lettersInHistory } from '../say-letter.server.ts';
import { LetterForm } from './letter-form.tsx';
import { choicesFor, letterToWrite } from './reading.server.ts';
import { fieldOfForm } from './sentences.ts';
import { titleMeta } from './title-meta.ts';

const formAt = (id: string) => `work/letters/${id}/edit`;

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
    ...(await openDraft(given, request, formAt(kept.input.id), { values: formOfLetter(kept.input), revision: kept.revision })),
    choices,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const load = () => letterToWrite(given, request, id);
  const { body, input } = await load();
  const values = valuesOf(await fieldsOf(request));
  const form = { lang, kind: lettersInHistory, id, values, load, shown: (letter: LetterInput) => letter, formOf: formOfLetter };
  const typed = withDecisions(letterOfForm(id, input.direction, values), values);
  const read = readWith(letterInput, typed);
  const ahead = datesAhead(typed, given.clock.now(), input).map((field) => ({ field, code: 'date-ahead' }));
  if (!read.ok || ahead.length > 0) {
    const errors = [...(read.ok ? [] : read.errors), ...ahead].map((error) => ({ ...error, field: fieldOfForm(error.field) }));
    return data(await formWithErrors(given, form, errors), { status: 422 });
  }
  const mine = read.value;
  const answer = await sendEdit(given, {
    ...form,
    mine,
    inputOf: () => mine,
    send: (edit) => sendForm(given.acting(body), formAt(id), (within) => editLetter(within, edit)),
  });
  return answer === null ? redirect(`/${lang}/work/letters/${id}`, 303) : data(answer, { status: statusOf(answer) });
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(letterMessages(loaderData.lang).editing, loaderData.lang);
}

export default function EditLetter() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, direction, choices } = loaded;
  const words = letterMessages(lang);
  const form = formAt(id);
  const collision = answered?.collision ?? null;
  return (
    <>
      <PageTitle under={loaded.subject}>{words.editing}</PageTitle>
      {answered === undefined && <DraftNotice lang={lang} form={form} keptAt={loaded.keptAt} isContinued={loaded.isContinued} />}
      <LetterForm
        {...formSight(loaded, answered, words.errors)}
        revision={answered?.revision ?? loaded.revision ?? 0}
        direction={direction}
        choices={choices}
        draft={form}
        draftTitle={loaded.subject}
        submitLabel={words.save}
      >
        {collision !== null && <CollisionPanel lang={lang} collision={collision} labels={letterLabels(lang, direction)} />}
      </LetterForm>
    </>
  );
}
