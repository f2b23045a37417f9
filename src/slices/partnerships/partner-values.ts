import { type FieldError, type FormValues, textOf } from '../../platform/http/form-values.ts';
import type { Bilingual } from '../../platform/values/bilingual.ts';
import { BODY_KINDS, type BodyKind, MUNICIPALITY_KINDS, type MunicipalityKind } from '../municipalities/index.ts';

/** A body as it was named: found among those of its municipality, else recorded. */
export interface BodyNamed {
  readonly name: Bilingual;
  readonly kind: BodyKind;
}

/** A side of a tie as a person named it. */
export type PartnerGiven =
  | { readonly kind: 'municipality'; readonly id: string; readonly body: BodyNamed | null }
  | { readonly kind: 'place'; readonly id: number; readonly as: MunicipalityKind; readonly body: BodyNamed | null }
  | { readonly kind: 'written'; readonly words: Bilingual };

/** What a form says of a partner, before anybody looked for the name. */
export interface PartnerTyped {
  readonly name: string | null;
  /** `municipality:ID`, `place:ID` or `written`: what was chosen for this very name. */
  readonly chosen: string | null;
  readonly as: MunicipalityKind;
  readonly body: BodyNamed | null;
}

/** Reads the fields `PREFIX.name` and those around it. What was chosen for another name counts no more. */
export function partnerOfForm(values: FormValues, prefix: string): PartnerTyped {
  const name = textOf(values, `${prefix}.name`);
  const body = textOf(values, `${prefix}.body`);
  const isUnnamed = textOf(values, `${prefix}.unnamed`) !== null;
  const chosen = textOf(values, `${prefix}.for`) === name ? textOf(values, `${prefix}.id`) : null;
  return {
    name,
    chosen: isUnnamed ? 'written' : chosen,
    as: MUNICIPALITY_KINDS.find((kind) => kind === textOf(values, `${prefix}.as`)) ?? 'city',
    body:
      body === null
        ? null
        : { name: inItsLanguage(body), kind: BODY_KINDS.find((kind) => kind === textOf(values, `${prefix}.bodyKind`)) ?? 'other' },
  };
}

/** What the choice means; a field error where it cannot be meant. */
export function partnerChosen({ name, chosen, as, body }: PartnerTyped, prefix: string): PartnerGiven | FieldError {
  const [kind, id = ''] = (chosen ?? '').split(':');
  if (kind === 'municipality') return { kind, id, body };
  if (kind === 'place' && /^\d{1,9}$/.test(id)) return { kind, id: Number(id), as, body };
  if (kind !== 'written') return { field: `${prefix}.name`, code: 'which-one' };
  if (body !== null) return { field: `${prefix}.body`, code: 'body-of-unnamed' };
  return { kind, words: inItsLanguage(name ?? '') };
}

/** Words stand in the language in whose letters they are written; nobody translates a name. */
export function inItsLanguage(words: string): Bilingual {
  return /\p{Script=Cyrillic}/u.test(words) ? { ru: words, en: null } : { ru: null, en: words };
}
