import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { bodiesByIds, municipalitiesByIds } from '../../municipalities/index.server.ts';
import type { PartnershipInput } from '../input.ts';
import { keptPartnership } from '../kept-queries.server.ts';
import { bodyThatKeeps, mayKeepPartnership } from '../policy.ts';
import { partnershipTitles } from '../title-queries.server.ts';

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

/** The towns of the tie with the bodies through which they may act, and the bodies that are of no town. */
export async function whoCanBeNamed({ db }: AppContext, { parties }: PartnershipInput, lang: Lang) {
  const municipalities = await municipalitiesByIds(
    db,
    parties.flatMap((party) => party.municipality ?? []),
  );
  const bodies = await bodiesByIds(
    db,
    parties.flatMap((party) => party.body ?? []),
  );
  const choice = (one: { readonly id: string; readonly name: { readonly ru: string | null; readonly en: string | null } }) => ({
    value: one.id,
    label: inLang(one.name, lang),
  });
  const others = [...bodies.values()].filter((body) => body.municipalityId === null);
  return {
    bodies: [...bodies.values()].map(choice),
    towns: Object.fromEntries(
      [...municipalities].map(([id, town]) => [id, { name: inLang(town.name, lang), bodies: [...town.bodies, ...others].map(choice) }]),
    ),
  };
}
