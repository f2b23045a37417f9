import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { z } from 'zod';
import { appContext } from '../../../platform/http/app-context.ts';
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { allowOnly } from '../../../platform/http/signed-in.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { DraftNotice } from '../../drafts/index.parts.ts';
import { openDraft } from '../../drafts/index.server.ts';
import { CollisionPanel, formSight } from '../../history/index.parts.ts';
import { statusOf } from '../../history/index.server.ts';
import { lettersInBooksByIds } from '../book-queries.server.ts';
import { letterMessages } from '../messages.ts';
import { mayKeepLetters } from '../policy.ts';
import { lettersOfSeries } from '../series-queries.server.ts';
import { formOfSeries, formOfSeriesAt, seriesLabels, seriesShown } from '../series-values.ts';
import type { LetterInBooks } from '../views.ts';
import { LetterLine } from './letters-table.tsx';
import { choicesFor, seriesToSee } from './reading.server.ts';
import { sentences } from './sentences.ts';
import { AddresseesForm, Previews } from './series-addressees.tsx';
import { seriesDeed } from './series-deeds.server.ts';
import { SeriesForm } from './series-form.tsx';
import { candidatesFor, chosenIn, previewsOf } from './series-reading.server.ts';
import { titleMeta } from './title-meta.ts';

const query = z.object({
  told: z
    .string()
    .regex(/^(?:written-\d+-\d+|registered-\d+|edited)$/)
    .optional(),
  draft: z.literal('continue').optional(),
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { told } = parseQuery(query, request.url);
  const kept = await seriesToSee(given, request, idOfParams(params));
  const mayWrite = mayKeepLetters(given.identity.actor, kept.body);
  const made = await lettersOfSeries(given.db, kept.input.id);
  const [candidates, letters, choices] = await Promise.all([
    mayWrite ? candidatesFor(given, kept, lang) : [],
    lettersInBooksByIds(
      given.db,
      made.map(({ id }) => id),
    ),
    choicesFor(given, { body: kept.body, direction: 'outgoing', lang }),
  ]);
  const executor = given.identity.account?.name ?? '';
  const form = { values: formOfSeries(seriesShown(kept.input)), revision: kept.revision };
  const opened = await openDraft(given, request, formOfSeriesAt(kept.input.id), form);
  return { lang, told, kept, mayWrite, candidates, letters, officials: choices.officials, executor, opened };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const id = idOfParams(params);
  const kept = await seriesToSee(given, request, id);
  allowOnly(mayKeepLetters(given.identity.actor, kept.body));
  const values = valuesOf(await fieldsOf(request));
  if (textOf(values, 'deed') === 'preview') {
    const chosen = chosenIn(values);
    const previews = await previewsOf(given, kept, chosen, await candidatesFor(given, kept, lang));
    const errors = chosen.length === 0 ? [{ field: 'addressees', code: 'nobody-chosen' }] : [];
    return data({ values, errors, previews, edit: null }, { status: errors.length === 0 ? 200 : 422 });
  }
  const done = await seriesDeed(given, kept, { lang, values, load: () => seriesToSee(given, request, id) });
  if ('edit' in done) return data({ values, errors: [], previews: [], edit: done.edit }, { status: statusOf(done.edit) });
  if ('errors' in done) return data({ values, errors: done.errors, previews: [], edit: null }, { status: 422 });
  return redirect(`/${lang}/work/letters/series/${id}?told=${done.told}`, 303);
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  return loaderData === undefined ? [] : titleMeta(loaderData.kept.input.title, loaderData.lang);
}

export default function SeriesPage() {
  const { lang, told, kept, mayWrite, candidates, letters, officials, executor, opened } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = letterMessages(lang);
  const errors = sentences(answered?.errors ?? [], lang);
  const edit = answered?.edit ?? null;
  const collision = edit?.collision ?? null;
  return (
    <>
      <PageTitle under={kept.input.subject}>{kept.input.title}</PageTitle>
      {told !== undefined && answered === undefined && <Told lang={lang} told={told} />}
      <ErrorSummary lang={lang} errors={errors} labels={{ addressees: words.addressees }} />
      {answered !== undefined && answered.previews.length > 0 && <Previews lang={lang} previews={answered.previews} />}
      {mayWrite && (
        <Section id="addressees" title={words.addressees}>
          <AddresseesForm
            lang={lang}
            candidates={candidates}
            officials={officials}
            executor={executor}
            revision={kept.revision}
            typed={answered !== undefined && edit === null ? answered.values : null}
          />
        </Section>
      )}
      <Section id="letters" title={words.lettersOfSeries} {...(letters.length > 0 ? { count: String(letters.length) } : {})}>
        {letters.length === 0 ? (
          <p className="note">{words.noneYet}</p>
        ) : (
          <SeriesLetters
            lang={lang}
            id={kept.input.id}
            letters={letters}
            mayRegister={mayWrite && letters.some(({ status }) => status === 'draft')}
          />
        )}
      </Section>
      {mayWrite && (
        <Section id="text" title={words.editSeries}>
          {answered === undefined && <DraftNotice lang={lang} form={formOfSeriesAt(kept.input.id)} {...opened} />}
          <SeriesForm
            {...formSight({ lang, values: opened.values }, edit ?? undefined, words.errors)}
            submitLabel={words.save}
            revision={edit?.revision ?? opened.revision ?? kept.revision}
            draft={formOfSeriesAt(kept.input.id)}
            draftTitle={kept.input.title}
          >
            <input type="hidden" name="deed" value="edit" />
            {collision !== null && <CollisionPanel lang={lang} collision={collision} labels={seriesLabels(lang)} />}
          </SeriesForm>
        </Section>
      )}
    </>
  );
}

function Told({ lang, told }: { readonly lang: Lang; readonly told: string }) {
  const words = letterMessages(lang);
  const [kind, first = 0, second = 0] = [told.split('-')[0], ...told.split('-').slice(1).map(Number)] as const;
  if (kind === 'edited') return null;
  return (
    <p className="message message--notice" role="status">
      {kind === 'written' ? words.written(first, second) : words.registeredMany(first)}
    </p>
  );
}

interface SeriesLettersProps {
  readonly lang: Lang;
  readonly id: string;
  readonly letters: readonly LetterInBooks[];
  readonly mayRegister: boolean;
}

function SeriesLetters({ lang, id, letters, mayRegister }: SeriesLettersProps) {
  const words = letterMessages(lang);
  const file = `/${lang}/work/letters/series/${id}/file`;
  return (
    <>
      <p>
        <a href={`${file}?as=archive`}>{words.asArchive}</a> · <a href={`${file}?as=one`}>{words.asOne}</a>
      </p>
      <ul>
        {letters.map((letter) => (
          <li key={letter.id}>
            <LetterLine lang={lang} letter={letter} />
          </li>
        ))}
      </ul>
      {mayRegister && (
        <form method="post">
          <button className="button" type="submit" name="deed" value="register-drafts">
            {words.registerDrafts}
          </button>
        </form>
      )}
    </>
  );
}
