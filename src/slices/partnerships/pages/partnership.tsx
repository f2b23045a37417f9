import { useContext } from 'react';
import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import type { Database } from '../../../platform/db/database.ts';
import { appContext } from '../../../platform/http/app-context.ts';
import { idOfParams, langOfParams, notFound } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { type Actor, withKeepersEyes } from '../../../platform/values/actor.ts';

import { type Bilingual, inLang, type Lang, langOf } from '../../../platform/values/bilingual.ts';
import { askLink } from '../../../ui/ask-link.ts';
import { formatEventDate } from '../../../ui/dates.ts';
import { WithMargin } from '../../../ui/footnotes.tsx';
import { DirectionList, EmptyState } from '../../../ui/page-parts.tsx';
import { Breadcrumbs } from '../../../ui/page-shell.tsx';
import { RecordLinks } from '../../../ui/record-links.tsx';
import { Section } from '../../../ui/section.tsx';
import { ThreadHeading } from '../../../ui/thread-heading.tsx';
import type { Life } from '../../../ui/thread-shape.ts';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import { directionName } from '../../directions/index.ts';
import { OfficialsList } from '../../municipalities/index.parts.ts';
import { caseFormsOfMunicipalities, officialsOf } from '../../municipalities/index.server.ts';
import { type CitationNotes, Cited, numberCitations, SourceNotes } from '../../sources/index.parts.ts';
import { TimelineSection } from '../../timeline/index.parts.ts';
import { entriesMendedBy } from '../../timeline/index.server.ts';
import { partnershipMessages } from '../messages.ts';
import { PartnershipParts } from '../partnership-parts.ts';
import { type PartnershipView, partnershipById } from '../partnership-view.server.ts';
import { bodyThatKeeps, mayKeepPartnership, type Party, tellsOfTie } from '../policy.ts';
import { partyName, titleParties } from '../rules.ts';
import { nameOfTie } from '../tie-name.server.ts';
import { kindWords } from './kind-words.ts';
import { citesOfWhere, PartiesSection } from './parties-section.tsx';
import { partnershipJsonLd } from './partnership-json-ld.ts';
import { StandingSection } from './standing-section.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  const { db, origin, identity, partnershipParts } = given;
  const partnership = await partnershipById(db, idOfParams(params));
  if (partnership === null) throw notFound();
  const municipalities = partnership.parties.flatMap((party) => party.municipality?.id ?? []);
  const bodies = partnership.parties.flatMap((party) => party.body?.id ?? []);
  const known = await officialsOf(db, { municipalities, bodies });
  const towns = partnership.parties.flatMap((party) => party.municipality ?? []);
  const forms = await caseFormsOfMunicipalities(db, towns);
  const whose = towns.map(({ id, name }) => [id, lang === 'ru' ? (forms.get(id)?.genitive ?? null) : inLang(name, lang)] as const);
  const sides = sidesOf(partnership.parties);
  const asked = { id: partnership.id, lang, query: new URL(request.url).searchParams, sides, standing: partnership.standing };
  const parts = await Promise.all(partnershipParts.map(async (part) => [part.key, await part.load(given, asked)] as const));
  return {
    lang,
    origin,
    partnership,
    parts: Object.fromEntries(parts),
    name: await nameOfTie(db, partnership),
    whose: Object.fromEntries(whose),
    officials: officialsTold(known, partnership),
    links: linksFor(identity.actor, partnership, lang),
    mended: identity.account === null ? [] : await mendedBy(db, identity.actor, partnership),
  };
}

/** Entries that this person may mend, those of the register itself too where the tie is theirs. */
async function mendedBy(db: Database, actor: Actor, { parties, timeline }: PartnershipView): Promise<readonly string[]> {
  const ids = timeline.map(({ id }) => id);
  return [...(await entriesMendedBy(db, actor, ids, bodyThatKeeps(actor, sidesOf(parties))))];
}

function sidesOf(parties: PartnershipView['parties']): readonly Party[] {
  return parties.map(({ role, municipality, body }) => ({ role, municipality: municipality?.id ?? null, body: body?.id ?? null }));
}

/** Links of the workspace for those who keep the tie, add what happened in it, or read along; others see the page without them. */
function linksFor(actor: Actor, { id, parties }: PartnershipView, lang: Lang) {
  const { work: words, writeLetter } = partnershipMessages(lang);
  const sides = sidesOf(parties);
  const writes = bodyThatKeeps(actor, sides) !== null;
  const keeps = mayKeepPartnership(actor, sides);
  return [
    ...(keeps ? [{ href: `/${lang}/work/partnerships/${id}/edit`, label: words.edit }] : []),
    ...(tellsOfTie(actor, sides) ? [{ href: `/${lang}/work/entries/new?partnership=${id}`, label: words.addEntry }] : []),
    ...(writes ? [{ href: `/${lang}/work/letters/new?direction=outgoing&partnership=${id}`, label: writeLetter }] : []),
    ...(keeps ? [askLink(lang, 'partnership', id)] : []),
    ...(mayKeepPartnership(withKeepersEyes(actor), sides)
      ? [{ href: `/${lang}/work/history/partnership/${id}`, label: words.history }]
      : []),
  ];
}

/** Those who speak for a party in the very sources that tell of this tie: a town's other officials are on the town's page. */
function officialsTold<Official extends { cites: readonly { source: { id: string } }[] }>(
  officials: readonly Official[],
  partnership: PartnershipView,
): readonly Official[] {
  const sources = new Set([partnership.cites, ...partnership.timeline.map((entry) => entry.cites)].flat().map((cite) => cite.source.id));
  return officials.filter((official) => official.cites.some((cite) => sources.has(cite.source.id)));
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, partnership, name } = loaderData;
  const words = partnershipMessages(lang);
  const standing = partnership.standing === null ? words.standingUnknown : words.standings[partnership.standing];
  return pageMeta({
    lang,
    origin,
    path: `partnerships/${partnership.id}`,
    title: inLang(name, lang),
    description: words.description(inLang(name, lang), standing.toLocaleLowerCase(lang)),
    feed: { path: `partnerships/${partnership.id}`, title: inLang(name, lang) },
    jsonLd: partnershipJsonLd(partnership, lang, origin),
  });
}

export default function Partnership() {
  const { lang, partnership, parts, whose, officials, links, mended } = useLoaderData<typeof loader>();
  const registered = useContext(PartnershipParts);
  const words = partnershipMessages(lang);
  const notes = numberCitations([
    partnership.cites,
    ...partnership.standings.toReversed().map((standing) => standing.cites),
    partnership.why?.cites ?? [],
    ...registered.flatMap((part) => part.cites(parts[part.key])),
    ...partnership.timeline.map((entry) => entry.cites),
    ...partnership.parties.flatMap(({ cites, municipality }) => [cites, municipality === null ? [] : citesOfWhere(municipality)]),
    // The directions stand under one mark.
    partnership.directions.flatMap((direction) => direction.cites),
    ...officials.map((official) => official.cites),
  ]);
  const [life = null] = registered.flatMap((part) => part.life?.(parts[part.key]) ?? []);
  const told = notes.notes.filter(({ quotes }) => quotes.length > 0);
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ label: words.partnerships, href: `/${lang}/partnerships` }, { label: kindWords(partnership, lang) }]}
      />
      <Heading lang={lang} partnership={partnership} whose={whose} life={life} />
      <RecordLinks links={[...links, ...registered.flatMap((part) => part.links?.(parts[part.key], lang) ?? [])]} />
      {registered.map(
        ({ key, Opening }) => Opening !== undefined && <Opening key={key} {...{ lang, partnership, notes }} loaded={parts[key]} />,
      )}
      <StandingSection lang={lang} partnership={partnership} notes={notes} />
      <WithMargin aside={<SourceNotes lang={lang} notes={notes} {...(told.length === 1 ? { remark: words.oneSource } : {})} />}>
        <Section id="timeline" title={words.timeline}>
          {partnership.timeline.length === 0 ? (
            <EmptyState>{words.noTimeline}</EmptyState>
          ) : (
            <TimelineSection lang={lang} entries={partnership.timeline} notes={notes} mended={mended} life={life} />
          )}
        </Section>
        {registered.map(
          ({ key, Section: Part }) => Part !== undefined && <Part key={key} {...{ lang, partnership, notes }} loaded={parts[key]} />,
        )}
        <PartiesSection lang={lang} parties={partnership.parties} notes={notes} />
        <Directions lang={lang} partnership={partnership} notes={notes} />
        <Section id="people" title={words.people}>
          {officials.length === 0 ? (
            <EmptyState>{words.noPeople}</EmptyState>
          ) : (
            <OfficialsList lang={lang} officials={officials} notes={notes} withMunicipality />
          )}
        </Section>
        <p className="note">
          <a href={`/${lang}/partnerships/${partnership.id}/feed.xml`}>{words.feed}</a> ·{' '}
          <a href={`/api/v1/partnerships/${partnership.id}`}>{words.data}</a>
        </p>
      </WithMargin>
    </>
  );
}

interface HeadingProps {
  readonly lang: Lang;
  readonly partnership: PartnershipView;
  /** The towns' names as «страница» needs them, by id. */
  readonly whose: Readonly<Record<string, string | null>>;
  readonly life: Life | null;
}

function Heading({ lang, partnership, whose, life }: HeadingProps) {
  const words = partnershipMessages(lang);
  const parties = titleParties(partnership.parties).map((party) => {
    const name = partyName({ ...party, municipality: party.municipality?.name ?? null });
    return {
      name: typeset(inLang(name, lang), lang),
      lang: langOf(name, lang),
      asWritten: party.municipality === null && party.body === null,
      ...(party.municipality === null
        ? {}
        : {
            note: (
              <span>
                {party.role === 'party' ? null : <>{words.roles[party.role]} · </>}
                <a href={`/${lang}/municipalities/${party.municipality.id}`}>
                  <TownPage lang={lang} name={name} whose={whose[party.municipality.id] ?? null} />
                </a>
              </span>
            ),
          }),
    };
  });
  const beads = partnership.timeline.toReversed().map((entry) => ({
    key: entry.id,
    kind: entry.kind,
    date: formatEventDate(entry, lang),
    label: <Words lang={lang} of={entry.title} />,
  }));
  const more = (left: number) => <a href="#timeline">{words.moreEvents(left)}</a>;
  return <ThreadHeading parties={parties} life={life} beads={beads} chainLabel={words.chain} more={more} />;
}

/** «страница Минска»; where the form is not sure, the name is left to those who hear the page. */
function TownPage({ lang, name, whose }: { readonly lang: Lang; readonly name: Bilingual; readonly whose: string | null }) {
  const words = partnershipMessages(lang);
  if (whose !== null) return typeset(words.townPage(whose), lang);
  return (
    <>
      {words.townPage(null)}{' '}
      <span className="visually-hidden">
        <Words lang={lang} of={name} />
      </span>
    </>
  );
}

function Directions({
  lang,
  partnership,
  notes,
}: {
  readonly lang: Lang;
  readonly partnership: PartnershipView;
  readonly notes: CitationNotes;
}) {
  const words = partnershipMessages(lang);
  const { directions } = partnership;
  return (
    <Section id="directions" title={words.directions} {...(directions.length > 0 ? { count: String(directions.length) } : {})}>
      {directions.length === 0 ? (
        <EmptyState>{words.directionsNotNamed}</EmptyState>
      ) : (
        <DirectionList
          items={directions.map(({ code }) => ({
            code,
            label: directionName(code, lang),
            href: `/${lang}/partnerships?direction=${code}`,
          }))}
          after={<Cited lang={lang} notes={notes} cites={directions.flatMap((direction) => direction.cites)} />}
        />
      )}
    </Section>
  );
}
