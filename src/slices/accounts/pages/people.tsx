import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { type FormValues, readWith, textOf, valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { bodiesWrittenFor, isAdministrator } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { endRole } from '../actions/end-role.server.ts';
import { handOver } from '../actions/hand-over.server.ts';
import { invitePerson, resendInvitation } from '../actions/invite-person.server.ts';
import { revokeInvitation } from '../actions/revoke-invitation.server.ts';
import { invitationInput } from '../input.ts';
import { accountMessages } from '../messages.ts';
import { invitationsWaiting, peopleWithRoles } from '../people-queries.server.ts';
import { again, refusedWith, sentencesOf } from './answer.ts';
import { HandOverForm, InviteForm } from './people-forms.tsx';
import { InvitationList, PeopleTable } from './people-lists.tsx';
import { privateMeta } from './private-meta.ts';

/** The bodies whose roles this person gives; an administrator gives those of any, and the platform's. */
function wantedFor({ identity: { actor } }: AppContext): readonly (string | null)[] | 'everywhere' {
  return isAdministrator(actor) ? 'everywhere' : bodiesWrittenFor(actor);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const account = signedIn(given, request);
  const wanted = wantedFor(given);
  allowOnly(wanted === 'everywhere' || wanted.length > 0);
  const [people, invitations] = [
    await peopleWithRoles(given.db, wanted, given.clock.now()),
    await invitationsWaiting(given.db, wanted, given.clock.now()),
  ];
  const own = wanted === 'everywhere' ? [] : wanted.flatMap((id) => id ?? []);
  const shown = [...own, ...people.flatMap(({ body }) => body ?? []), ...invitations.flatMap(({ body }) => body ?? [])];
  const bodies = await given.bodiesKnown(given.db, [...new Set(shown)]);
  return {
    lang,
    me: account.id,
    isAdministrator: wanted === 'everywhere',
    done: new URL(request.url).searchParams.get('done'),
    people,
    invitations,
    bodies: [...bodies].map(([id, { kind, name }]) => ({ id, kind, name: inLang(name, lang) })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const account = signedIn(given, request);
  allowOnly(wantedFor(given).length > 0);
  const values = valuesOf(await fieldsOf(request));
  const wanted = textOf(values, 'do');
  if (wanted === 'invite') return invite(given, lang, values);
  const id = textOf(values, 'id') ?? '';
  const givesUp = await isOwn(given, account.id, wanted === 'end' ? { grant: id } : { from: textOf(values, 'from') });
  const outcome =
    wanted === 'end'
      ? await endRole(given.acting(null), id)
      : wanted === 'revoke'
        ? await revokeInvitation(given.acting(null), id)
        : wanted === 'resend'
          ? await resend(given, id)
          : await passOn(given, values);
  if (!outcome.ok) return refusedWith(values, outcome.refusal);
  // Whoever gave up a role may have no business on this page any more.
  return redirect(givesUp ? `/${lang}/work` : `/${lang}/work/people?done=${wanted === 'resend' ? 'sent' : 'done'}`, 303);
}

async function isOwn(given: AppContext, me: string, { grant, from }: { readonly grant?: string; readonly from?: string | null }) {
  if (grant === undefined) return from === me;
  const people = await peopleWithRoles(given.db, wantedFor(given), given.clock.now());
  return people.some((one) => one.grant === grant && one.account === me);
}

async function invite(given: AppContext, lang: string, values: FormValues) {
  const read = readWith(invitationInput, {
    email: textOf(values, 'email') ?? '',
    role: textOf(values, 'role'),
    body: textOf(values, 'body'),
    until: textOf(values, 'until'),
    lang: textOf(values, 'lang') ?? lang,
  });
  if (!read.ok) return again(values, read.errors);
  const { body } = read.value;
  const bodies = await given.bodiesKnown(given.db, body === null ? [] : [body]);
  const invited = await invitePerson(given.acting(body), read.value, { body: bodies.get(body ?? '') ?? null, origin: given.origin });
  if (invited.ok) return redirect(`/${lang}/work/people?done=sent`, 303);
  const field = { 'no-such-body': 'body', 'role-does-not-fit': 'role', 'day-passed': 'until' }[invited.refusal as string] ?? '';
  return refusedWith(values, invited.refusal, field);
}

async function resend(given: AppContext, id: string) {
  const waiting = await invitationsWaiting(given.db, 'everywhere', given.clock.now());
  const body = waiting.find((one) => one.id === id)?.body ?? null;
  const bodies = await given.bodiesKnown(given.db, body === null ? [] : [body]);
  return resendInvitation(given.acting(null), id, { bodyNamed: (wanted) => bodies.get(wanted) ?? null, origin: given.origin });
}

function passOn(given: AppContext, values: FormValues) {
  const [body, from, to] = ['body', 'from', 'to'].map((name) => textOf(values, name) ?? '');
  return handOver(given.acting(null), { body: body ?? '', from: from ?? '', to: to ?? '' });
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.people.title);
}

export default function People() {
  const { lang, people, invitations, bodies, done, me, isAdministrator: isRoot } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = accountMessages(lang);
  const seen = { lang, values: answered?.values ?? {}, errors: sentencesOf(words, answered?.errors) };
  const groups = [...(isRoot ? [{ id: null, kind: '', name: words.people.platform }] : []), ...bodies];
  return (
    <>
      <PageTitle under={words.people.lead}>{words.people.title}</PageTitle>
      {done !== null && seen.errors.length === 0 && (
        <Message tone="notice" title={done === 'sent' ? words.people.sent : words.people.done}>
          {''}
        </Message>
      )}
      <ErrorSummary
        lang={lang}
        errors={seen.errors}
        labels={{ email: words.people.email, role: words.people.role, body: words.people.body, until: words.people.day }}
      />
      {groups.map((group) => (
        <PeopleTable
          key={group.id ?? ''}
          lang={lang}
          title={group.name}
          id={group.id ?? 'platform'}
          people={people.filter(({ body }) => body === group.id)}
        />
      ))}
      <InvitationList lang={lang} invitations={invitations} bodies={bodies} />
      <InviteForm seen={seen} bodies={bodies} isAdministrator={isRoot} />
      {bodies.map((body) => (
        <HandOverForm key={body.id} lang={lang} body={body} people={people.filter((one) => one.body === body.id)} me={me} />
      ))}
    </>
  );
}
