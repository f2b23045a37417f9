import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs, useActionData, useLoaderData } from 'react-router';
import { z } from 'zod';
import { appContext, reportFault } from '../../../platform/http/app-context.ts';
import { type FormValues, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { parseQuery } from '../../../platform/http/parse-query.ts';
import { EXAMPLE_PAGES } from '../examples.ts';
import { pressMessages } from '../messages.ts';
import { LARGEST_PAGE, modelFor, readForSomebody } from '../press-reading.server.ts';
import { piecesOf } from './marked-pieces.ts';
import { itemsOf, proposalOf } from './proposal.ts';
import { ReadForm } from './read-form.tsx';
import { ReadingView } from './reading-view.tsx';

const query = z.object({ example: z.enum(['ru', 'en']).optional() });
/** Before the bytes of what was pasted: it is UTF-8, whatever it says of itself. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What is not the sender's fault; all else is a form with something wrong. */
const STATUS: Readonly<Record<string, number>> = { wait: 429, busy: 503, failed: 500 };

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
  const again = (field: string, code: string) =>
    data({ lang, values, errors: [{ field, code }], shown: null }, { status: STATUS[code] ?? 422 });
  const file = fields.get('file');
  const hasFile = file instanceof File && (file.size > 0 || file.name !== '');
  const text = textOf(values, 'text');
  if (hasFile && text !== null) return again('file', 'text-and-file');
  if (!hasFile && text === null) return again('text', 'no-text');
  const asked = textOf(values, 'reader') ?? 'rules';
  const model = modelFor(given);
  if (asked !== 'rules' && (asked !== 'model' || model === null)) return again('reader', 'not-usable');
  const field = hasFile ? 'file' : 'text';
  if (hasFile && file.size > LARGEST_PAGE) return again(field, 'too-large');
  const bytes = hasFile ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}`);
  const read = await readForSomebody(given, bytes, { byModel: asked === 'model', onFault: context.get(reportFault) });
  if (!read.ok) return again(field, read.refusal);
  const proposal = proposalOf(read.value.page, read.value.text, lang);
  const { title, published, relevant, lang: language } = read.value.page;
  const pieces = piecesOf(read.value.text, read.value.story, itemsOf(proposal));
  const readBy = asked === 'model' ? (model?.name ?? null) : null;
  return data({ lang, values: {}, errors: [], shown: { title, published, relevant, language, proposal, pieces, readBy } });
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
