import { eq } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import { newId } from '../../../platform/new-id.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { municipalitiesByIds, municipalitiesOfPlace, recordBody, recordMunicipality } from '../../municipalities/index.server.ts';
import { placeById } from '../../places/index.server.ts';
import { place } from '../../places/index.tables.ts';
import { GAZETTEER_SOURCE } from '../../places/index.ts';
import type { CitationInput } from '../../sources/index.ts';
import { bodyCalled, type Side } from '../partner-queries.server.ts';
import type { BodyNamed, PartnerGiven } from '../partner-values.ts';

export type EnterPartyRefusal =
  | 'not-allowed'
  | 'id-taken'
  | 'no-such-source'
  | 'no-such-place'
  | 'no-such-municipality'
  | 'no-such-predecessor';

/** Finds a side in the register, or enters it there: called inside the action that makes or changes a tie. */
export async function enterParty(within: Acting, given: PartnerGiven, cite: CitationInput): Promise<Outcome<Side, EnterPartyRefusal>> {
  if (given.kind === 'written') return done({ municipality: null, body: null, asWritten: { ...given.words } });
  const municipality = given.kind === 'place' ? await municipalityAt(within, given, cite) : done(given.id);
  if (!municipality.ok) return municipality;
  const body = given.body === null ? done(null) : await bodyOf(within, municipality.value, given.body, cite);
  return body.ok ? done({ municipality: municipality.value, body: body.value, asWritten: null }) : body;
}

async function municipalityAt(
  within: Acting,
  given: Extract<PartnerGiven, { kind: 'place' }>,
  cite: CitationInput,
): Promise<Outcome<string, EnterPartyRefusal>> {
  const { db } = within;
  // Two who enter the same town at once: the second one finds the first one's.
  await db.select({ id: place.id }).from(place).where(eq(place.id, given.id)).for('no key update');
  const found = await placeById(db, given.id);
  if (found === null) return refused('no-such-place');
  const [recorded] = await municipalitiesOfPlace(db, given.id);
  if (recorded !== undefined) return done(recorded.id);
  return recordMunicipality(within, {
    id: newId(),
    kind: given.as,
    name: { ru: found.nameRu, en: found.name },
    officialName: null,
    centre: given.id,
    oktmo: null,
    validFrom: null,
    validTo: null,
    successorOf: [],
    // The source of the tie names the town; where it lies, the gazetteer says.
    countries: [{ code: found.countryCode, cites: [{ source: GAZETTEER_SOURCE.id, quote: null }] }],
    cites: [cite],
  });
}

async function bodyOf(
  within: Acting,
  municipality: string,
  named: BodyNamed,
  cite: CitationInput,
): Promise<Outcome<string, EnterPartyRefusal>> {
  const of = (await municipalitiesByIds(within.db, [municipality])).get(municipality);
  if (of === undefined) return refused('no-such-municipality');
  const known = bodyCalled(of, named);
  if (known !== null) return done(known);
  return recordBody(within, { id: newId(), kind: named.kind, name: named.name, municipality, cites: [cite] });
}
