import type { Database } from '../../platform/db/database.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { bodiesByIds, namesOf } from '../municipalities/index.server.ts';
import { sidesOfCommitment } from './commitment-rows.server.ts';
import { sideSpokenFor, townAsSide } from './side-rules.ts';

/** For which side of a tie a body answers, as sides are compared, and what it is called; whoever speaks for none is called by their own name. */
export async function sideThatAnswers(
  db: Database,
  tie: string,
  forBody: string | null,
): Promise<{ readonly side: string | null; readonly by: Bilingual | null }> {
  if (forBody === null) return { side: null, by: null };
  const body = (await bodiesByIds(db, [forBody])).get(forBody);
  if (body === undefined) return { side: null, by: null };
  const parties = await sidesOfCommitment(db, { partnership: tie, owners: [] });
  const spokenFor = sideSpokenFor(parties, { id: body.id, municipality: body.municipalityId });
  const town = spokenFor === null ? null : body.municipalityId;
  const [kind, id] = town === null ? (['body', body.id] as const) : (['municipality', town] as const);
  const name = (await namesOf(db, kind, [id])).get(id) ?? null;
  return { side: townAsSide({ municipality: null, body: body.id, town }), by: name };
}
