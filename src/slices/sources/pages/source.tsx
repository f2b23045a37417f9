import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import type { Database } from '../../../platform/db/database.ts';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { type Actor, withKeepersEyes } from '../../../platform/values/actor.ts';
import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { askLink } from '../../../ui/ask-link.ts';
import { formatDate } from '../../../ui/dates.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { EmptyState, PageTitle } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { RecordLinks } from '../../../ui/record-links.tsx';
import { Section } from '../../../ui/section.tsx';
import { quoted, typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { keptPublisher, keptSource } from '../kept-queries.server.ts';
import { sourceMessages } from '../messages.ts';
import { mayEditSource } from '../policy.ts';
import { citationsFrom, type SourceView, sourceById } from '../queries.server.ts';
import { knownMoment } from '../rules.ts';

const SHOWN = 500;

interface CitedSubject {
  readonly name: Bilingual;
  /** Below the language: `partnerships/sochi-minsk`. */
  readonly path: string;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, origin, subjectNamings, identity } = context.get(appContext);
  const source = await sourceById(db, idOfParams(params));
  if (source === null) throw notFound();
  const citations = await citationsFrom(db, source.id, SHOWN);
  const named = new Map<string, CitedSubject>();
  for (const { kind, subjects } of subjectNamings) {
    const ids = [...new Set(citations.filter((citation) => citation.subjectKind === kind).map((citation) => citation.subjectId))];
    for (const [id, subject] of await subjects(db, ids)) named.set(`${kind} ${id}`, subject);
  }
  const facts = citations.flatMap((citation) => {
    const subject = named.get(`${citation.subjectKind} ${citation.subjectId}`);
    return subject === undefined ? [] : [{ subject, quote: citation.quote }];
  });
  const links = identity.account === null ? [] : await linksFor(db, identity.actor, source, lang);
  return { lang, origin, source, proofs: proofsOf(facts), cut: citations.length === SHOWN, links };
}

/** Links of the workspace to what this person may edit of the source and of its publisher. */
async function linksFor(db: Database, actor: Actor, { id, publisher }: SourceView, lang: Lang) {
  const words = sourceMessages(lang);
  const kept = await keptSource(db, id);
  const by = publisher === null ? null : await keptPublisher(db, publisher.id);
  return [
    ...(kept !== null && mayEditSource(actor, kept)
      ? [{ href: `/${lang}/work/sources/${id}/edit`, label: words.edit }, askLink(lang, 'source', id)]
      : []),
    ...(kept !== null && mayEditSource(withKeepersEyes(actor), kept)
      ? [{ href: `/${lang}/work/history/source/${id}`, label: words.history }]
      : []),
    ...(by !== null && mayEditSource(actor, by)
      ? [{ href: `/${lang}/work/publishers/${by.input.id}/edit`, label: words.editPublisher }]
      : []),
  ];
}

interface Proof {
  /** None where the source is a data set. */
  readonly quotes: readonly string[];
  readonly subjects: readonly CitedSubject[];
}

/** Each quote once, with everything that it proves; those that prove the very same stand together. */
function proofsOf(facts: readonly { subject: CitedSubject; quote: string | null }[]): readonly Proof[] {
  const byQuote = [...Map.groupBy(facts, (fact) => fact.quote)].map(([quote, group]) => ({
    quote,
    subjects: [...new Map(group.map(({ subject }) => [subject.path, subject])).values()],
  }));
  const together = Map.groupBy(byQuote, ({ subjects }) => subjects.map(({ path }) => path).join(' '));
  return [...together.values()].map((group) => ({
    quotes: group.flatMap(({ quote }) => quote ?? []),
    subjects: group[0]?.subjects ?? [],
  }));
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, source } = loaderData;
  return pageMeta({
    lang,
    origin,
    path: `sources/${source.id}`,
    title: source.title,
    jsonLd: {
      '@type': 'CreativeWork',
      '@id': `${origin}/${lang}/sources/${source.id}`,
      name: source.title,
      ...(source.url === null ? {} : { url: source.url }),
      ...(source.publishedAt === null ? {} : { datePublished: knownMoment(source.publishedAt) }),
      ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: inLang(source.publisher, lang) } }),
    },
  });
}

export default function Source() {
  const { lang, source, proofs, cut, links } = useLoaderData<typeof loader>();
  const words = sourceMessages(lang);
  const total = proofs.flatMap(({ quotes }) => quotes).length;
  const language = source.language === 'mul' ? undefined : source.language;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.sources, href: `/${lang}/sources` },
          ...(source.publisher === null ? [] : [{ label: <Words lang={lang} of={source.publisher} /> }]),
        ]}
      />
      <PageTitle {...(language === undefined ? {} : { lang: language })}>
        {typeset(source.title, source.language === 'en' ? 'en' : 'ru')}
      </PageTitle>
      <RecordLinks links={links} />
      <Facts items={factsAbout(source, lang)} />
      <Section id="facts" title={words.whatFollows} {...(total === 0 ? {} : { count: words.quotesCounted(total) })}>
        {proofs.length === 0 && <EmptyState>{words.nothingCited}</EmptyState>}
        <ul className="quoted-facts">
          {proofs.map(({ quotes, subjects }) => (
            <li key={subjects.map(({ path }) => path).join(' ')}>
              {quotes.length === 0 && <p className="note">{words.noQuote}</p>}
              {quotes.map((quote) => (
                <blockquote key={quote} lang={language}>
                  <q>{quoted(quote, language)}</q>
                </blockquote>
              ))}
              <p>
                {subjects.map((subject, index) => (
                  <span key={subject.path}>
                    {index > 0 && ' · '}
                    <a className="plain-link" href={`/${lang}/${subject.path}`}>
                      <Words lang={lang} of={subject.name} />
                    </a>
                  </span>
                ))}
              </p>
            </li>
          ))}
        </ul>
        {cut && <p className="note">{words.onlyFirst(SHOWN)}</p>}
      </Section>
    </>
  );
}

function factsAbout(source: SourceView, lang: Lang): readonly Fact[] {
  const words = sourceMessages(lang);
  const items: Fact[] = [
    { label: words.publisher, value: source.publisher === null ? words.publisherNotNamed : <Words lang={lang} of={source.publisher} /> },
    { label: words.published, value: source.publishedAt === null ? words.dateNotGiven : formatDate(source.publishedAt, lang) },
  ];
  if (source.chain.length > 0) {
    items.push({
      label: words.chain,
      value: source.chain.map((link) => (
        <span className="fact-line" key={link.words}>
          <Words lang={lang} of={link.name} />{' '}
          <span className="note">
            ({words.chainWords}: <q lang={source.language}>{link.words}</q>)
          </span>
        </span>
      )),
    });
  }
  items.push({
    label: words.address,
    value:
      source.url === null ? (
        words.addressUnknown
      ) : (
        <a className="source-url" href={source.url} rel="external noopener">
          {source.url}
        </a>
      ),
  });
  if (source.note !== null) items.push({ label: words.note, value: <Words lang={lang} of={source.note} /> });
  return items;
}
