import type { NamedRecord } from '../../../platform/acting.ts';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import type { Choice } from '../../../ui/record-form.tsx';
import { SUBJECT_KINDS } from '../input.ts';
import { eachOnce } from '../rules.ts';

/** These records and the towns beside them, by name; those that are not there are left out. */
export async function subjectsToChoose(given: AppContext, records: readonly NamedRecord[], lang: Lang): Promise<readonly Choice[]> {
  const beside = await Promise.all(records.map((record) => given.subjectsBeside(given.db, record)));
  const wanted = eachOnce([...records, ...beside.flat()]);
  const named = new Map<string, string>();
  for (const { kind, subjects } of given.subjectNamings) {
    const ids = wanted.filter((one) => one.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const [id, { name }] of await subjects(given.db, ids)) named.set(`${kind}:${id}`, inLang(name, lang));
  }
  return wanted.flatMap(({ kind, id }) => {
    const label = named.get(`${kind}:${id}`);
    return label === undefined ? [] : [{ value: `${kind}:${id}`, label }];
  });
}

/** The records that the address names: `?partnership=ID&municipality=ID`. */
export function subjectsOfAddress(request: Request): readonly { readonly kind: (typeof SUBJECT_KINDS)[number]; readonly id: string }[] {
  const { searchParams } = new URL(request.url);
  return SUBJECT_KINDS.flatMap((kind) => searchParams.getAll(kind).map((id) => ({ kind, id })));
}

/** The page on which an entry stands, below the language. */
export async function pathOfEntry(given: AppContext, id: string): Promise<string> {
  const naming = given.subjectNamings.find(({ kind }) => kind === 'timeline_entry');
  return (await naming?.subjects(given.db, [id]))?.get(id)?.path ?? '';
}
