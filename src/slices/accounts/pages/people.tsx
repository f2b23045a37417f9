import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { valuesOf } from '../../../platform/http/form-values.ts';
import { fieldsOf, langOfParams } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { BODY_ROLES, isAdministrator, PLATFORM_ROLES } from '../../../platform/values/actor.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { Message, PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { dayOf } from '../account-queries.server.ts';
import { accountMessages } from '../messages.ts';
import { invitationsWaiting, type PersonWithRole, peopleWithRoles, type RoleToEnd, rolesEndedSince } from '../people-queries.server.ts';
import { bodiesGivingRoles, mayEndRole, mayGiveAnyRole, mayGiveRole, mayHandOver, rolesGivenBy } from '../policy.ts';
import { holdsOn, roleFits } from '../rules.ts';
import { sentencesOf } from './answer.ts';
import { peopleDeed } from './people-deeds.server.ts';
import { HandOverForm, InviteForm } from './people-forms.tsx';
import { EndedMessage, InvitationList, PeopleTable } from './people-lists.tsx';
import { privateMeta } from './private-meta.ts';

/** For how long a role that was ended can be given back from the list. */
const GIVEN_BACK_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The bodies whose roles this person gives; an administrator gives those of any, and the platform's. */
function wantedFor({ identity: { actor } }: AppContext): readonly (string | null)[] | 'everywhere' {
  return isAdministrator(actor) ? 'everywhere' : bodiesGivingRoles(actor);
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { actor } = given.identity;
  const account = signedIn(given, request);
  allowOnly(mayGiveAnyRole(actor));
  const wanted = wantedFor(given);
  const now = given.clock.now();
  const [people, invitations, ended] = await Promise.all([
    peopleWithRoles(given.db, wanted, now),
    invitationsWaiting(given.db, wanted, now),
    rolesEndedSince(given.db, wanted, new Date(now.getTime() - GIVEN_BACK_DAYS * DAY_MS).toISOString()),
  ]);
  const own = wanted === 'everywhere' ? [] : wanted.flatMap((id) => id ?? []);
  const shown = [...own, ...[...people, ...invitations, ...ended].flatMap(({ body }) => body ?? [])];
  const bodies = [...(await given.bodiesKnown(given.db, [...new Set(shown)]))];
  const back = ended.filter((one) => mayGiveRole(actor, one.role, one.body) && holdsOn(dayOf(now), { until: one.until, endedAt: null }));
  const query = new URL(request.url).searchParams;
  return {
    lang,
    me: account.id,
    isAdministrator: wanted === 'everywhere',
    done: query.get('done'),
    justEnded: back.find(({ grant }) => grant === query.get('ended')) ?? null,
    people: people.map((one) => ({ ...one, mayEnd: mayEndRole(actor, one) })),
    ended: back,
    invitations: invitations.map((one) => ({ ...one, mayChange: mayGiveRole(actor, one.role, one.body) })),
    bodies: bodies.map(([id, { kind, name }]) => ({ id, kind, name: inLang(name, lang), leavers: leaversFrom(given, id, people) })),
    offered: [...BODY_ROLES, ...PLATFORM_ROLES].filter((role) =>
      wanted === 'everywhere' ? true : bodies.some(([id, { kind }]) => roleFits(role, kind) && rolesGivenBy(actor, id).includes(role)),
    ),
  };
}

/** Whose work in the body this person may hand over. */
function leaversFrom({ identity: { actor } }: AppContext, body: string, people: readonly PersonWithRole[]): readonly string[] {
  const here = Map.groupBy(
    people.filter((one) => one.body === body),
    (one) => one.account,
  );
  return [...here].flatMap(([from, roles]) => (mayHandOver(actor, { from, body, roles: roles.map(({ role }) => role) }) ? [from] : []));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const account = signedIn(given, request);
  allowOnly(mayGiveAnyRole(given.identity.actor));
  return peopleDeed(given, account.id, lang, valuesOf(await fieldsOf(request)));
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.people.title);
}

export default function People() {
  const { lang, people, ended, invitations, bodies, done, justEnded, me, offered, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = accountMessages(lang);
  const seen = { lang, values: answered?.values ?? {}, errors: sentencesOf(words, answered?.errors) };
  const groups = [...(loaded.isAdministrator ? [{ id: null, name: words.people.platform }] : []), ...bodies];
  const isPlain = seen.errors.length === 0;
  const said = { sent: words.people.sent, 'given-back': words.people.givenBack }[done ?? ''] ?? words.people.done;
  const within = <One extends { readonly body: string | null }>(some: readonly One[], id: string | null) =>
    some.filter(({ body }) => body === id);
  return (
    <>
      <PageTitle under={typeset(words.people.lead, lang)}>{words.people.title}</PageTitle>
      {done !== null && isPlain && (
        <Message tone="notice" title={said}>
          {''}
        </Message>
      )}
      {justEnded !== null && isPlain && <EndedMessage lang={lang} ended={justEnded} />}
      <ErrorSummary
        lang={lang}
        errors={seen.errors}
        labels={{ email: words.people.email, role: words.people.role, body: words.people.body, until: words.people.day }}
      />
      {groups.map(({ id, name }) => (
        <PeopleTable
          key={id ?? ''}
          lang={lang}
          title={name}
          id={id ?? 'platform'}
          people={within(people, id)}
          ended={within<RoleToEnd>(ended, id)}
        />
      ))}
      <InvitationList lang={lang} invitations={invitations} bodies={bodies} />
      <InviteForm
        seen={seen}
        bodies={bodies}
        offered={offered}
        isAdministrator={loaded.isAdministrator}
        candidates={answered?.candidates ?? []}
      />
      {bodies.map(({ leavers, ...body }) => (
        <HandOverForm key={body.id} lang={lang} body={body} people={within(people, body.id)} leavers={leavers} me={me} />
      ))}
    </>
  );
}
