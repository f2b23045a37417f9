import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { isNetwork } from './networks.ts';

/** A number in digits: `Number` would also take `1e3`, `0x50` and blanks. */
const whole = (least: number, most: number) => {
  const says = `a whole number from ${least} to ${most} is expected`;
  return z
    .string()
    .regex(/^\d{1,9}$/, says)
    .transform(Number)
    .pipe(z.number().min(least, says).max(most, says));
};

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

const environment = z.object({
  PORT: whole(0, 65_535).default(3000),
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || HOST_NAME.test(host), 'an address of this machine is expected, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  POBRATIM_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'an address such as postgres://user@host/database is expected' }).optional(),
  POBRATIM_URL: z
    .string()
    .refine(isOrigin, 'a public address without path, query and password is expected, such as https://pobratim.example')
    .optional(),
  POBRATIM_DEMO: z.enum(['0', '1'], '0 or 1 is expected').default('1'),
  POBRATIM_RATE_LIMIT: whole(0, 1_000_000).default(1200),
  POBRATIM_PROXIES: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((list) => list.every(isNetwork), 'addresses or networks are expected, such as 127.0.0.1, 10.0.0.0/8')
    .default([]),
  SMTP_URL: z.string().refine(isMailServer, 'an address such as smtps://user:password@mail.example is expected').optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n"]{0,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'an address such as register@town.example or Register <register@town.example> is expected',
    )
    .optional(),
  POBRATIM_DIGEST: z
    .string()
    .transform((text) => /^([01]\d|2[0-3]):([0-5]\d)(?: (\S+))?$/.exec(text))
    .refine(
      (parts) => parts !== null && isZone(parts[3] ?? MOSCOW),
      'a time is expected, with its zone if it is not Moscow’s: 08:00 Asia/Sakhalin',
    )
    .prefault('08:00'),
  POBRATIM_REPLY_DAYS: whole(1, 365).default(14),
  POBRATIM_PRESS_MODEL_URL: z
    .url({ protocol: /^https?$/, error: 'the address before /chat/completions is expected, such as http://127.0.0.1:8000/v1' })
    .optional(),
  POBRATIM_PRESS_MODEL_NAME: z.string().optional(),
  POBRATIM_PRESS_MODEL_KEY: z
    .string()
    .regex(/^[!-~]+$/, 'a key without blanks and line ends is expected')
    .optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'fatal, error, warn, info, debug, trace or silent is expected')
    .default('info'),
});

const NO_MODEL_NAME = 'a model’s name and its address, POBRATIM_PRESS_MODEL_URL, are set together';

function namesItsModel(env: { readonly [name: string]: unknown }): boolean {
  return (env['POBRATIM_PRESS_MODEL_URL'] === undefined) === (env['POBRATIM_PRESS_MODEL_NAME'] === undefined);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}

const MOSCOW = 'Europe/Moscow';

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '';
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** A time of the day on the clocks of a zone. */
export interface DailyTime {
  readonly hour: number;
  readonly minute: number;
  readonly zone: string;
}

/** A model behind an endpoint that speaks OpenAI's protocol. */
export interface ModelAccess {
  /** What stands before `/chat/completions`. */
  readonly url: string;
  readonly key: string | null;
  readonly name: string;
}

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded database and of the files. */
  readonly dataFolder: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl: string | null;
  /** Public origin without a trailing slash; null until the port is known. */
  readonly origin: string | null;
  readonly demonstration: boolean;
  /** Requests a minute from one address; 0 for no limit. */
  readonly rateLimit: number;
  /** Addresses and networks of the proxies whose word on a reader's address is taken. */
  readonly proxies: readonly string[];
  readonly logLevel: string;
  /** The server to which mail is given; null: it stays in the outbox. */
  readonly smtpUrl: string | null;
  /** From whom mail comes; null: `pobratim@` and the host of the public origin. */
  readonly mailFrom: string | null;
  /** When the daily digest of notifications is sent. */
  readonly digestAt: DailyTime;
  /** How many days a town has to answer what looks bad of it, before the public sees it. */
  readonly replyDays: number;
  /** The second reader of press pages; null: there is none, and nothing leaves this machine. */
  readonly pressModel: ModelAccess | null;
}

/** Reads the variables of the environment. An empty variable counts as not set. Throws `ConfigError` with every problem at once. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>, checkout: string): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.refine(namesItsModel, { path: ['POBRATIM_PRESS_MODEL_NAME'], error: NO_MODEL_NAME }).safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(checkout, env.POBRATIM_DATA ?? 'var'),
    databaseUrl: env.DATABASE_URL ?? null,
    origin: env.POBRATIM_URL === undefined ? null : new URL(env.POBRATIM_URL).origin,
    demonstration: env.POBRATIM_DEMO === '1',
    rateLimit: env.POBRATIM_RATE_LIMIT,
    proxies: env.POBRATIM_PROXIES,
    logLevel: env.LOG_LEVEL,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? null,
    digestAt: {
      hour: Number(env.POBRATIM_DIGEST?.[1]),
      minute: Number(env.POBRATIM_DIGEST?.[2]),
      zone: env.POBRATIM_DIGEST?.[3] || MOSCOW,
    },
    replyDays: env.POBRATIM_REPLY_DAYS,
    pressModel: modelIn(env),
  };
}

function modelIn({
  POBRATIM_PRESS_MODEL_URL: url,
  POBRATIM_PRESS_MODEL_NAME: name,
  POBRATIM_PRESS_MODEL_KEY: key,
}: z.output<typeof environment>): ModelAccess | null {
  return url === undefined || name === undefined ? null : { url, name, key: key ?? null };
}

export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment has variables that cannot be used: ${problems.join('; ')}`);
  }
}

/** The same for what is told of changes wherever they are made; what cannot be used counts as not set: the server says so when it starts. */
export function replyDaysOf(variables: Readonly<Record<string, string | undefined>>): number {
  const read = environment.shape.POBRATIM_REPLY_DAYS.safeParse(variables['POBRATIM_REPLY_DAYS'] || undefined);
  return read.success ? read.data : 14;
}
