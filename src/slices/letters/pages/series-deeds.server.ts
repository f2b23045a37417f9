import type { AppContext } from '../../../platform/http/app-context.ts';
import { countOf, type FieldError, type FormValues, readWith, textOf } from '../../../platform/http/form-values.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { sendForm } from '../../drafts/index.server.ts';
import { type FormAnswer, formWithErrors, sendEdit, withDecisions } from '../../history/index.server.ts';
import { editSeries } from '../actions/edit-series.server.ts';
import { registerSeries } from '../actions/register-series.server.ts';
import { writeSeries } from '../actions/write-series.server.ts';
import { seriesInput, writeSeriesInput } from '../input.ts';
import { seriesInHistory } from '../say-letter.server.ts';
import type { KeptSeries } from '../series-queries.server.ts';
import { formOfSeries, formOfSeriesAt, seriesShown } from '../series-values.ts';
import { chosenIn } from './series-reading.server.ts';

/** What a button of the series' page came to: errors, the form of its text again, or what the next page says. */
export type SeriesDone = { readonly errors: readonly FieldError[] } | { readonly edit: FormAnswer } | { readonly told: string };

const refusalOf = (code: string): SeriesDone => ({ errors: [{ field: '', code }] });

interface SeriesSent {
  readonly lang: Lang;
  readonly values: FormValues;
  /** The series as it stands, if this person may still see it. */
  load(): Promise<KeptSeries>;
}

export async function seriesDeed(given: AppContext, kept: KeptSeries, sent: SeriesSent): Promise<SeriesDone> {
  const { values } = sent;
  const deed = textOf(values, 'deed');
  if (deed === 'edit') return edited(given, kept, sent);
  const acting = given.acting(kept.body);
  const { id } = kept.input;
  if (deed === 'register-drafts') {
    const outcome = await registerSeries(acting, id);
    return outcome.ok ? { told: `registered-${outcome.value}` } : refusalOf(outcome.refusal);
  }
  const read = readWith(writeSeriesInput, {
    addressees: chosenIn(values),
    signatory: textOf(values, 'signatory'),
    signatoryWritten: textOf(values, 'signatoryWritten'),
    executor: textOf(values, 'executor'),
    executorPhone: textOf(values, 'executorPhone'),
  });
  if (!read.ok) return { errors: read.errors };
  const outcome = await writeSeries(acting, {
    id,
    input: read.value,
    revision: countOf(values, 'revision'),
    register: deed === 'registered',
  });
  return outcome.ok ? { told: `written-${outcome.value.made}-${outcome.value.already}` } : refusalOf(outcome.refusal);
}

async function edited(given: AppContext, { input: { id }, body }: KeptSeries, sent: SeriesSent): Promise<SeriesDone> {
  const { values } = sent;
  const typed = { title: textOf(values, 'title'), subject: textOf(values, 'subject'), text: textOf(values, 'text') };
  const form = { ...sent, kind: seriesInHistory, id, shown: seriesShown, formOf: formOfSeries };
  const read = readWith(seriesInput, { id, ...withDecisions(typed, values) });
  if (!read.ok) return { edit: await formWithErrors(given, form, read.errors) };
  const edit = await sendEdit(given, {
    ...form,
    mine: seriesShown(read.value),
    inputOf: () => read.value,
    send: (wanted) => sendForm(given.acting(body), formOfSeriesAt(id), (within) => editSeries(within, wanted)),
  });
  return edit === null ? { told: 'edited' } : { edit };
}
