import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { ErrorSummary } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { accountHolder } from '../account-queries.server.ts';
import { endRole } from '../actions/end-role.server.ts';
import { accountMessages } from '../messages.ts';
import { type RoleToEnd, roleById } from '../people-queries.server.ts';
import { mayEndRole, mayGiveRole, mayHandOver } from '../policy.ts';
import { refusedWith, sentencesOf } from './answer.ts';
import { privateMeta } from './private-meta.ts';

/** The role, if this person may end it. */
async function roleAsked(given: AppContext, request: Request, id: string): Promise<RoleToEnd> {
  signedIn(given, request);
  const role = await roleById(given.db, id);
  if (role === null) throw notFound();
  allowOnly(mayEndRole(given.identity.actor, role));
  return role;
}

const listWith = (lang: Lang, { grant }: RoleToEnd) => `/${lang}/work/people?ended=${grant}`;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const role = await roleAsked(given, request, idOfParams(params));
  const { actor } = given.identity;
  const mayGive = mayGiveRole(actor, role.role, role.body);
  // Somebody else was faster, or the form was sent twice: the list tells of it, to those for whom it is.
  if (role.endedAt !== null) throw redirect(mayGive ? listWith(lang, role) : `/${lang}/work`, 303);
  const others = (await accountHolder(given.db, role.account, given.clock.now()))?.grants.filter(({ id }) => id !== role.grant) ?? [];
  const here = others.filter(({ body }) => body === role.body).map((one) => one.role);
  return {
    lang,
    role,
    here,
    isMine: actor.kind === 'account' && actor.id === role.account,
    mayGive,
    body: await bodyNamed(given, lang, role.body),
    begun: await begunBy(given, lang, role),
    handOver: role.body !== null && mayGive && mayHandOver(actor, { from: role.account, body: role.body, roles: [role.role, ...here] }),
  };
}

async function bodyNamed(given: AppContext, lang: Lang, body: string | null): Promise<string | null> {
  const known = body === null ? undefined : (await given.bodiesKnown(given.db, [body])).get(body);
  return known === undefined ? null : inLang(known.name, lang);
}

async function begunBy(given: AppContext, lang: Lang, { account: id, name, body }: RoleToEnd): Promise<readonly string[]> {
  if (body === null) return [];
  const parts = await Promise.all(given.begunParts.map((part) => part(given, { account: { id, name }, body })));
  return parts.flatMap((sentence) => (sentence === null ? [] : [inLang(sentence, lang)]));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const role = await roleAsked(given, request, idOfParams(params));
  const outcome = await endRole(given.acting(role.body), role.grant);
  if (!outcome.ok && outcome.refusal !== 'no-such-role') return refusedWith({}, outcome.refusal);
  const { actor } = given.identity;
  // Whoever gave up a role may have no business on the list any more.
  const isMine = actor.kind === 'account' && actor.id === role.account;
  return redirect(isMine ? `/${lang}/work` : listWith(lang, role), 303);
}

export function meta({ params }: MetaArgs) {
  return privateMeta(params, (words) => words.people.end);
}

export default function EndRole() {
  const { lang, role, here, isMine, mayGive, body, begun, handOver } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { people: words, roles, loses, errors } = accountMessages(lang);
  const list = mayGive ? `/${lang}/work/people` : `/${lang}/account`;
  return (
    <>
      <PageTitle under={[role.email, body ?? words.platform].join(' · ')}>{words.endTitle(role.name, roles[role.role])}</PageTitle>
      <ErrorSummary lang={lang} errors={sentencesOf({ errors }, answered?.errors)} labels={{}} />
      <Section id="loses" title={words.endLoses}>
        <p className="measure">{typeset(loses[role.role], lang)}</p>
        {role.body !== null && (
          <p className="measure">
            {typeset(here.length === 0 ? words.endAll : words.endKeeps(here.map((one) => roles[one]).join(', ')), lang)}
          </p>
        )}
        {role.until !== null && <p className="measure">{words.endEarly(formatDate(role.until, lang))}</p>}
      </Section>
      {role.body !== null && (
        <Section id="begun" title={words.endBegun}>
          {begun.length > 0 && (
            <ul className="measure">
              {begun.map((sentence) => (
                <li key={sentence}>{typeset(sentence, lang)}</li>
              ))}
            </ul>
          )}
          <p className="measure">{typeset(begun.length === 0 ? words.endNothingBegun : words.endStays, lang)}</p>
          {handOver && (
            <p>
              <a href={`/${lang}/work/people#hand-over-${role.body}`}>{words.endHandOver}</a>
            </p>
          )}
        </Section>
      )}
      <form method="post" className="record-form">
        <p className="measure">{typeset(isMine && !mayGive ? words.endMine : words.endUndo, lang)}</p>
        <p className="record-form-buttons">
          <button className="button" type="submit">
            {words.end}
          </button>
          <a href={list}>{words.endCancel}</a>
        </p>
      </form>
    </>
  );
}
