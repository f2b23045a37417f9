import { z } from 'zod';
import { BODY_ROLES, PLATFORM_ROLES, SCOPES } from '../../platform/values/actor.ts';
import { cleanLine } from '../../platform/values/clean-text.ts';
import { identifier } from '../../platform/values/identifier.ts';
import { typedDate } from '../../platform/values/typed-date.ts';

export const LEAST_PASSWORD = 10;

export const mailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'not-a-mail-address')
  .pipe(z.email({ message: 'not-a-mail-address' }));

/** One line: it stands in mails to others. */
export const personName = z.string().overwrite(cleanLine).trim().min(1).max(120);

export const newPassword = z.string().min(LEAST_PASSWORD, 'password-short').max(128);

export const langChoice = z.enum(['ru', 'en']);

/** A day as people type it in other forms, too: 31.12.2027. */
const lastDay = z.string().transform(typedDate).pipe(z.iso.date('not-a-day'));

/** Asked also where another field is wrong: a form shows all errors at once. */
const ALWAYS = { when: () => true };

export const invitationInput = z
  .object({
    email: mailAddress,
    role: z.enum([...BODY_ROLES, ...PLATFORM_ROLES]),
    body: identifier.nullable(),
    /** The last day; for guests it must be given. */
    until: lastDay.nullable(),
    lang: langChoice,
  })
  .refine(({ role, until }) => role !== 'guest' || until !== null, { message: 'guest-without-day', path: ['until'], ...ALWAYS });

/** Without a password the person adds a passkey, or signs in by one-time links. */
export const acceptanceInput = z.object({ name: personName, password: newPassword.nullable() });

/** By a link that was made for no address: the person gives it. */
export const openAcceptanceInput = acceptanceInput.extend({ email: mailAddress });

export const tokenInput = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1, 'empty')
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  /** The last day; null: until it is revoked. */
  until: lastDay.nullable(),
});

export const profileInput = z.object({ name: personName, lang: langChoice });

export const passkeyName = z.string().trim().min(1).max(80);

export type InvitationInput = z.infer<typeof invitationInput>;
export type AcceptanceInput = z.infer<typeof acceptanceInput>;
export type TokenInput = z.input<typeof tokenInput>;
export type ProfileInput = z.infer<typeof profileInput>;
