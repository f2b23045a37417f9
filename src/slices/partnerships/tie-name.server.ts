import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { caseFormsOfMunicipalities } from '../municipalities/index.server.ts';
import type { PartnershipView } from './partnership-view.server.ts';
import { partyName, titleParties } from './rules.ts';
import { type PartyInSentence, tieName } from './tie-name.ts';

/** What the tie is called in a sentence, in both languages. One query, however many parties. */
export async function nameOfTie(db: Database, { kind, parties }: PartnershipView): Promise<Bilingual> {
  const named = titleParties(parties);
  const forms = await caseFormsOfMunicipalities(
    db,
    named.flatMap(({ municipality }) => municipality ?? []),
  );
  const inSentence = named.map((party): PartyInSentence => {
    const name = partyName({ ...party, municipality: party.municipality?.name ?? null });
    return { role: party.role, name, forms: name === party.municipality?.name ? (forms.get(party.municipality.id) ?? null) : null };
  });
  return { ru: tieName(kind, inSentence, 'ru'), en: tieName(kind, inSentence, 'en') };
}
