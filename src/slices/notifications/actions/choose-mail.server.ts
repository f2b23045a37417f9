import type { Acting } from '../../../platform/acting.ts';
import { done, type Outcome, refused } from '../../../platform/values/outcome.ts';
import { choiceInput, type MailChoice } from '../input.ts';
import { mayKeepNotifications } from '../policy.ts';
import { notificationChoice } from '../tables.server.ts';

/** When this person wants mail. */
export async function chooseMail(
  { db, actor }: Pick<Acting, 'db' | 'actor'>,
  account: string,
  input: { readonly mail: MailChoice },
): Promise<Outcome<MailChoice, 'not-allowed'>> {
  const { mail } = choiceInput.parse(input);
  if (!mayKeepNotifications(actor, account)) return refused('not-allowed');
  await db
    .insert(notificationChoice)
    .values({ accountId: account, mail })
    .onConflictDoUpdate({ target: notificationChoice.accountId, set: { mail } });
  return done(mail);
}
