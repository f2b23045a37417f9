import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { localAddress } from '../../../platform/http/local-address.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { RecordForm } from '../../../ui/record-form.tsx';
import { accountMessages } from '../messages.ts';
import { signInByLink } from '../sign-in.server.ts';
import { signedInTo } from '../signed-in-to.server.ts';
import { refusedWith, sentencesOf } from './answer.ts';
import { privateMeta } from './private-meta.ts';

/** A mail program that looks at the link uses nothing up: only the button does. */
export function loader({ params }: LoaderFunctionArgs) {
  return { lang: langOfParams(params) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const tried = await signInByLink(given, request, params['token'] ?? '');
  if (!tried.ok) return refusedWith({}, tried.refusal);
  const back = localAddress(new URL(request.url).searchParams.get('back'), `/${lang}/work`);
  return signedInTo(given, tried, { back, kept: tried.value.kept ?? null });
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.signIn.linkPage);
}

export default function SignInLink() {
  const { lang } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = accountMessages(lang);
  const { signIn } = words;
  const errors = sentencesOf(words, answered?.errors);
  return (
    <>
      <PageTitle>{signIn.linkPage}</PageTitle>
      <div className="stack">
        <RecordForm lang={lang} values={{}} errors={errors} labels={{}} submitLabel={signIn.submit}>
          {errors.length === 0 && <p className="measure">{signIn.linkPageLead}</p>}
        </RecordForm>
        {errors.length > 0 && (
          <p>
            <a href={`/${lang}/sign-in`}>{signIn.title}</a>
          </p>
        )}
      </div>
    </>
  );
}
