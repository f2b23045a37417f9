import type { FieldError, FormValues } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import type { FormSight } from '../../ui/record-form.tsx';
import { CollisionPanel } from './collision-panel.tsx';
import type { EditAnswered } from './editing.server.ts';

interface Loaded {
  readonly lang: Lang;
  readonly values: FormValues;
}

interface Answered {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** What a form shows: what was typed if it was sent, else what was loaded, and a sentence for each error. */
export function formSight(
  { lang, values }: Loaded,
  answered: Answered | undefined,
  sentences: Readonly<Record<string, string>>,
): FormSight {
  const errors = (answered?.errors ?? []).map(({ field, code }) => ({
    field,
    sentence: sentences[code] ?? sentences['not-usable'] ?? code,
  }));
  return { lang, values: answered?.values ?? values, errors };
}

interface EditCollisionProps {
  readonly lang: Lang;
  readonly answered: EditAnswered | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly say: (field: string, value: unknown) => string;
}

/** Stands in a form whose record others changed meanwhile; else nothing. */
export function EditCollision({ lang, answered, labels, say }: EditCollisionProps) {
  if (answered === undefined || answered.collision === null) return null;
  const { collisions, theirs } = answered.collision;
  return <CollisionPanel lang={lang} collisions={collisions} theirs={theirs} by={[]} label={(field) => labels[field] ?? field} say={say} />;
}
