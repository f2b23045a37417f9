import { useContext } from 'react';
import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { inLang, langOf } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { Facts } from '../../../ui/facts.tsx';
import { WithMargin } from '../../../ui/footnotes.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { RecordLinks } from '../../../ui/record-links.tsx';
import { Section } from '../../../ui/section.tsx';
import { capitalised, typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { Cited, numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { citationsOf } from '../../sources/index.server.ts';
import { TimelineSection } from '../../timeline/index.parts.ts';
import { timelineOf } from '../../timeline/index.server.ts';
import { publicContactsOf } from '../contact-queries.server.ts';
import { editLinks } from '../edit-links.server.ts';
import { municipalityMessages } from '../messages.ts';
import { BodyParts } from '../municipality-parts.ts';
import { officialsOf } from '../official-queries.server.ts';
import { OfficialsList } from '../officials-list.tsx';
import { PublicContacts } from '../public-contacts.tsx';
import { bodiesByIds, municipalityById } from '../queries.server.ts';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { db, origin, clock, bodyParts } = given;
  const today = dayInMoscow(clock.now().toISOString());
  const id = idOfParams(params);
  const body = (await bodiesByIds(db, [id])).get(id);
  if (body === undefined) throw notFound();
  const [cites, municipality, officials, timeline, contacts, links, parts] = await Promise.all([
    citationsOf(db, [{ kind: 'body', ids: [id] }]),
    body.municipalityId === null ? null : municipalityById(db, body.municipalityId),
    officialsOf(db, { municipalities: [], bodies: [id] }),
    timelineOf(db, 'body', id),
    publicContactsOf(db, [id]),
    editLinks(given, lang, 'body', id),
    Promise.all(bodyParts.map(async (part) => [part.key, await part.load(db, id, today)] as const)),
  ]);
  return { lang, origin, body, cites, municipality, officials, timeline, contacts, links, parts: Object.fromEntries(parts) };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, body } = loaderData;
  const name = inLang(body.name, lang);
  return pageMeta({
    lang,
    origin,
    path: `bodies/${body.id}`,
    title: name,
    description: municipalityMessages(lang).bodyKinds[body.kind],
    jsonLd: { '@type': 'Organization', '@id': `${origin}/${lang}/bodies/${body.id}`, name },
  });
}

export default function BodyPage() {
  const { lang, body, cites, municipality, officials, timeline, contacts, links, parts } = useLoaderData<typeof loader>();
  const registered = useContext(BodyParts);
  const words = municipalityMessages(lang);
  const notes = numberCitations([
    cites,
    ...registered.flatMap((part) => part.cites(parts[part.key])),
    ...officials.map((official) => official.cites),
    ...timeline.map((entry) => entry.cites),
  ]);
  const of =
    municipality === null ? (
      words.noneOfBody
    ) : (
      <a href={`/${lang}/municipalities/${municipality.id}`}>
        <Words lang={lang} of={municipality.name} />
      </a>
    );
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.municipalities, href: `/${lang}/municipalities` },
          ...(municipality === null
            ? []
            : [{ label: <Words lang={lang} of={municipality.name} />, href: `/${lang}/municipalities/${municipality.id}` }]),
          { label: capitalised(words.bodyKinds[body.kind], lang) },
        ]}
      />
      <PageTitle lang={langOf(body.name, lang)}>{typeset(inLang(body.name, lang), lang)}</PageTitle>
      <RecordLinks links={links} />
      <WithMargin aside={<SourceNotes lang={lang} notes={notes} />}>
        <Facts
          items={[
            {
              label: words.kind,
              value: (
                <>
                  {words.bodyKinds[body.kind]}
                  <Cited lang={lang} notes={notes} cites={cites} />
                </>
              ),
            },
            { label: words.ofMunicipality, value: of },
          ]}
        />
        {registered.map((part) => (
          <part.Section key={part.key} lang={lang} whose={null} loaded={parts[part.key]} notes={notes} />
        ))}
        <Section id="officials" title={words.officials}>
          {officials.length === 0 ? (
            <EmptyState>{words.noOfficials}</EmptyState>
          ) : (
            <OfficialsList lang={lang} officials={officials} notes={notes} />
          )}
        </Section>
        {contacts.length > 0 && (
          <Section id="call" title={words.whomToCall}>
            <PublicContacts lang={lang} contacts={contacts} />
          </Section>
        )}
        {timeline.length > 0 && (
          <Section id="timeline" title={words.timeline}>
            <TimelineSection lang={lang} entries={timeline} notes={notes} />
          </Section>
        )}
      </WithMargin>
    </>
  );
}
