import { clockStoppedAt } from '../platform/clock.ts';
import type { Database } from '../platform/db/database.ts';
import { inLang, type Lang } from '../platform/values/bilingual.ts';
import { roleName } from '../slices/accounts/index.server.ts';
import type { RoleTold } from '../slices/accounts/index.ts';
import { bodiesByIds } from '../slices/municipalities/index.server.ts';
import { notifyPeople } from '../slices/notifications/index.server.ts';

/** A person is told of a role that somebody gave them or took from them: what they may do is otherwise one day. */
export async function tellRole(db: Database, { name: kind, account, role, body, at }: RoleTold): Promise<void> {
  const of = body === null ? undefined : (await bodiesByIds(db, [body])).get(body)?.name;
  const said = (lang: Lang) => [roleName(role, lang), of === undefined ? '' : inLang(of, lang)].filter((part) => part !== '').join(', ');
  const about = { ru: said('ru'), en: said('en') };
  const once = `${kind} ${account} ${role} ${body ?? ''} ${at}`;
  await notifyPeople(db, { accounts: [account], kind, about, path: 'account', once }, clockStoppedAt(at));
}
