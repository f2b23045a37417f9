import { sql } from 'drizzle-orm';
import type { Acting } from '../../../platform/acting.ts';
import type { Database } from '../../../platform/db/database.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { changing } from '../../history/index.server.ts';
import { bodiesByIds, municipalitiesByIds } from '../../municipalities/index.server.ts';
import { body, municipalityCountry } from '../../municipalities/index.tables.ts';
import { isItsOwnBody } from '../../municipalities/index.ts';
import { type CitedFact, citeFacts, sourcesExist } from '../../sources/index.server.ts';
import { type PartnershipInput, partnershipInput } from '../input.ts';
import { mayRecordPartnership } from '../policy.ts';
import { currentStanding, partiesAreDistinct, standingsRunForward, titleOf } from '../rules.ts';
import { partnership, partnershipCountry, partnershipDirection, partnershipParty, partnershipStanding } from '../tables.server.ts';

export type RecordPartnershipRefusal =
  | 'not-allowed'
  | 'id-taken'
  | 'no-such-source'
  | 'no-such-municipality'
  | 'no-such-body'
  | 'body-of-another-municipality'
  | 'party-twice'
  | 'standing-runs-back';

/** Records a tie with its parties, its directions and every change of how it stands. */
export function recordPartnership(acting: Acting, input: PartnershipInput): Promise<Outcome<string, RecordPartnershipRefusal>> {
  const wanted = partnershipInput.parse(input);
  const facts = factsOf(wanted);
  const { clock, actor, forBody } = acting;
  return changing(acting, async (tx, ledger) => {
    if (!mayRecordPartnership(actor, wanted.parties)) return refused('not-allowed');
    if (!partiesAreDistinct(wanted.parties)) return refused('party-twice');
    if (!standingsRunForward(wanted.standings)) return refused('standing-runs-back');
    if (!(await sourcesExist(tx, facts))) return refused('no-such-source');
    const named = await nameParties(tx, wanted);
    if (typeof named === 'string') return refused(named);
    const now = clock.now().toISOString();
    const title = titleOf(named);
    const written = await tx
      .insert(partnership)
      .values({
        id: wanted.id,
        kind: wanted.kind,
        standing: currentStanding(wanted.standings),
        since: wanted.since,
        whyRu: wanted.why?.ru ?? null,
        whyEn: wanted.why?.en ?? null,
        titleRu: title.ru,
        titleEn: title.en,
        keptBy: forBody,
        createdAt: now,
        updatedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: partnership.id });
    if (written.length === 0) return refused('id-taken');
    await writeParts(tx, wanted);
    await citeFacts(tx, { kind: 'partnership', id: wanted.id }, facts);
    ledger.add({ subject: { kind: 'partnership', id: wanted.id }, revision: 1, deed: 'recorded', before: null, after: wanted });
    return done(wanted.id);
  });
}

function factsOf(wanted: PartnershipInput): readonly CitedFact[] {
  return [
    { aspect: 'tie', cites: wanted.cites },
    { aspect: 'why', cites: wanted.whyCites },
    ...wanted.parties.map(({ cites }, position) => ({ aspect: `party:${position}`, cites })),
    ...wanted.standings.map(({ cites }, position) => ({ aspect: `standing:${position}`, cites })),
    ...wanted.directions.map(({ code, cites }) => ({ aspect: `direction:${code}`, cites })),
  ];
}

async function nameParties(tx: Database, { parties }: PartnershipInput) {
  const municipalities = await municipalitiesByIds(
    tx,
    parties.flatMap((party) => party.municipality ?? []),
  );
  const bodies = await bodiesByIds(
    tx,
    parties.flatMap((party) => party.body ?? []),
  );
  if (parties.some((party) => party.municipality !== null && !municipalities.has(party.municipality))) return 'no-such-municipality';
  if (parties.some((party) => party.body !== null && !bodies.has(party.body))) return 'no-such-body';
  if (!parties.every(({ municipality, body }) => isItsOwnBody(municipality, bodies.get(body ?? '')?.municipalityId ?? null)))
    return 'body-of-another-municipality';
  return parties.map((party) => ({
    role: party.role,
    municipality: municipalities.get(party.municipality ?? '')?.name ?? null,
    body: bodies.get(party.body ?? '') ?? null,
    asWritten: party.asWritten,
  }));
}

async function writeParts(tx: Database, wanted: PartnershipInput): Promise<void> {
  const partnershipId = wanted.id;
  await tx.insert(partnershipParty).values(
    wanted.parties.map((party, position) => ({
      partnershipId,
      position,
      role: party.role,
      municipalityId: party.municipality,
      bodyId: party.body,
      asWrittenRu: party.asWritten?.ru ?? null,
      asWrittenEn: party.asWritten?.en ?? null,
    })),
  );
  await tx.execute(sql`insert into ${partnershipCountry} (partnership_id, country_code)
    select distinct p.partnership_id, c.country_code from ${partnershipParty} p left join ${body} b on b.id = p.body_id
    join ${municipalityCountry} c on c.municipality_id in (p.municipality_id, b.municipality_id) where p.partnership_id = ${partnershipId}`);
  if (wanted.standings.length > 0) {
    await tx.insert(partnershipStanding).values(
      wanted.standings.map(({ standing, date, knownBy, reason }, position) => ({
        partnershipId,
        position,
        standing,
        date,
        knownBy,
        reasonRu: reason.ru,
        reasonEn: reason.en,
      })),
    );
  }
  if (wanted.directions.length > 0) {
    await tx.insert(partnershipDirection).values(wanted.directions.map(({ code }) => ({ partnershipId, direction: code })));
  }
}
