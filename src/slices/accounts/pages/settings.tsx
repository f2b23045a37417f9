import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, useActionData, useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import passkeyScript from '../../../ui/enhance/passkey.ts?worker&url';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { accountHolder, passkeysOf, passwordOf, sessionsOf, tokensOf } from '../account-queries.server.ts';
import { accountMessages } from '../messages.ts';
import { mayAudit, mayGiveAnyRole } from '../policy.ts';
import { changeSettings } from '../settings-forms.server.ts';
import { sentencesOf } from './answer.ts';
import { PasskeySection } from './passkey-section.tsx';
import { privateMeta } from './private-meta.ts';
import { PasswordSection, ProfileSection, RolesSection, SessionsSection } from './profile-sections.tsx';
import { TokenSection } from './token-section.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { id, session } = signedIn(given, request);
  const { db, clock } = given;
  const holder = await accountHolder(db, id, clock.now());
  const grants = holder?.grants ?? [];
  const bodies = await given.bodiesKnown(
    db,
    grants.flatMap(({ body }) => body ?? []),
  );
  return {
    lang,
    session,
    saved: new URL(request.url).searchParams.has('saved'),
    profile: { name: holder?.name ?? '', email: holder?.email ?? '', lang: holder?.lang ?? lang },
    grants: grants.map((grant) => ({ ...grant, bodyName: bodies.get(grant.body ?? '')?.name ?? null })),
    may: {
      giveRoles: mayGiveAnyRole(given.identity.actor),
      audit: mayAudit(given.identity.actor),
    },
    hasPassword: (await passwordOf(db, id)) !== null,
    passkeys: await passkeysOf(db, id),
    sessions: await sessionsOf(db, id, clock.now()),
    tokens: await tokensOf(db, id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  langOfParams(params);
  const given = context.get(appContext);
  const account = signedIn(given, request);
  const values = valuesOf(await fieldsOf(request));
  return changeSettings(given, request, account, { values, wanted: textOf(values, 'do') ?? '' });
}

export default function Settings() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { lang } = loaded;
  const words = accountMessages(lang);
  const { settings } = words;
  const errors = sentencesOf(words, answered?.errors);
  const seen = { lang, errors, values: answered?.values ?? {} };
  return (
    <>
      <PageTitle under={loaded.profile.email}>{settings.title}</PageTitle>
      {loaded.saved && errors.length === 0 && answered?.token === undefined && (
        <Message tone="notice" title={settings.saved}>
          {''}
        </Message>
      )}
      {answered?.token !== undefined && (
        <Message tone="notice" title={settings.tokenMade}>
          <p>
            <code className="shown-token">{answered.token}</code>
          </p>
          <p>{settings.tokenShownOnce}</p>
        </Message>
      )}
      <ErrorSummary
        lang={lang}
        errors={errors}
        labels={{
          name: words.invitation.name,
          wanted: settings.wantedPassword,
          tokenName: settings.tokenName,
          scopes: settings.tokenScopes,
          tokenUntil: settings.tokenUntil,
          passkeyName: settings.passkeyName,
        }}
      />
      <RolesSection lang={lang} grants={loaded.grants} may={loaded.may} />
      <ProfileSection seen={seen} profile={loaded.profile} />
      <PasswordSection seen={seen} hasPassword={loaded.hasPassword} email={loaded.profile.email} />
      <PasskeySection lang={lang} passkeys={loaded.passkeys} />
      <SessionsSection lang={lang} sessions={loaded.sessions} here={loaded.session} />
      <TokenSection seen={seen} tokens={loaded.tokens} />
      <form method="post" className="section">
        <button className="button button--quiet" type="submit" name="do" value="sign-out">
          {settings.signOut}
        </button>
      </form>
      <script type="module" src={passkeyScript} />
    </>
  );
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.settings.title);
}
