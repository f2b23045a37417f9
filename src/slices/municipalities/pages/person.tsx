import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { inLang, type Lang, langOf } from '../../../platform/values/bilingual.ts';
import { Facts } from '../../../ui/facts.tsx';
import { WithMargin } from '../../../ui/footnotes.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { RecordLinks } from '../../../ui/record-links.tsx';
import { Section } from '../../../ui/section.tsx';
import { WordList, Words } from '../../../ui/words.tsx';
import { type CitationNotes, Cited, numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { TimelineSection } from '../../timeline/index.parts.ts';
import { entriesWithSubjects, timelineOf } from '../../timeline/index.server.ts';
import { editLinks } from '../edit-links.server.ts';
import { municipalityMessages } from '../messages.ts';
import { type OfficialView, personById } from '../official-queries.server.ts';
import { periodOf } from '../officials-list.tsx';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { db, origin } = given;
  const person = await personById(db, idOfParams(params));
  if (person === null) throw notFound();
  const timeline = await timelineOf(db, 'person', person.id);
  const subjects = await entriesWithSubjects(
    db,
    timeline.map(({ id }) => id),
  );
  const ties = timeline.map(({ id }) => [id, subjects.get(id)?.subjects.find(({ kind }) => kind === 'partnership')?.subjectId] as const);
  return { lang, origin, person, timeline, ties: Object.fromEntries(ties), links: await editLinks(given, lang, 'person', person.id) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, person } = loaderData;
  const name = inLang(person.name, lang);
  return pageMeta({
    lang,
    origin,
    path: `people/${person.id}`,
    title: name,
    description: person.offices.map((office) => inLang(office.office, lang)).join(', '),
    jsonLd: {
      '@type': 'Person',
      '@id': `${origin}/${lang}/people/${person.id}`,
      name,
      jobTitle: person.offices.map((office) => inLang(office.office, lang)),
    },
  });
}

export default function Person() {
  const { lang, person, timeline, ties, links } = useLoaderData<typeof loader>();
  const words = municipalityMessages(lang);
  const notes = numberCitations([...person.offices.map((office) => office.cites), ...timeline.map((entry) => entry.cites)]);
  return (
    <>
      <PageTitle lang={langOf(person.name, lang)} under={words.onlyOffice}>
        {inLang(person.name, lang)}
      </PageTitle>
      <RecordLinks links={links} />
      <WithMargin aside={<SourceNotes lang={lang} notes={notes} />}>
        <Section id="offices" title={words.offices}>
          <Facts
            items={person.offices.map((office) => ({
              key: office.id,
              label: periodOf(office, lang),
              value: <Office lang={lang} office={office} notes={notes} />,
            }))}
          />
        </Section>
        {timeline.length > 0 && (
          <Section id="timeline" title={words.personTimeline}>
            <TimelineSection
              lang={lang}
              entries={timeline}
              notes={notes}
              hrefOf={({ id }) => (ties[id] === undefined ? undefined : `/${lang}/partnerships/${ties[id]}#entry-${id}`)}
            />
          </Section>
        )}
      </WithMargin>
    </>
  );
}

function Office({ lang, office, notes }: { readonly lang: Lang; readonly office: OfficialView; readonly notes: CitationNotes }) {
  return (
    <>
      <WordList lang={lang} of={[office.office, office.body?.name ?? null]} />
      <Cited lang={lang} notes={notes} cites={office.cites} />
      {office.municipality !== null && (
        <span className="cell-under">
          <a href={`/${lang}/municipalities/${office.municipality.id}`}>
            <Words lang={lang} of={office.municipality.name} />
          </a>
        </span>
      )}
    </>
  );
}
