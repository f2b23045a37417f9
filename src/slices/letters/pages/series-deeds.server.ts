import type { AppContext } from '../../../platform/http/app-context.ts';
import { countOf, type FieldError, type FormValues, readWith, textOf } from '../../../platform/http/form-values.ts';
import { sendForm } from '../../drafts/index.server.ts';
import { editSeries } from '../actions/edit-series.server.ts';
import { registerSeries } from '../actions/register-series.server.ts';
import { writeSeries } from '../actions/write-series.server.ts';
import { seriesInput, writeSeriesInput } from '../input.ts';
import type { KeptSeries } from '../series-queries.server.ts';
import { chosenIn } from './series-reading.server.ts';

/** What a button of the series' page came to: errors, or what the next page says. */
export type SeriesDone = { readonly errors: readonly FieldError[] } | { readonly told: string };

const refusalOf = (code: string): SeriesDone => ({ errors: [{ field: '', code }] });

export async function seriesDeed(given: AppContext, kept: KeptSeries, values: FormValues): Promise<SeriesDone> {
  const deed = textOf(values, 'deed');
  if (deed === 'edit') return edited(given, kept, values);
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

async function edited(given: AppContext, kept: KeptSeries, values: FormValues): Promise<SeriesDone> {
  const typed = { title: textOf(values, 'title'), subject: textOf(values, 'subject'), text: textOf(values, 'text') };
  const read = readWith(seriesInput, { id: kept.input.id, ...typed });
  if (!read.ok) return { errors: read.errors };
  const revision = Number(textOf(values, 'revision') ?? 0);
  const form = textOf(values, 'draft.form') ?? '';
  const edit = { input: read.value, revision, reason: null };
  const outcome = await sendForm(given.acting(kept.body), form, (within) => editSeries(within, edit));
  return outcome.ok ? { told: 'edited' } : refusalOf(outcome.refusal);
}
