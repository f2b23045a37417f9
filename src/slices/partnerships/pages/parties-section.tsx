import { inLang, type Lang, langOf } from '../../../platform/values/bilingual.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { capitalised, typeset } from '../../../ui/typography.ts';
import { WordList, Words } from '../../../ui/words.tsx';
import type { MunicipalityView } from '../../municipalities/index.ts';
import { countryName } from '../../places/index.ts';
import { type CitationNotes, Cited } from '../../sources/index.parts.ts';
import type { CitationView } from '../../sources/index.ts';
import { partnershipMessages } from '../messages.ts';
import type { PartyView } from '../partnership-view.server.ts';

interface PartiesSectionProps {
  readonly lang: Lang;
  readonly parties: readonly PartyView[];
  readonly notes: CitationNotes;
}

/** Who stands in the tie, in which role, and through which body. */
export function PartiesSection({ lang, parties, notes }: PartiesSectionProps) {
  const words = partnershipMessages(lang);
  const groups = [...Map.groupBy(parties, ({ role }) => role)];
  const shown = groups.flatMap(([, group]) => group);
  /** A town of which two bodies are parties bears the marks of its region and country once. */
  const isAgain = ({ municipality }: PartyView, at: number) => shown.findIndex((one) => one.municipality?.id === municipality?.id) < at;
  return (
    <Section id="parties" title={words.parties}>
      <Facts
        items={groups.map(([role, group]) => ({
          label: group.length > 1 ? words.who : capitalised(words.roles[role], lang),
          key: role,
          value: group.map((party) => (
            <div key={`${party.municipality?.id} ${party.body?.id} ${party.asWritten?.ru}`}>
              <PartyLine lang={lang} party={party} notes={notes} again={isAgain(party, shown.indexOf(party))} />
            </div>
          )),
        }))}
      />
    </Section>
  );
}

/** Of the region and the country, which stand under one mark. */
export function citesOfWhere({ centre, countries }: MunicipalityView): readonly CitationView[] {
  return [...(centre?.cites ?? []), ...countries.flatMap(({ cites }) => cites)];
}

interface PartyLineProps {
  readonly lang: Lang;
  readonly party: PartyView;
  readonly notes: CitationNotes;
  /** Its municipality stands above already. */
  readonly again: boolean;
}

function PartyLine({ lang, party, notes, again }: PartyLineProps) {
  const words = partnershipMessages(lang);
  const { municipality, body, asWritten } = party;
  const countries = municipality?.countries.map(({ code }) => countryName(code, lang)) ?? [];
  return (
    <>
      {municipality !== null && (
        <a className="plain-link" href={`/${lang}/municipalities/${municipality.id}`}>
          <Words lang={lang} of={municipality.name} />
        </a>
      )}
      {municipality !== null && body !== null && ', '}
      {body !== null && (
        <a className="plain-link" href={`/${lang}/bodies/${body.id}`}>
          <Words lang={lang} of={body.name} />
        </a>
      )}
      {asWritten !== null && (
        <>
          <q lang={langOf(asWritten, lang)}>{typeset(inLang(asWritten, lang), lang)}</q>, {words.namedAs}
        </>
      )}
      <Cited lang={lang} notes={notes} cites={party.cites} />
      {municipality !== null && (
        <span className="cell-under">
          <WordList lang={lang} of={[countries.length > 1 ? null : municipality.region, countries.join(' / ')]} />
          <Cited lang={lang} notes={notes} cites={citesOfWhere(municipality)} again={again} />
        </span>
      )}
    </>
  );
}
