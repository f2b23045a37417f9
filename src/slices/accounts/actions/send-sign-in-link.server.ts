import { lt } from 'drizzle-orm';
import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/new-id.ts';
import { writeMail } from '../../notifications/index.server.ts';
import { accountByMail } from '../account-queries.server.ts';
import { signInMail } from '../mails.ts';
import { hashOfToken, newToken } from '../secret-token.ts';
import { verification } from '../tables.server.ts';

const VALID_MS = 20 * 60 * 1000;

/** A mail with a link, if the address has an account: whoever asks is told the same in either case, and waits as long. */
export function sendSignInLink(
  db: Database,
  clock: Clock,
  given: {
    readonly email: string;
    readonly back: string;
    /** What was typed into a form before: it waits with the link, wherever that is opened. */
    readonly kept: string | null;
    readonly origin: string;
  },
): Promise<void> {
  const { email, back, kept, origin } = given;
  return db.transaction(async (tx) => {
    const [token, now] = [newToken(), clock.now()];
    const holder = await accountByMail(tx, email);
    await tx.delete(verification).where(lt(verification.expiresAt, now));
    await tx.insert(verification).values({
      id: newId(),
      identifier: identifierOf(token),
      value: JSON.stringify({ account: holder?.id ?? null, kept: holder === null ? null : kept }),
      expiresAt: new Date(now.getTime() + VALID_MS),
      createdAt: now,
      updatedAt: now,
    });
    if (holder === null) return;
    const lang = holder.lang === 'en' ? 'en' : 'ru';
    const link = `${origin}/${lang}/sign-in/link/${token}?back=${encodeURIComponent(back)}`;
    await writeMail(tx, { to: holder.email, lang, once: `sign-in ${hashOfToken(token)}`, ...signInMail(lang, link, origin) }, clock);
  });
}

/** better-auth's challenges stand in the same table, under other names. */
export function identifierOf(token: string): string {
  return `sign-in-link:${hashOfToken(token)}`;
}
