import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { bodyThatKeeps, mayKeepPartnership } from '../policy.ts';
import { partnershipTitles } from '../queries.server.ts';

/** The tie, if this reader keeps it, and for which of their bodies they do. */
export async function tieToEdit(given: AppContext, request: Request, id: string) {
  signedIn(given, request);
  const kept = await keptPartnership(given.db, id);
  if (kept === null) throw notFound();
  const { actor } = given.identity;
  allowOnly(mayKeepPartnership(actor, kept.input.parties));
  const title = (await partnershipTitles(given.db, [id])).get(id)?.title ?? { ru: null, en: null };
  return { kept, title, acting: given.acting(bodyThatKeeps(actor, kept.input.parties)) };
}
