import type { Lang } from '../../platform/values/bilingual.ts';
import { EmptyState } from '../../ui/page-parts.tsx';
import { Section } from '../../ui/section.tsx';
import type { MunicipalityPart } from '../municipalities/index.parts.ts';
import type { CitationNotes } from '../sources/index.parts.ts';
import { partnershipMessages } from './messages.ts';
import { citesOfRows, PartnershipsTable } from './pages/partnerships-table.tsx';
import type { PartnershipView } from './partnership-view.server.ts';

/** The partnerships on a municipality's page. */
export const partnershipsPart: MunicipalityPart<readonly PartnershipView[]> = {
  key: 'partnerships',
  cites: citesOfRows,
  Section: PartnershipsSection,
};

function PartnershipsSection({
  lang,
  loaded,
  notes,
}: {
  readonly lang: Lang;
  readonly loaded: readonly PartnershipView[];
  readonly notes: CitationNotes;
}) {
  const words = partnershipMessages(lang);
  return (
    <Section id="partnerships" title={words.ofMunicipality} ruled count={String(loaded.length)}>
      {loaded.length === 0 ? (
        <EmptyState>{words.noneOfMunicipality}</EmptyState>
      ) : (
        <PartnershipsTable lang={lang} rows={loaded} notes={notes} caption={words.ofMunicipality} />
      )}
    </Section>
  );
}
