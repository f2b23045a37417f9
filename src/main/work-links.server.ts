import type { WorkLink } from '../platform/http/app-context.ts';
import { type Actor, isAdministrator } from '../platform/values/actor.ts';
import type { Bilingual } from '../platform/values/bilingual.ts';
import { mayGiveAnyRole } from '../slices/accounts/index.ts';
import { mayReadImports } from '../slices/imports/index.ts';
import { mayReadAnyLetters } from '../slices/letters/index.ts';
import { notificationsLink } from '../slices/notifications/index.server.ts';
import { en } from './messages.en.ts';
import { ru } from './messages.ru.ts';

type Word = 'promises' | 'imports' | 'letters' | 'requests' | 'peopleAndRoles' | 'changes' | 'outgoingMail';

/** A section that is in the menu of those who may open it. */
function section(path: string, word: Word, isFor: (actor: Actor) => boolean): WorkLink {
  const label: Bilingual = { ru: ru[word], en: en[word] };
  return async ({ identity }) => (isFor(identity.actor) ? { path, label } : null);
}

export const workLinks: readonly WorkLink[] = [
  section(
    'work/commitments',
    'promises',
    (actor) => actor.kind === 'account' && (actor.grants.length > 0 || actor.platform.includes('operator')),
  ),
  section('work/letters', 'letters', mayReadAnyLetters),
  section(
    'work/requests',
    'requests',
    (actor) => actor.kind === 'account' && (actor.grants.length > 0 || actor.platform.includes('operator')),
  ),
  section('work/imports', 'imports', mayReadImports),
  notificationsLink,
  section('work/people', 'peopleAndRoles', mayGiveAnyRole),
  section('work/audit', 'changes', isAdministrator),
  section('work/outbox', 'outgoingMail', isAdministrator),
];
