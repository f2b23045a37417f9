import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import type { Hono } from 'hono';
import type { ServerBuild } from 'react-router';
import type { Acting } from '../platform/acting.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openStore } from '../platform/db/store.ts';
import type { Jobs } from '../platform/jobs/open-jobs.ts';
import { onFaultsThatNobodyCaught, openLog, saveLogFromNoise } from '../platform/log.ts';
import { inviteFirstAdministrator } from '../slices/accounts/index.server.ts';
import { loadGazetteer } from '../slices/places/index.server.ts';
import { createApp } from './app.ts';
import { beginRegister } from './begin-register.ts';
import { asInstallation } from './facts.ts';
import { startJobs } from './jobs.ts';
import { Readiness } from './readiness.ts';
import { type ToldFault, told } from './told-fault.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** How long requests that run may go on when the server is told to stop. */
const PATIENCE_MS = 10_000;
/** The same after a fault that nobody caught: what still runs may be broken. */
const PATIENCE_AFTER_FAULT_MS = 1000;
/** How long the database may take to let go: a server that answers no more must not keep this one from ending. */
const PATIENCE_WITH_DATABASE_MS = 2000;

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
      pressModel: config.pressModel,
      rateLimit,
      origin: config.origin ?? origin,
      assets: `${checkout}build/client`,
    }),
  );
  const stop = async (code: number, patienceMs: number) => {
    if (stopping) return;
    stopping = true;
    await close(listening.server, patienceMs);
    const closed = Promise.resolve(jobs?.stop()).then(() => store.close());
    await Promise.race([closed, pause(PATIENCE_WITH_DATABASE_MS)]);
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
  await offerAdministration(asInstallation(store.db, systemClock), origin);
  readiness.stage = { kind: 'ready' };
  process.stdout.write(`${JSON.stringify({ ready: true, url: origin })}\n`);
}

/** Whoever reads the server's first words becomes the administrator. */
async function offerAdministration(acting: Acting, origin: string): Promise<void> {
  const invited = await inviteFirstAdministrator(acting);
  if (invited.ok) process.stdout.write(`${JSON.stringify({ administrator: `${origin}/ru/invitation/${invited.value.token}` })}\n`);
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
  const { sentence, fault } = toldOfStart(error);
  process.stderr.write(`${JSON.stringify({ level: 'fatal', message: sentence, fault })}\n`);
  process.exit(1);
});

/** What the system says of the port and the address has the name of the call that failed: a file has codes of the same names. */
function toldOfStart(error: NodeJS.ErrnoException): ToldFault {
  const { code = '', syscall = '', message } = error;
  if (syscall === 'listen' && code === 'EADDRINUSE') return { sentence: `The port is taken: ${message}. Choose another one in PORT.` };
  if (syscall === 'listen' && code === 'EACCES')
    return { sentence: `The port may not be opened: ${message}. Choose one from 1024 on in PORT.` };
  if (/^(?:listen|getaddrinfo)$/.test(syscall) && ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'].includes(code))
    return { sentence: `HOST is no address of this machine: ${message}.` };
  return told(error);
}
