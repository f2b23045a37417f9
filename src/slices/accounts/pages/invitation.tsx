import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { RecordForm, Text } from '../../../ui/record-form.tsx';
import { acceptInvitation } from '../actions/accept-invitation.server.ts';
import { authOf } from '../auth.queries.server.ts';
import { acceptanceInput, openAcceptanceInput } from '../input.ts';
import { accountMessages } from '../messages.ts';
import { invitationByHash } from '../people-queries.server.ts';
import { type Role, stateOfInvitation } from '../rules.ts';
import { hashOfToken } from '../secret-token.ts';
import { beginSession } from '../sign-in.server.ts';
import { again, onTo, refusedWith, sentencesOf } from './answer.ts';
import { privateMeta } from './private-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const kept = await invitationByHash(given.db, hashOfToken(params['token'] ?? ''));
  if (kept === null) throw notFound();
  const state = stateOfInvitation(given.clock.now().getTime(), kept);
  const bodies = await given.bodiesKnown(given.db, kept.bodyId === null ? [] : [kept.bodyId]);
  const body = bodies.get(kept.bodyId ?? '');
  const answer = {
    lang,
    state,
    role: kept.role as Role,
    email: kept.email,
    body: body === undefined ? '' : inLang(body.name, lang),
    name: given.identity.account?.name ?? null,
    here: new URL(request.url).pathname,
  };
  return state === 'open' ? answer : data(answer, { status: 410 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const values = valuesOf(await fieldsOf(request));
  const { account } = given.identity;
  const typed = { name: textOf(values, 'name') ?? '', password: values['password']?.[0] || null };
  const email = textOf(values, 'email');
  const asksForAddress = values['email'] !== undefined;
  const read = readWith(asksForAddress ? openAcceptanceInput : acceptanceInput, { ...typed, email });
  if (account === null && !read.ok) return again(values, read.errors);
  const person = account === null ? { ...typed, email } : null;
  const token = params['token'] ?? '';
  const accepted = await acceptInvitation(given.acting(null), { token, person, origin: given.origin, hash: await hashing(given) });
  if (!accepted.ok) return refusedWith(values, accepted.refusal, accepted.refusal === 'address-missing' ? 'email' : '');
  const cookies = account === null ? await beginSession(given, request, accepted.value) : new Headers();
  const goesOn = account === null && typed.password === null ? `/${lang}/account#passkeys` : `/${lang}/work`;
  return onTo(goesOn, cookies ?? new Headers());
}

async function hashing(given: AppContext) {
  const auth = await authOf(given);
  return async (password: string) => (await auth.$context).password.hash(password);
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.invitation.title);
}

export default function Invitation() {
  const { lang, state, role, email, body, name, here } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = accountMessages(lang);
  const { invitation } = words;
  const form = { lang, values: answered?.values ?? {}, errors: sentencesOf(words, answered?.errors) };
  const labels = { name: invitation.name, password: invitation.password, email: words.signIn.email };
  if (state !== 'open')
    return (
      <>
        <PageTitle>{invitation.title}</PageTitle>
        <Message tone="notice" title={invitation.notOpen}>
          <p>{words.errors[state === 'accepted' ? 'already-used' : state]}</p>
          <p>{invitation.notOpenText}</p>
        </Message>
      </>
    );
  return (
    <>
      <PageTitle>{invitation.title}</PageTitle>
      <div className="stack">
        <p className="measure">{invitation.lead(words.roles[role], body)}</p>
        {name !== null && <p>{invitation.signedInAs(name)}</p>}
        <RecordForm {...form} labels={labels} submitLabel={invitation.accept}>
          {name === null && email === null && <Text form={form} name="email" label={words.signIn.email} type="email" complete="username" />}
          {name === null && email !== null && <input type="hidden" name="username" autoComplete="username" value={email} />}
          {name === null && <Text form={form} name="name" label={invitation.name} hint={invitation.nameHint} complete="name" />}
          {name === null && (
            <Text
              form={form}
              name="password"
              label={invitation.password}
              hint={invitation.passwordHint}
              type="password"
              complete="new-password"
            />
          )}
        </RecordForm>
        {name === null && (
          <p>
            <a href={`/${lang}/sign-in?back=${encodeURIComponent(here)}`}>{invitation.haveAccount}</a>
          </p>
        )}
      </div>
    </>
  );
}
