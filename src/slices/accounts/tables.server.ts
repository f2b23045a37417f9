import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });
/** better-auth reads and writes dates. */
const date = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A person who signs in. better-auth's `user`. */
export const account = pgTable('account', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  /** The language of letters to the person. */
  lang: text('lang').notNull().default('ru'),
  /** A person who left keeps the name that the history shows, and signs in no more. */
  closedAt: moment('closed_at'),
  createdAt: date('created_at').notNull(),
  updatedAt: date('updated_at').notNull(),
});

/** better-auth's `session`. */
export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('account_id')
      .notNull()
      .references(() => account.id),
    expiresAt: date('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('session_account').on(table.userId)],
);

/** A way to sign in; the password's hash stands here. better-auth's `account`. */
export const credential = pgTable(
  'credential',
  {
    id: text('id').primaryKey(),
    accountId: text('external_id').notNull(),
    providerId: text('provider').notNull(),
    userId: text('account_id')
      .notNull()
      .references(() => account.id),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: date('access_token_expires_at'),
    refreshTokenExpiresAt: date('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('credential_account').on(table.userId)],
);

/** better-auth's `verification`: one-time links and challenges, hashed. */
export const verification = pgTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: date('expires_at').notNull(),
    createdAt: date('created_at').notNull(),
    updatedAt: date('updated_at').notNull(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
);

/** better-auth's `passkey`. */
export const passkey = pgTable(
  'passkey',
  {
    id: text('id').primaryKey(),
    name: text('name'),
    publicKey: text('public_key').notNull(),
    userId: text('account_id')
      .notNull()
      .references(() => account.id),
    credentialID: text('credential_id').notNull(),
    counter: integer('counter').notNull(),
    deviceType: text('device_type').notNull(),
    backedUp: boolean('backed_up').notNull(),
    transports: text('transports'),
    aaguid: text('aaguid'),
    createdAt: date('created_at'),
  },
  (table) => [index('passkey_account').on(table.userId), index('passkey_credential').on(table.credentialID)],
);

/** A role that a person has in a body, or on the platform where `bodyId` is null. Never deleted: it ends. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    role: text('role').notNull(),
    bodyId: text('body_id'),
    /** The last day of a guest's, or of anyone's whose end is known. */
    until: text('until'),
    grantedBy: text('granted_by'),
    grantedAt: moment('granted_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('role_grant_once').on(table.accountId, table.role, sql`coalesce(${table.bodyId}, '')`).where(sql`${table.endedAt} is null`),
    index('role_grant_body').on(table.bodyId),
  ],
);

/** A one-time link by which a person gets an account and a role. Only the hash of its token is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: text('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    /** Null for the first administrator's, who is shown the link by the server itself. */
    email: text('email'),
    role: text('role').notNull(),
    bodyId: text('body_id'),
    until: text('until'),
    lang: text('lang').notNull().default('ru'),
    invitedBy: text('invited_by'),
    invitedAt: moment('invited_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    acceptedAt: moment('accepted_at'),
    acceptedBy: text('accepted_by'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('invitation_body').on(table.bodyId)],
);

/** A key for programs. Only the hash of its token is kept, and its first letters to tell it from others. */
export const apiToken = pgTable(
  'api_token',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    beginsWith: text('begins_with').notNull(),
    scopes: text('scopes').array().notNull(),
    expiresAt: moment('expires_at'),
    lastUsedAt: moment('last_used_at'),
    revokedAt: moment('revoked_at'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('api_token_account').on(table.accountId)],
);

/** How often a name or an address failed to sign in: what slows guessing down, also after a restart. */
export const failedSignIn = pgTable('failed_sign_in', {
  /** Hash of the e-mail address. */
  whom: text('whom').primaryKey(),
  failures: integer('failures').notNull(),
  lastAt: moment('last_at').notNull(),
});

/** Secrets that the installation makes itself, such as the key that signs sessions. */
export const installationSecret = pgTable('installation_secret', {
  name: text('name').primaryKey(),
  secret: text('secret').notNull(),
  createdAt: moment('created_at').notNull(),
});

/** Answers that a program was given for its `Idempotency-Key`: a repeated request gets the same one. */
export const idempotentAnswer = pgTable('idempotent_answer', {
  /** Hash of token, address and key. */
  key: text('key').primaryKey(),
  requestHash: text('request_hash').notNull(),
  status: integer('status').notNull(),
  body: text('body').notNull(),
  createdAt: moment('created_at').notNull(),
  expiresAt: bigint('expires_at_ms', { mode: 'number' }).notNull(),
});
