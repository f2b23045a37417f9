import type { AppContext } from '../../platform/http/app-context.ts';
import { keepDraft } from '../drafts/index.server.ts';
import { asAccount, formOf, readKept, revisionOf, withDraft } from './kept-fields.server.ts';
import { accountMessages } from './messages.ts';
import { onTo } from './pages/answer.ts';
import type { SignedIn } from './sign-in.server.ts';

/** Back to where the person was; a form that they had sent finds what was typed as its draft. */
export async function signedInTo(
  given: AppContext,
  { value }: Extract<SignedIn, { ok: true }>,
  { back, kept }: { readonly back: string; readonly kept: string | null },
): Promise<Response> {
  const fields = readKept(kept);
  const form = fields === null ? null : formOf(back, fields);
  const title = accountMessages(back.startsWith('/en') ? 'en' : 'ru').signIn.keptDraft;
  if (form === null || fields === null) return onTo(back, value.headers);
  await keepDraft(asAccount(given.acting(null), value.account), {
    form,
    fields: fields.map(([name, value]) => [name, value]),
    title,
    revision: revisionOf(fields),
  });
  return onTo(withDraft(back), value.headers);
}
