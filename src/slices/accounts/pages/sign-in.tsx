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
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { localAddress } from '../../../platform/http/local-address.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import passkeyScript from '../../../ui/enhance/passkey.ts?worker&url';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { RecordForm, Text } from '../../../ui/record-form.tsx';
import { accountMessages } from '../messages.ts';
import { askForSignInLink, signInWithPasskey, signInWithPassword } from '../sign-in.server.ts';
import { signedInTo } from '../signed-in-to.server.ts';
import { jsonOf, refusedWith, sentencesOf } from './answer.ts';
import { privateMeta } from './private-meta.ts';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { identity, keptPost } = context.get(appContext);
  const query = new URL(request.url).searchParams;
  const back = localAddress(query.get('back'), '');
  if (identity.account !== null && request.method === 'GET' && !query.has('sent')) throw redirect(back === '' ? `/${lang}/work` : back);
  const kept = keptPost?.fields == null ? null : JSON.stringify(keptPost.fields);
  const answer = { lang, back, kept, tooLarge: keptPost !== null && kept === null, sent: query.has('sent') };
  return keptPost === null ? answer : data(answer, { status: 401 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const back = localAddress(textOf(values, 'back'), `/${lang}/work`);
  const kept = values['kept']?.[0] ?? null;
  const email = textOf(values, 'email') ?? '';
  const wanted = textOf(values, 'do');
  if (wanted === 'link') {
    if (email === '') return refusedWith(values, 'empty', 'email');
    const asked = await askForSignInLink(given, email, { back, kept });
    return asked === 'wait' ? refusedWith(values, 'wait') : redirect(`/${lang}/sign-in?sent`, 303);
  }
  const tried =
    wanted === 'passkey'
      ? await signInWithPasskey(given, request, jsonOf(values['response']?.[0]))
      : await signInWithPassword(given, request, { email, password: values['password']?.[0] ?? '' });
  return tried.ok ? signedInTo(given, tried, { back, kept }) : refusedWith(values, tried.refusal);
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.signIn.title);
}

export default function SignIn() {
  const { lang, back, kept, tooLarge, sent } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = accountMessages(lang);
  const { signIn } = words;
  const values = answered?.values ?? {};
  const form = { lang, values, errors: sentencesOf(words, answered?.errors) };
  const carried = { back: values['back']?.[0] ?? back, kept: values['kept']?.[0] ?? kept };
  return (
    <>
      <PageTitle>{signIn.title}</PageTitle>
      <div className="stack">
        {carried.kept !== null && (
          <Message tone="notice" title={signIn.keptTitle}>
            {signIn.kept}
          </Message>
        )}
        {tooLarge && (
          <Message tone="error" title={signIn.keptTitle}>
            {signIn.keptTooLarge}
          </Message>
        )}
        {sent && (
          <Message tone="notice" title={signIn.linkSent}>
            {signIn.linkSentText}
          </Message>
        )}
        {carried.kept === null && !sent && <p className="measure">{signIn.lead}</p>}
        <RecordForm
          {...form}
          action={`/${lang}/sign-in`}
          labels={{ email: signIn.email, password: signIn.password }}
          submitLabel={signIn.submit}
          aside={
            <button className="button button--quiet" type="submit" name="do" value="link">
              {signIn.linkSubmit}
            </button>
          }
        >
          <Carried {...carried} />
          <Text form={form} name="email" label={signIn.email} type="email" complete="username webauthn" />
          <Text form={form} name="password" label={signIn.password} type="password" complete="current-password" />
        </RecordForm>
        <p className="note measure">{signIn.linkLead}</p>
        <form
          method="post"
          action={`/${lang}/sign-in`}
          className="record-form"
          data-enhance="passkey-sign-in"
          data-challenge={`/${lang}/sign-in/passkey`}
          hidden
        >
          <Carried {...carried} />
          <input type="hidden" name="do" value="passkey" />
          <input type="hidden" name="response" value="" />
          <p className="record-form-buttons">
            <button className="button button--quiet" type="submit">
              {signIn.passkey}
            </button>
            <span className="note">{signIn.passkeyLead}</span>
          </p>
        </form>
        <script type="module" src={passkeyScript} />
      </div>
    </>
  );
}

/** What goes along until the person is in. */
function Carried({ back, kept }: { readonly back: string; readonly kept: string | null }) {
  return (
    <>
      {back !== '' && <input type="hidden" name="back" value={back} />}
      {kept !== null && <input type="hidden" name="kept" value={kept} />}
    </>
  );
}
