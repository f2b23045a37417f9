import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams } from '../../../platform/http/page-arguments.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { typeset } from '../../../ui/typography.ts';
import { PaperView } from '../../documents/index.parts.ts';
import { commitmentMessages } from '../messages.ts';
import { briefToRead } from './brief-read.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const [lang, id] = [langOfParams(params), idOfParams(params)];
  const isRefused = new URL(request.url).searchParams.has('refused');
  return { lang, id, isRefused, paper: await briefToRead(context.get(appContext), request, id, lang) };
}

/** One page before a meeting or a call, to be read here, printed, or taken along. */
export default function Brief() {
  const { lang, id, isRefused, paper } = useLoaderData<typeof loader>();
  const words = commitmentMessages(lang).brief;
  const at = `/${lang}/work/partnerships/${id}/brief`;
  const title = typeset(paper.title, lang);
  return (
    <>
      <DocumentTitle lang={lang}>{title}</DocumentTitle>
      <PageTitle under={paper.subtitle === undefined ? undefined : typeset(paper.subtitle, lang)}>{title}</PageTitle>
      <p className="record-actions">
        <a href={`${at}/pdf`}>{words.pdf}</a>
        <a href={`${at}/docx`}>{words.docx}</a>
        <a href={`/${lang}/partnerships/${id}`}>{words.tie}</a>
      </p>
      {isRefused && (
        <p className="message message--error" role="alert">
          {words.noPdf}
        </p>
      )}
      <PaperView paper={paper} />
    </>
  );
}
