import { bilingualOf, type FormValues, groupsOf, textOf } from '../../platform/http/form-values.ts';
import type { OwnerInput } from './input.ts';

/** A town, its body and a person of it as one choice of a list. */
export function choiceOf({ municipality, body, person }: Omit<OwnerInput, 'asWritten'>): string {
  return [municipality, body, person].map((id) => id ?? '').join('|');
}

function ownerOfChoice(chosen: string | null): Omit<OwnerInput, 'asWritten'> {
  const [municipality, body, person] = (chosen ?? '').split('|').map((id) => (id === '' ? null : id));
  return { municipality: municipality ?? null, body: body ?? null, person: person ?? null };
}

/** The lines of a form in which somebody is named: chosen, in the source's words, or both; empty ones are nobody. */
export function ownersOfForm(values: FormValues, name: string): readonly OwnerInput[] {
  return groupsOf(values, name)
    .map((at) => ({
      ...ownerOfChoice(textOf(values, `${name}.${at}.who`)),
      asWritten: bilingualOf(values, `${name}.${at}.asWritten`),
    }))
    .filter((one) => choiceOf(one) !== '||' || one.asWritten !== null);
}

export function formOfOwners(owners: readonly OwnerInput[], name: string): FormValues {
  return Object.fromEntries(
    owners.flatMap((owner, at) => [
      [`${name}.${at}.who`, [choiceOf(owner)]],
      [`${name}.${at}.asWritten.ru`, [owner.asWritten?.ru ?? '']],
      [`${name}.${at}.asWritten.en`, [owner.asWritten?.en ?? '']],
    ]),
  );
}
