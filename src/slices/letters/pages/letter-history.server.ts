import type { AppContext } from '../../../platform/http/app-context.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import type { ChangeView } from '../../history/index.server.ts';
import type { LetterDirection } from '../input.ts';
import { letterLabels } from '../letter-labels.ts';

export interface ToldChange {
  readonly seq: number;
  readonly at: string;
  readonly deed: string;
  /** Who did it, by name; null where the account has none. */
  readonly by: string | null;
  /** Fields that were changed, as the form names them. */
  readonly fields: readonly string[];
  readonly reason: string | null;
}

/** Who did what to the letter, when and why. What its fields said before stays between the covers of the books. */
export async function toldHistory(
  { db, accountNames }: Pick<AppContext, 'db' | 'accountNames'>,
  changes: readonly ChangeView[],
  direction: LetterDirection,
  lang: Lang,
): Promise<readonly ToldChange[]> {
  const names = await accountNames(db, [...new Set(changes.flatMap(({ actor }) => actor.id ?? []))]);
  const labels = letterLabels(lang, direction);
  return changes.map(({ seq, at, deed, reason, actor, fields }) => ({
    seq,
    at,
    deed,
    by: names.get(actor.id ?? '') ?? null,
    fields: deed === 'edited' ? [...new Set(Object.keys(fields ?? {}).flatMap((field) => labels[field] ?? []))] : [],
    reason,
  }));
}
