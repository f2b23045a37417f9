import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { inLang } from '../platform/values/bilingual.ts';
import { accountNames } from '../slices/accounts/index.server.ts';
import type { HandedOver } from '../slices/accounts/index.ts';
import { bodiesByIds } from '../slices/municipalities/index.server.ts';
import { notifyPeople } from '../slices/notifications/index.server.ts';
import { toldOf } from '../slices/notifications/index.ts';

/** Whoever takes over is told of it, unless they took it over themselves. */
export async function tellSuccessor(db: Database, { from, to, body, by, at }: HandedOver): Promise<void> {
  const name = (await bodiesByIds(db, [body])).get(body)?.name ?? { ru: body, en: body };
  const leaver = (await accountNames(db, [from])).get(from) ?? '';
  const about = { ru: inLang(name, 'ru'), en: inLang(name, 'en'), by: leaver };
  const told = {
    accounts: [...toldOf([to], by)],
    kind: 'handed-over' as const,
    about,
    path: 'work',
    once: `handed-over ${body} ${from} ${at}`,
  };
  await notifyPeople(db, told, clockStoppedAt(at));
}
