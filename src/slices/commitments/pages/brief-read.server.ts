import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { type Actor, actingFor, bodiesWithRoleOf, withKeepersEyes } from '../../../platform/values/actor.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import type { Paper } from '../../documents/index.ts';
import { briefOf } from '../brief.ts';
import { briefFactsOf } from '../brief-facts.server.ts';

/** The brief of a tie, seen from the side of the body where this reader has a role: for everybody who works there, its head first of all. */
export async function briefToRead(given: AppContext, request: Request, tie: string, lang: Lang): Promise<Paper> {
  signedIn(given, request);
  const { db, clock, identity } = given;
  const record = { kind: 'partnership', id: tie };
  const { recordsExist, recordsWrittenBy } = given.acting(null);
  if (!(await recordsExist(db, [record]))) throw notFound();
  const eyes = withKeepersEyes(identity.actor);
  const bodies = bodiesWithRoleOf(identity.actor);
  const isTheirs = async (body: string) => (await recordsWrittenBy(db, withoutPlatform(actingFor(eyes, body)), [record])).size > 0;
  const own = await Promise.all(bodies.map(isTheirs));
  const body = bodies.find((_, at) => own[at]) ?? null;
  allowOnly(body !== null || (await recordsWrittenBy(db, eyes, [record])).size > 0);
  const today = dayInMoscow(clock.now().toISOString());
  const facts = await briefFactsOf(db, { tie, body, lang, today });
  if (facts === null) throw notFound();
  return briefOf(facts, lang, today);
}

/** What an operator may for the whole register says nothing of whose side they are on. */
function withoutPlatform(actor: Actor): Actor {
  return actor.kind === 'account' ? { ...actor, platform: [] } : actor;
}
