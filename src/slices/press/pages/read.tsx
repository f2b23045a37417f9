import {
  type ActionFunctionArgs,
  data,
  type HeadersArgs,
  type LoaderFunctionArgs,
  type MetaArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import { z } from 'zod';
import { appContext, formToSendAgain, reportFault } from '../../../platform/http/app-context.ts';
import { type FormValues, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { EXAMPLE_PAGES } from '../examples.ts';
import { pressMessages } from '../messages.ts';
import { whyNoStory } from '../no-page.ts';
import { LARGEST_PAGE, modelFor, readForSomebody } from '../press-reading.server.ts';
import type { PageInFull } from '../thread-words.ts';
import { piecesOf } from './marked-pieces.ts';
import { itemsOf, proposalOf } from './proposal.ts';
import type { KeptPage } from './read-again.tsx';
import { READING_FORM, ReadForm } from './read-form.tsx';
import { ReadingView } from './reading-view.tsx';
import { type SentPage, sentPage } from './sent-page.server.ts';

const query = z.object({ example: z.enum(['ru', 'en']).optional() });
/** What is not the sender's fault; all else is a form with something wrong. */
const STATUS: Readonly<Record<string, number>> = { wait: 429, 'model-wait': 429, busy: 503, failed: 500 };
/** When to come again: pages that wait their turn are read in a few seconds each. */
const SECONDS: Readonly<Record<string, number>> = { busy: 30 };
/** Letters that are sent along as JSON. */
const LONGEST_JSON = 300_000;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { example } = parseQuery(query, request.url);
  const model = modelFor(given);
  return {
    lang,
    origin: given.origin,
    model: model === null ? null : { name: model.name, host: new URL(model.url).host },
    values: { text: [example === undefined ? '' : EXAMPLE_PAGES[example]], reader: ['rules'] } as FormValues,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const fields = await fieldsOf(request);
  const values = valuesOf(fields);
  const model = modelFor(given);
  context.set(formToSendAgain, READING_FORM);
  const again = (field: string, code: string, seconds = SECONDS[code]) => {
    // A file does not come back: there is nothing to send in the other language.
    if (field === 'file') context.set(formToSendAgain, null);
    return data(
      { lang, values, errors: [{ field, code }], shown: null },
      { status: STATUS[code] ?? 422, ...(seconds === undefined ? {} : { headers: { 'Retry-After': String(seconds) } }) },
    );
  };
  const sent = await sentPage(fields, values, model !== null);
  if (!sent.ok) return again(sent.field, sent.code);
  const { field, bytes, byModel } = sent;
  const read = await readForSomebody(given, bytes, { byModel, onFault: context.get(reportFault) });
  if (!read.ok) return again(field, read.refusal, 'seconds' in read ? read.seconds : undefined);
  const noStory = field === 'file' ? whyNoStory(read.value.text) : null;
  if (noStory !== null) return again(field, noStory);
  const shown = shownOf(read.value, byModel ? (model?.name ?? null) : null, lang);
  const kept = keptOf(read.value, sent);
  if (kept.text === null) context.set(formToSendAgain, null);
  return data({ lang, values: {}, errors: [], shown: { ...shown, kept } });
}

function shownOf({ page, text, story }: PageInFull, readBy: string | null, lang: Lang) {
  const { title, published, relevant, lang: language } = page;
  const proposal = proposalOf(page, text, lang, readBy !== null);
  return { title, published, relevant, language, proposal, pieces: piecesOf(text, story, itemsOf(proposal)), readBy };
}

function keptOf({ page, text }: PageInFull, { pasted, fileName, byModel }: SentPage): KeptPage {
  const kept = pasted ?? text;
  const json = JSON.stringify([{ file: fileName, ...page, text }]);
  return {
    text: Buffer.byteLength(kept) > LARGEST_PAGE ? null : kept,
    reader: byModel ? 'model' : 'rules',
    json: json.length > LONGEST_JSON ? null : Buffer.from(json).toString('base64'),
  };
}

/** When to come again, where there is no turn now. */
export function headers({ actionHeaders }: HeadersArgs) {
  return actionHeaders;
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin } = loaderData;
  const words = pressMessages(lang);
  return pageMeta({ lang, origin, path: 'read', title: words.read, description: words.lead });
}

export default function Read() {
  const { lang, model, values } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  if (answered?.shown != null) return <ReadingView lang={lang} {...answered.shown} />;
  return <ReadForm lang={lang} model={model} values={answered?.values ?? values} errors={answered?.errors ?? []} />;
}
