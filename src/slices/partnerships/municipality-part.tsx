import type { Lang } from '../../platform/values/bilingual.ts';
import { EmptyState, SectionHeading } from '../../ui/page-parts.tsx';
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

function PartnershipsSection({ lang, loaded, notes }: { readonly lang: Lang; readonly loaded: readonly PartnershipView[]; readonly notes: CitationNotes }) {
  const words = partnershipMessages(lang);
  return (
    <>
      <SectionHeading id="partnerships" ruled count={String(loaded.length)}>
        {words.ofMunicipality}
      </SectionHeading>
      {loaded.length === 0 ? <EmptyState>{words.noneOfMunicipality}</EmptyState> : <PartnershipsTable lang={lang} rows={loaded} notes={notes} caption={words.ofMunicipality} />}
    </>
  );
}
