import { type LoaderFunctionArgs, redirect } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { renderDocx, renderPdf, servedFile } from '../../documents/index.server.ts';
import { commitmentMessages } from '../messages.ts';
import { briefToRead } from './brief-read.server.ts';

const KINDS = {
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderDocx },
  pdf: { mediaType: 'application/pdf', render: renderPdf },
};

/** The brief as a file: the PDF to be printed, the DOCX to be worked on. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const lang = langOfParams(params);
  const format = params['format'] ?? '';
  if (!isKind(format)) throw notFound();
  const paper = await briefToRead(context.get(appContext), request, idOfParams(params), lang);
  const { mediaType, render } = KINDS[format];
  const rendered = await render(paper);
  // What our faces cannot set is told on the page, which has the same words and the DOCX.
  if (!rendered.ok) throw redirect(`/${lang}/work/partnerships/${idOfParams(params)}/brief?refused`);
  return servedFile({ name: `${commitmentMessages(lang).brief.file}-${paper.about.day}.${format}`, mediaType, content: rendered.value });
}

function isKind(format: string): format is keyof typeof KINDS {
  return Object.hasOwn(KINDS, format);
}
