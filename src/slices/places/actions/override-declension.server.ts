import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { type DeclensionOverrideInput, declensionOverrideInput } from '../input.ts';
import { mayOverrideDeclension } from '../policy.ts';
import { placeNameCase } from '../tables.server.ts';

/** Writes the case forms of a name where the rules are wrong or unsure. What was written of it before is replaced. */
export async function overrideDeclension(
  { db, clock, actor }: Acting,
  input: DeclensionOverrideInput,
): Promise<Outcome<null, 'not-allowed'>> {
  const { nameRu, country, forms, note } = declensionOverrideInput.parse(input);
  if (!mayOverrideDeclension(actor)) return refused('not-allowed');
  const updatedAt = clock.now().toISOString();
  await db
    .insert(placeNameCase)
    .values({ nameRu, countryCode: country, ...forms, note, createdAt: updatedAt, updatedAt })
    .onConflictDoUpdate({ target: [placeNameCase.nameRu, placeNameCase.countryCode], set: { ...forms, note, updatedAt } });
  return done(null);
}
