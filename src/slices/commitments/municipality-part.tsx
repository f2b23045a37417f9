import type { Lang } from '../../platform/values/bilingual.ts';
import { EmptyState } from '../../ui/page-parts.tsx';
import { Section } from '../../ui/section.tsx';
import { typeset } from '../../ui/typography.ts';
import type { MunicipalityPart } from '../municipalities/index.parts.ts';
import { listMessages } from './list-messages.ts';
import type { PromisesOfTown } from './town-queries.server.ts';

/** How many promises a town has, on its page: what it made, what was made to it, what is late, each leading to the list. */
export const townPromisesPart: MunicipalityPart<PromisesOfTown> = {
  key: 'promises',
  cites: () => [],
  Section: PromisesSection,
};

function PromisesSection({ lang, loaded }: { readonly lang: Lang; readonly loaded: PromisesOfTown }) {
  const { town, kind, counts, sides } = loaded;
  const words = listMessages(lang);
  const list = `/${lang}/municipalities/${town}/commitments`;
  const lines = [
    { n: sides.own, label: words.partOwn(sides.own), href: `${list}?owner=own` },
    { n: sides.partners, label: words.partPartners(sides.partners), href: `${list}?owner=partners` },
    { n: sides.nobody, label: words.partNobody(sides.nobody), href: `${list}?owner=none` },
    { n: counts.overdue, label: words.partOverdue(counts.overdue), href: `${list}?state=overdue` },
  ].filter(({ n }) => n > 0);
  return (
    <Section id="promises" title={words.partTitle} {...(counts.total === 0 ? {} : { count: words.partCount(counts.total, counts.kept) })}>
      {counts.total === 0 && <EmptyState>{typeset(words.noneInTown, lang)}</EmptyState>}
      <ul className="found-list">
        {lines.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li>
          <a href={`/${lang}/municipalities/${town}/results`}>{words.gave[kind]}</a>
        </li>
      </ul>
    </Section>
  );
}
