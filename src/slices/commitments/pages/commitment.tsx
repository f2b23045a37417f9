import { type LoaderFunctionArgs, type MetaArgs, useLoaderData } from 'react-router';
import { type AppContext, appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { bodiesWrittenFor } from '../../../platform/values/actor.ts';
import { type Bilingual, inLang, type Lang, langOf } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { askLink } from '../../../ui/ask-link.ts';
import { formatDate, formatDateRange } from '../../../ui/dates.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { WithMargin } from '../../../ui/footnotes.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { RecordLinks } from '../../../ui/record-links.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { directionName } from '../../directions/index.ts';
import { type CitationNotes, Cited, numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { askPath } from '../ask-path.ts';
import { sidesOfCommitment } from '../commitment-rows.server.ts';
import { commitmentById } from '../commitment-view.server.ts';
import { Due, Owner, Owners, ownerKey, StateWord } from '../commitment-words.tsx';
import { keptCommitment } from '../kept-queries.server.ts';
import { commitmentMessages } from '../messages.ts';
import { formatMoney } from '../money.ts';
import { movesOf } from '../moves-of.ts';
import { mayRemindPartner } from '../policy.ts';
import type { Named } from '../side-rules.ts';
import { tellingMessages } from '../telling-messages.ts';
import type { CommitmentView } from '../views.ts';
import { mayMend } from '../write-access-queries.server.ts';
import { bodiesThatSay } from './sayer.server.ts';
import { Tracer } from './tracer.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { db, clock, origin } = given;
  const id = idOfParams(params);
  const of = await commitmentById(db, id, dayInMoscow(clock.now().toISOString()));
  const kept = of === null ? null : await keptCommitment(db, id);
  if (of === null || kept === null) throw notFound();
  return { lang, origin, of, sides: await sidesOfCommitment(db, kept.input), links: await linksFor(given, kept, of, lang) };
}

/** Links of the workspace for those who keep the promise or speak of it. */
async function linksFor(given: AppContext, kept: NonNullable<Awaited<ReturnType<typeof keptCommitment>>>, of: CommitmentView, lang: Lang) {
  if (given.identity.account === null) return [];
  const words = commitmentMessages(lang).page;
  const actings = await bodiesThatSay(given, kept);
  const may = await Promise.all(actings.map((acting) => mayMend(acting, given.db, kept)));
  const edits = may.some(Boolean);
  const asks = edits && bodiesWrittenFor(given.identity.actor).some((body) => mayRemindPartner(given.identity.actor, body, of.keptBy));
  return [
    ...(actings.length > 0 && movesOf(of).length > 0 ? [{ href: `/${lang}/work/commitments/${of.id}/say`, label: words.say }] : []),
    ...(edits ? [{ href: `/${lang}/work/commitments/${of.id}/edit`, label: words.edit }] : []),
    ...(asks ? [{ href: `/${lang}/${askPath(of.id)}`, label: askWords(of, lang) }] : []),
    ...(asks && isOpen(of) ? [{ href: `/${lang}/work/commitments/${of.id}/partner`, label: tellingMessages(lang).remindPartner }] : []),
    ...(edits ? [{ href: `/${lang}/work/history/commitment/${of.id}`, label: words.history }] : []),
  ];
}

/** What the link that asks the other side asks for. */
function askWords({ state }: CommitmentView, lang: Lang): string {
  const words = tellingMessages(lang);
  if (state === 'done') return words.askToConfirm;
  return state === 'proposed' ? words.askToAgree : askLink(lang, 'commitment', '').label;
}

function isOpen({ state }: CommitmentView): boolean {
  return state === 'agreed' || state === 'in_progress';
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, of } = loaderData;
  const text = inLang(of.text, lang);
  const of_ = of.partnership === null ? '' : inLang(of.partnership.title, lang);
  return pageMeta({
    lang,
    origin,
    path: `commitments/${of.id}`,
    title: text,
    description: commitmentMessages(lang).page.description(text, of_),
  });
}

export default function Commitment() {
  const { lang, of, sides, links } = useLoaderData<typeof loader>();
  const words = commitmentMessages(lang);
  const notes = numberCitations([of.cites, of.money?.cites ?? []]);
  const above = placeAbove(of);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          ...(above === null ? [] : [{ label: typeset(inLang(above.name, lang), lang), href: `/${lang}/${above.path}` }]),
          { label: words.recordKind },
        ]}
      />
      <PageTitle lang={langOf(of.text, lang)} under={<StateWord lang={lang} of={of} />}>
        {typeset(inLang(of.text, lang), lang)}
      </PageTitle>
      <RecordLinks links={links} />
      <WithMargin aside={<SourceNotes lang={lang} notes={notes} />}>
        <Facts items={factsOf(of, { lang, sides, notes })} />
        <Tracer lang={lang} of={of} notes={notes} />
        <p className="note">
          <a href={`/api/v1/commitments/${of.id}`}>{words.page.data}</a>
        </p>
      </WithMargin>
    </>
  );
}

/** The tie in which it was made, else the town that made it. */
function placeAbove({ partnership, owners }: CommitmentView): { readonly name: Bilingual; readonly path: string } | null {
  if (partnership !== null) return { name: partnership.title, path: `partnerships/${partnership.id}` };
  const town = owners.find(({ municipality }) => municipality !== null)?.municipality ?? null;
  return town === null ? null : { name: town.name, path: `municipalities/${town.id}` };
}

interface Shown {
  readonly lang: Lang;
  readonly sides: readonly Named[];
  readonly notes: CitationNotes;
}

/** Who, to whom, by when, with what money: what no source says is said to be unknown only where a promise needs it. */
function factsOf(of: CommitmentView, { lang, sides, notes }: Shown): readonly Fact[] {
  const words = commitmentMessages(lang);
  const { fields } = words;
  const mark = <Cited lang={lang} notes={notes} cites={of.cites} again />;
  const facts: readonly (Fact | null)[] = [
    {
      label: fields.owners,
      value: (
        <>
          <Owners lang={lang} of={of.owners} sides={sides} links />
          {of.owners.length > 0 && mark}
        </>
      ),
    },
    of.towards === null
      ? null
      : {
          label: fields.towards,
          value: (
            <>
              {<Words lang={lang} of={of.towards} />}
              {mark}
            </>
          ),
        },
    of.partners.length === 0
      ? null
      : {
          label: fields.partners,
          value: (
            <>
              {of.partners.map((partner, at) => (
                <span key={ownerKey(partner)}>
                  {at > 0 && '; '}
                  <Owner lang={lang} of={partner} links />
                </span>
              ))}
              {mark}
            </>
          ),
        },
    {
      label: fields.due,
      value: (
        <>
          <Due lang={lang} of={of} />
          {(of.due !== null || of.dueText !== null) && mark}
        </>
      ),
    },
    of.start === null
      ? null
      : {
          label: fields.start,
          value: (
            <>
              {formatDate(of.start, lang)}
              {mark}
            </>
          ),
        },
    of.direction === null
      ? null
      : {
          label: fields.direction,
          value: (
            <>
              {directionName(of.direction, lang)}
              {mark}
            </>
          ),
        },
    of.money === null
      ? null
      : {
          label: fields.money,
          value: (
            <>
              {formatMoney(of.money, lang)}
              <Cited lang={lang} notes={notes} cites={of.money.cites} />
            </>
          ),
        },
    of.milestones.length === 0 ? null : { label: fields.milestones, value: <Milestones lang={lang} of={of} notes={notes} /> },
  ];
  return facts.filter((fact) => fact !== null);
}

function Milestones({ lang, of, notes }: { readonly lang: Lang; readonly of: CommitmentView; readonly notes: CitationNotes }) {
  const words = commitmentMessages(lang);
  return (
    <ul className="plain-list">
      {of.milestones.map(({ text, due, doneOn }) => (
        <li key={`${text.ru} ${text.en}`}>
          <Words lang={lang} of={text} />
          {due !== null && `, ${formatDateRange(due, null, lang)}`}
          {doneOn !== null && ` – ${words.page.milestoneDone(formatDate(doneOn, lang))}`}
          <Cited lang={lang} notes={notes} cites={of.cites} again />
        </li>
      ))}
    </ul>
  );
}
