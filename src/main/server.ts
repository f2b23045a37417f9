import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { ServerBuild } from 'react-router';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openStore } from '../platform/db/store.ts';
import type { Jobs } from '../platform/jobs/open-jobs.ts';
import { onFaultsThatNobodyCaught, openLog, saveLogFromNoise } from '../platform/log.ts';
import { loadGazetteer } from '../slices/places/index.server.ts';
import { createApp } from './app.ts';
import { beginRegister } from './begin-register.ts';
import { asInstallation } from './facts.ts';
import { startJobs } from './jobs.ts';
import { Readiness } from './readiness.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** How long requests that run may go on when the server is told to stop. */
const PATIENCE_MS = 10_000;
/** The same after a fault that nobody caught: what still runs may be broken. */
const PATIENCE_AFTER_FAULT_MS = 1000;

let stopping = false;

/** Starts the server. Whatever keeps it from starting is said in one sentence on stderr, and the process ends with 1. */
async function start(): Promise<void> {
  const config = readConfig(process.env, checkout);
  const log = openLog(config.logLevel);
  // The database opens in its own thread while the pages are read.
  const [store, pages] = await Promise.all([
    openStore(config, (reason) => {
      log.fatal({ reason }, 'the embedded database stopped');
      process.exit(1);
    }),
    import(`${checkout}build/server/index.js`) as Promise<ServerBuild>,
  ]);
  const readiness = new Readiness();
  let jobs: Jobs | null = null;
  const rateLimit = { requestsAMinute: config.rateLimit, proxies: config.proxies };
  const listening = await listen(config.port, config.host, (origin) =>
    createApp({
      store,
      clock: systemClock,
      log,
      readiness,
      jobs: async () => (await jobs?.isUp()) === true,
      pages,
      sendsMail: config.smtpUrl !== null,
      rateLimit,
      origin: config.origin ?? origin,
      assets: `${checkout}build/client`,
    }),
  );
  const stop = async (code: number, patienceMs: number) => {
    if (stopping) return;
    stopping = true;
    await close(listening.server, patienceMs);
    await jobs?.stop();
    await store.close();
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => stop(0, PATIENCE_MS));
  saveLogFromNoise(log);
  onFaultsThatNobodyCaught(log, () => stop(1, PATIENCE_AFTER_FAULT_MS));
  await loadGazetteer({
    db: store.db,
    onProgress: (done) => {
      readiness.stage = { kind: 'loading-places', done };
      if (done % 20_000 === 0) log.info({ done }, 'loading the gazetteer');
    },
  });
  readiness.stage = { kind: 'loading-demonstration' };
  await beginRegister(asInstallation(store.db, systemClock), config);
  const origin = config.origin ?? listening.origin;
  jobs = await startJobs({ store, clock: systemClock, log, config, origin });
  readiness.stage = { kind: 'ready' };
  process.stdout.write(`${JSON.stringify({ ready: true, url: origin })}\n`);
}

function listen(port: number, hostname: string, createFor: (origin: string) => Hono): Promise<{ server: ServerType; origin: string }> {
  return new Promise((resolve, reject) => {
    let app: ReturnType<typeof createFor> | undefined;
    const server = serve(
      { fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }), port, hostname },
      (address) => {
        const origin = `http://localhost:${address.port}`;
        app = createFor(origin);
        resolve({ server, origin });
      },
    );
    server.once('error', reject);
  });
}

/** Takes no new connections, lets the requests that run finish, and cuts those that are still open after `patienceMs`. */
function close(server: ServerType, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    if (!('closeIdleConnections' in server)) throw new Error('only HTTP/1 is served');
    // A connection that finishes its request is idle from then on, and would be kept open for the next one.
    const closingIdle = setInterval(() => server.closeIdleConnections(), 50);
    setTimeout(() => server.closeAllConnections(), patienceMs).unref();
    server.close(() => {
      clearInterval(closingIdle);
      resolve();
    });
  });
}

start().catch((error: NodeJS.ErrnoException) => {
  // Told to stop in the middle of the first load, its next step finds the database closed: that is no failure.
  if (stopping) return;
  process.stderr.write(`${JSON.stringify({ level: 'fatal', message: sentenceOf(error) })}\n`);
  process.exit(1);
});

function sentenceOf({ code = '', message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `The port is taken: ${message}. Choose another one in PORT.`;
  if (code === 'EACCES') return `The port may not be opened: ${message}. Choose one from 1024 on in PORT.`;
  if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code)) return `HOST is no address of this machine: ${message}.`;
  return message;
}
