import { redirect } from 'react-router';
import type { AppContext } from '../../../platform/http/app-context.ts';
import { type Candidate, chosenByName } from '../../../platform/http/chosen-by-name.ts';
import { eachFieldOnce, type FormValues, readWith, textOf } from '../../../platform/http/form-values.ts';
import { isAdministrator } from '../../../platform/values/actor.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { giveBackRole } from '../actions/give-back-role.server.ts';
import { handOver } from '../actions/hand-over.server.ts';
import { invitePerson, resendInvitation } from '../actions/invite-person.server.ts';
import { revokeInvitation } from '../actions/revoke-invitation.server.ts';
import { invitationInput } from '../input.ts';
import { invitationsWaiting } from '../people-queries.server.ts';
import { again, refusedWith } from './answer.ts';

/** What a button of the list came to: on to the list again, or the page with what is wrong. */
export async function peopleDeed(given: AppContext, me: string, lang: Lang, values: FormValues) {
  const wanted = textOf(values, 'do');
  if (wanted === 'invite') return invite(given, lang, values);
  const id = textOf(values, 'id') ?? '';
  const outcome =
    wanted === 'give-back'
      ? await giveBackRole(given.acting(null), id)
      : wanted === 'revoke'
        ? await revokeInvitation(given.acting(null), id)
        : wanted === 'resend'
          ? await resend(given, id)
          : await passOn(given, values);
  if (!outcome.ok) return refusedWith(values, outcome.refusal);
  // Whoever handed their own work over may have no business on this page any more.
  const givesUp = wanted === 'hand-over' && textOf(values, 'from') === me;
  const done = { resend: 'sent', 'give-back': 'given-back' }[wanted ?? ''] ?? 'done';
  return redirect(givesUp ? `/${lang}/work` : `/${lang}/work/people?done=${done}`, 303);
}

async function invite(given: AppContext, lang: Lang, values: FormValues) {
  const named = await bodyNamed(given, lang, values);
  const read = readWith(invitationInput, {
    email: textOf(values, 'email') ?? '',
    role: textOf(values, 'role'),
    body: named.ok ? named.value : null,
    until: textOf(values, 'until'),
    lang: textOf(values, 'lang') ?? lang,
  });
  if (!read.ok || !named.ok) {
    const errors = [...(named.ok ? [] : [{ field: 'body', code: named.code }]), ...(read.ok ? [] : read.errors)];
    return again(values, eachFieldOnce(errors), 422, named.ok ? [] : named.candidates);
  }
  const { body } = read.value;
  const bodies = await given.bodiesKnown(given.db, body === null ? [] : [body]);
  const invited = await invitePerson(given.acting(body), read.value, { body: bodies.get(body ?? '') ?? null, origin: given.origin });
  if (invited.ok) return redirect(`/${lang}/work/people?done=sent`, 303);
  const field = { 'no-such-body': 'body', 'role-does-not-fit': 'role', 'day-passed': 'until' }[invited.refusal as string] ?? '';
  return refusedWith(values, invited.refusal, field);
}

/** An administrator names any body as people name it; others choose one of theirs. */
function bodyNamed({ db, identity, bodiesCalled }: AppContext, lang: Lang, values: FormValues) {
  if (!isAdministrator(identity.actor)) return { ok: true as const, value: textOf(values, 'body') };
  return chosenByName(values, 'body', (typed): Promise<readonly Candidate[]> => bodiesCalled(db, lang, typed));
}

async function resend(given: AppContext, id: string) {
  const waiting = await invitationsWaiting(given.db, 'everywhere', given.clock.now());
  const body = waiting.find((one) => one.id === id)?.body ?? null;
  const bodies = await given.bodiesKnown(given.db, body === null ? [] : [body]);
  return resendInvitation(given.acting(null), id, { bodyNamed: (wanted) => bodies.get(wanted) ?? null, origin: given.origin });
}

function passOn(given: AppContext, values: FormValues) {
  const [body, from, to] = ['body', 'from', 'to'].map((name) => textOf(values, name) ?? '');
  return handOver(given.acting(null), { body: body ?? '', from: from ?? '', to: to ?? '' });
}
