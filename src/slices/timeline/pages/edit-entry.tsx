import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { respondTo } from '../../../platform/http/edit-answer.ts';
import { valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { bodiesWrittenFor, CONTRIBUTING, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { EditCollision, formSight } from '../../history/index.parts.ts';
import { answerEdit } from '../../history/index.server.ts';
import { knownFrom, sourcesToCite } from '../../sources/index.server.ts';
import { editEntry } from '../actions/edit-entry.server.ts';
import { type EntryReady, type EntryShown, entryOfForm, formOfEntry, readEntry, shownOf } from '../entry-values.ts';
import { ENTRY_KINDS, type EntryInput } from '../input.ts';
import { timelineMessages } from '../messages.ts';
import { mayEditEntry } from '../policy.ts';
import { EntryForm, entryErrors, entryLabels } from './entry-form.tsx';
import { sayOfEntry } from './say-of-entry.ts';
import { pathOfEntry, subjectsToChoose } from './subjects-to-choose.server.ts';
import { entryToMend } from './to-mend.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { kept, acting } = await entryToMend(given, request, idOfParams(params));
  const { input } = kept;
  const { actor } = given.identity;
  const cited = input.cites.map(({ source }) => source);
  const bodies = keepsEverything(actor) ? null : bodiesWrittenFor(actor, CONTRIBUTING);
  return {
    lang,
    id: input.id,
    title: inLang(input.title, lang),
    values: { ...formOfEntry(shownOf(input)), 'from.language': [lang] },
    revision: kept.revision,
    subjects: await subjectsToChoose(given, input.subjects, lang),
    kinds: ENTRY_KINDS.filter((kind) => mayEditEntry(actor, { keptBy: kept.keptBy ?? acting.forBody, kind })),
    sources: await sourcesToCite(given.db, { bodies, cited }),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given: AppContext = context.get(appContext);
  const id = idOfParams(params);
  const { acting } = await entryToMend(given, request, id);
  const values = valuesOf(await fieldsOf(request));
  const answer = await answerEdit<EntryInput, EntryShown, EntryReady>({
    db: given.db,
    subject: { kind: 'timeline_entry', id },
    values,
    kept: async () => (await entryToMend(given, request, id)).kept,
    shown: shownOf,
    typed: entryOfForm,
    read: (typed, { input }) => {
      const read = readEntry(id, typed, input, values);
      return read.ok ? { ok: true, value: { mine: shownOf(read.value.input), ready: read.value } } : read;
    },
    formOf: formOfEntry,
    write: ({ input, from }, edit) => knownFrom(acting, from, (within) => editEntry(within, { input, ...edit })),
  });
  const path = answer.done === null ? '' : await pathOfEntry(given, id);
  return respondTo(answer, () => `/${lang}/${path}`);
}

export default function EditEntry() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang, id, kinds, subjects, sources } = loaded;
  const words = timelineMessages(lang);
  const names = new Map(subjects.map(({ value, label }) => [value, label]));
  return (
    <>
      <PageTitle>{words.editing(loaded.title)}</PageTitle>
      <EntryForm
        {...formSight(loaded, answered, entryErrors(lang))}
        {...{ kinds, subjects, sources }}
        revision={answered?.revision ?? loaded.revision}
        draft={`work/entries/${id}/edit`}
      >
        <EditCollision
          lang={lang}
          answered={answered}
          labels={entryLabels(lang)}
          say={(field, value) => sayOfEntry(field, value, lang, names)}
        />
      </EntryForm>
      <p className="note">
        <a href={`/${lang}/work/entries/${id}/withdraw`}>{words.withdraw}</a> ·{' '}
        <a href={`/${lang}/work/history/timeline_entry/${id}`}>{words.history}</a>
      </p>
    </>
  );
}
