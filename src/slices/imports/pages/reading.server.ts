import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { type Actor, bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { importMessages } from '../messages.ts';
import { mayImport, mayImportAnything } from '../policy.ts';
import { type ImportFileRow, importById } from '../queries.server.ts';

/** The import, if it is this reader's business; others are told what they would be told if it were not there. */
export async function importToSee(given: AppContext, request: Request, id: string): Promise<ImportFileRow> {
  signedIn(given, request);
  const file = await importById(given.db, id);
  if (file === null || file.isTrial || !mayImport(given.identity.actor, file.keptBy)) throw notFound();
  return file;
}

/** Who may bring lists in at all. */
export function importsOf(given: AppContext, request: Request): Actor {
  signedIn(given, request);
  const { actor } = given.identity;
  allowOnly(mayImportAnything(actor));
  return actor;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** For whom a list can be brought in: the person's own bodies, and the register as a whole for its operator. */
export async function keepersFor(given: AppContext, lang: Lang): Promise<readonly Option[]> {
  const { actor } = given.identity;
  const ids = bodiesWrittenFor(actor);
  const bodies = await bodiesByIds(given.db, ids);
  const own = ids.map((id) => ({ value: id, label: inLang(bodies.get(id)?.name ?? { ru: id, en: id }, lang) }));
  return keepsEverything(actor) ? [...own, { value: '', label: importMessages(lang).ofRegister }] : own;
}
