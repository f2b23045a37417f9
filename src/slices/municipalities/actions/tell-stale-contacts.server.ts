import type { People } from '../../../platform/asked-record.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { inLang } from '../../../platform/values/bilingual.ts';
import { notifyPeople } from '../../notifications/index.server.ts';
import { contactsLastConfirmed } from '../contact-queries.server.ts';
import { STALE_AFTER_DAYS } from '../rules.ts';

const A_DAY = 24 * 3600 * 1000;
/** What is stale for longer than this stands on «My day» and is no news. */
const TOLD_WITHIN_DAYS = 30;

/** Tells those who keep a contact, or its body, that nobody has confirmed it for half a year: once, until it is confirmed and grows stale again. */
export async function tellStaleContacts(db: Database, clock: Clock, { keepersOf }: Pick<People, 'keepersOf'>): Promise<void> {
  const before = (days: number) => new Date(clock.now().getTime() - days * A_DAY).toISOString();
  const stale = await contactsLastConfirmed(db, before(STALE_AFTER_DAYS + TOLD_WITHIN_DAYS), before(STALE_AFTER_DAYS));
  const keepers = new Map<string, readonly string[]>();
  for (const body of new Set(stale.flatMap(({ bodyId, keptBy }) => [bodyId, keptBy ?? bodyId])))
    keepers.set(body, await keepersOf(db, body));
  for (const { id, name, bodyId, keptBy, confirmedAt } of stale) {
    const accounts = [...(keepers.get(bodyId) ?? []), ...(keepers.get(keptBy ?? bodyId) ?? [])];
    const about = { ru: inLang(name, 'ru'), en: inLang(name, 'en') };
    const path = `work/bodies/${bodyId}/contacts#contact-${id}`;
    const told = { accounts, kind: 'contact-unconfirmed' as const, about, path, once: `contact-unconfirmed ${id} ${confirmedAt}` };
    await db.transaction((tx) => notifyPeople(tx, told, clock));
  }
}
