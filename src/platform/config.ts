import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  POBRATIM_DATA: z.string().min(1).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  POBRATIM_URL: z.url({ protocol: /^https?$/ }).optional(),
  POBRATIM_DEMO: z.enum(['0', '1']).default('1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

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
  readonly logLevel: string;
}

/** Reads the variables of the environment. An empty variable counts as not set. Throws `ConfigError` with every problem at once. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>, checkout: string): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(checkout, env.POBRATIM_DATA ?? 'var'),
    databaseUrl: env.DATABASE_URL ?? null,
    origin: env.POBRATIM_URL?.replace(/\/+$/, '') ?? null,
    demonstration: env.POBRATIM_DEMO === '1',
    logLevel: env.LOG_LEVEL,
  };
}

export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment has variables that cannot be used: ${problems.join('; ')}`);
  }
}
