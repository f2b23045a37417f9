import type { Database } from '../platform/db/database.ts';
import type { ChangedBy, ToldChange } from '../platform/searchable.ts';
import type { Actor } from '../platform/values/actor.ts';
import { type Bilingual, inLang } from '../platform/values/bilingual.ts';
import { accountNames } from '../slices/accounts/index.server.ts';
import { bodiesOfOwners, keptCommitment, saidToTell } from '../slices/commitments/index.server.ts';
import type { CommitmentInput } from '../slices/commitments/index.ts';
import { requestById } from '../slices/confirmations/index.server.ts';
import { notifyPeople } from '../slices/notifications/index.server.ts';
import { toldOf } from '../slices/notifications/index.ts';
import { people } from './people.server.ts';

/**
 * What one side says of a promise is told to those who keep the records of all its sides, and a new promise to those who keep the body that
 * has to keep it: once, and to nobody who works in the body that says so.
 */
export async function tellPromises(db: Database, changed: readonly ToldChange[], by: ChangedBy): Promise<void> {
  if (by.actor.kind !== 'account' && by.actor.kind !== 'partner') return;
  for (const change of changed) {
    if (change.kind === 'commitment_said') await tellSaid(db, change, by);
    if (change.kind === 'commitment' && change.deed !== 'withdrawn') await tellMade(db, change, by);
  }
}

async function tellSaid(db: Database, { id, deed }: ToldChange, { actor, forBody, clock }: ChangedBy): Promise<void> {
  const said = await saidToTell(db, id);
  if (said === null) return;
  const move = deed === 'withdrawn' ? 'take_back' : said.move;
  const about = { ...asText(said.text), ...(await speakerOf(db, said.side, actor)), move };
  const accounts = await keepersBut(db, said.bodies, { actor, forBody });
  const path = `commitments/${said.commitment}`;
  await notifyPeople(db, { accounts, kind: 'promise-said', about, path, once: `promise-said ${id} ${deed}` }, clock);
}

async function tellMade(db: Database, { id, before }: ToldChange, { actor, forBody, clock }: ChangedBy): Promise<void> {
  const kept = await keptCommitment(db, id);
  if (kept === null) return;
  const known = new Set(await bodiesOfOwners(db, (before as Partial<CommitmentInput> | null)?.owners ?? []));
  const asked = (await bodiesOfOwners(db, kept.input.owners)).filter((body) => !known.has(body));
  if (asked.length === 0) return;
  const accounts = await keepersBut(db, asked, { actor, forBody });
  const about = { ...asText(kept.input.text), ...(await speakerOf(db, null, actor)) };
  await notifyPeople(db, { accounts, kind: 'promise-made', about, path: `commitments/${id}`, once: `promise-made ${id}` }, clock);
}

type Speaking = Pick<ChangedBy, 'actor' | 'forBody'>;

/** Bodies whose people know it already: their own deed, or the answer that they are told of as such. */
async function speakersOwn(db: Database, { actor, forBody }: Speaking): Promise<readonly string[]> {
  // A role that somebody has on the other side, too, makes the deed no less news there.
  if (actor.kind === 'account') return forBody === null ? [] : [forBody];
  const request = actor.kind === 'partner' ? await requestById(db, actor.request) : null;
  return request === null ? [] : [request.bodyId];
}

async function keepersBut(db: Database, bodies: readonly string[], speaking: Speaking): Promise<string[]> {
  const [told, known] = [new Set<string>(), new Set<string>()];
  for (const body of bodies) for (const account of await people.keepersOf(db, body)) told.add(account);
  for (const body of await speakersOwn(db, speaking)) for (const account of await people.keepersOf(db, body)) known.add(account);
  const { actor } = speaking;
  return toldOf([...told], actor.kind === 'account' ? actor.id : null).filter((account) => !known.has(account));
}

function asText(text: Bilingual): { ru: string; en: string } {
  return { ru: inLang(text, 'ru'), en: inLang(text, 'en') };
}

/** The side by its name; where it has none, the person, who is known here. */
async function speakerOf(db: Database, side: Bilingual | null, actor: Actor): Promise<{ byRu: string; byEn: string }> {
  const name = actor.kind === 'account' && side === null ? ((await accountNames(db, [actor.id])).get(actor.id) ?? '') : '';
  return side === null ? { byRu: name, byEn: name } : { byRu: inLang(side, 'ru'), byEn: inLang(side, 'en') };
}
