import type { Acting } from '../../platform/acting.ts';
import type { ContactInput } from './input.ts';

/** What a contact's own row holds, whether it is recorded or edited: whoever writes it vouches for it. */
export function contactColumns(wanted: ContactInput, { actor, clock }: Pick<Acting, 'actor' | 'clock'>) {
  const now = clock.now().toISOString();
  return {
    bodyId: wanted.body,
    nameRu: wanted.name.ru,
    nameEn: wanted.name.en,
    officeRu: wanted.office?.ru ?? null,
    officeEn: wanted.office?.en ?? null,
    phone: wanted.phone,
    email: wanted.email,
    isPublic: wanted.isPublic,
    confirmedAt: now,
    confirmedBy: actor.kind === 'account' ? actor.id : null,
    updatedAt: now,
  };
}
