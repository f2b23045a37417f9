import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { type Actor, bodiesWrittenFor, keepsEverything } from '../../../platform/values/actor.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { bodiesByIds } from '../../municipalities/index.server.ts';
import { importMessages } from '../messages.ts';
import { mayImport, mayImportAnything, mayReadImport } from '../policy.ts';
import { type ImportFileRow, importById } from '../queries.server.ts';

/** The import, if it is this reader's business; others are told what they would be told if it were not there. */
export async function importToSee(given: AppContext, request: Request, id: string): Promise<ImportFileRow> {
  signedIn(given, request);
  const file = await importById(given.db, id);
  if (file === null || file.isTrial || !mayReadImport(given.identity.actor, file.keptBy)) throw notFound();
  return file;
}

/** The import, if this reader may also go on with it. */
export async function importToWrite(given: AppContext, request: Request, id: string): Promise<ImportFileRow> {
  const file = await importToSee(given, request, id);
  allowOnly(mayImport(given.identity.actor, file.keptBy));
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
  return keepersNamed(given, lang, bodiesWrittenFor(given.identity.actor));
}

/** These bodies by name, and the register as a whole where it is this person's to keep. */
export async function keepersNamed(given: AppContext, lang: Lang, ids: readonly string[]): Promise<readonly Option[]> {
  const { actor } = given.identity;
  const bodies = await bodiesByIds(given.db, ids);
  const own = ids.map((id) => ({ value: id, label: inLang(bodies.get(id)?.name ?? { ru: id, en: id }, lang) }));
  return keepsEverything(actor) ? [...own, { value: '', label: importMessages(lang).ofRegister }] : own;
}
