import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { oneOf } from '../../../platform/db/one-of.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { keepersOfBodies } from '../../accounts/index.server.ts';
import { body } from '../../municipalities/index.tables.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { partnershipTitles } from '../../partnerships/index.server.ts';
import { partnershipParty } from '../../partnerships/index.tables.ts';

interface Asked {
  readonly tie: string;
  /** The last day for an answer. */
  readonly until: string;
}

/** Tells those who keep these ties that what was found looks bad, and until when they can answer before the public sees it. */
export async function askForReplies(tx: Database, asked: readonly Asked[], clock: Clock): Promise<void> {
  if (asked.length === 0) return;
  const bodies = await bodiesOfTies(
    tx,
    asked.map(({ tie }) => tie),
  );
  const keepers = await keepersOfBodies(tx, [...new Set(bodies.map((one) => one.body))], clock.now());
  const ofTie = Map.groupBy(bodies, ({ tie }) => tie);
  const told = asked
    .map((one) => ({ ...one, accounts: [...new Set((ofTie.get(one.tie) ?? []).flatMap((of) => keepers.get(of.body) ?? []))] }))
    .filter(({ accounts }) => accounts.length > 0);
  const titles = await partnershipTitles(
    tx,
    told.map(({ tie }) => tie),
  );
  for (const { tie, until, accounts } of told) {
    const title = titles.get(tie)?.title ?? { ru: tie, en: tie };
    const news = {
      accounts,
      kind: 'life-reply-asked' as const,
      about: { ru: inLang(title, 'ru'), en: inLang(title, 'en'), day: until },
      path: `work/partnerships/${tie}/life`,
      once: `life-reply-asked ${tie} ${until}`,
    };
    await notifyPeople(tx, news, clock);
  }
}

/** The bodies that speak for the sides: the body that a side is, else the administrations of its municipality. */
async function bodiesOfTies(tx: Database, ties: readonly string[]): Promise<readonly { readonly tie: string; readonly body: string }[]> {
  const rows = await tx
    .select({ tie: partnershipParty.partnershipId, body: sql<string | null>`coalesce(${partnershipParty.bodyId}, ${body.id})` })
    .from(partnershipParty)
    .leftJoin(
      body,
      and(isNull(partnershipParty.bodyId), eq(body.municipalityId, partnershipParty.municipalityId), eq(body.kind, 'administration')),
    )
    .where(oneOf(partnershipParty.partnershipId, ties));
  return rows.flatMap((row) => (row.body === null ? [] : [{ tie: row.tie, body: row.body }]));
}
