import type { Database } from '../../platform/db/database.ts';
import { type Bilingual, inBoth, inLang } from '../../platform/values/bilingual.ts';
import { caseFormsOfMunicipalities } from '../municipalities/index.server.ts';
import { kindName } from './messages.ts';
import type { PartnershipView } from './partnership-view.server.ts';
import { partyName, titleParties } from './rules.ts';
import { type PartyInSentence, tieName } from './tie-name.ts';
import { titleAmongNamesakes } from './title-queries.server.ts';

/** What the tie is called in a sentence, in both languages; where another is called so too, by a title that tells them apart. */
export async function nameOfTie(db: Database, tie: PartnershipView): Promise<Bilingual> {
  const { kind, parties } = tie;
  const title = await titleAmongNamesakes(db, tie);
  const named = titleParties(parties);
  const forms = await caseFormsOfMunicipalities(
    db,
    named.flatMap(({ municipality }) => municipality ?? []),
  );
  const inSentence = named.map((party): PartyInSentence => {
    const name = partyName({ ...party, municipality: party.municipality?.name ?? null });
    return { role: party.role, name, forms: name === party.municipality?.name ? (forms.get(party.municipality.id) ?? null) : null };
  });
  return inBoth((lang) =>
    title[lang] === tie.title[lang] ? tieName(kind, inSentence, lang) : `${inLang(kindName(kind), lang)}: ${inLang(title, lang)}`,
  );
}
