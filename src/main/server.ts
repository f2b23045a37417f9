import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import type { ServerBuild } from 'react-router';
import type { Acting } from '../platform/acting.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openStore } from '../platform/db/store.ts';
import { openLog } from '../platform/log.ts';
import { loadGazetteer } from '../slices/places/index.server.ts';
import { createApp } from './app.ts';
import { loadDemonstration, recordGazetteerSource } from './demonstration/load-demonstration.server.ts';
import { publish } from './facts.ts';
import { Readiness } from './readiness.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

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
  const listening = await listen(config.port, config.host, (origin) =>
    createApp({ store, clock: systemClock, log, readiness, pages, origin: config.origin ?? origin, assets: `${checkout}build/client` }),
  );
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await close(listening.server);
    await store.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  await loadGazetteer({
    db: store.db,
    onProgress: (done) => {
      readiness.stage = { kind: 'loading-places', done };
      if (done % 20_000 === 0) log.info({ done }, 'loading the gazetteer');
    },
  });
  readiness.stage = { kind: 'loading-demonstration' };
  const installation: Acting = { db: store.db, clock: systemClock, actor: { kind: 'installation' }, publish };
  await recordGazetteerSource(installation);
  if (config.demonstration) await loadDemonstration(installation);
  readiness.stage = { kind: 'ready' };
  process.stdout.write(`${JSON.stringify({ ready: true, url: config.origin ?? listening.origin })}\n`);
}

function listen(
  port: number,
  hostname: string,
  createFor: (origin: string) => { fetch: (request: Request) => Response | Promise<Response> },
): Promise<{ server: ServerType; origin: string }> {
  return new Promise((resolve, reject) => {
    let app: ReturnType<typeof createFor> | undefined;
    const server = serve({ fetch: (request) => app?.fetch(request) ?? new Response(null, { status: 503 }), port, hostname }, (address) => {
      const origin = `http://localhost:${address.port}`;
      app = createFor(origin);
      resolve({ server, origin });
    });
    server.once('error', reject);
  });
}

/** Takes no new requests, lets those that run finish, and cuts what is still open after a second. */
function close(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 1000).unref();
    }
  });
}

start().catch((error: NodeJS.ErrnoException) => {
  // Told to stop in the middle of the first load, its next step finds the database closed: that is no failure.
  if (stopping) return;
  const taken = error.code === 'EADDRINUSE';
  const message = taken ? `The port is taken: ${error.message}. Choose another one in PORT.` : error.message;
  process.stderr.write(`${JSON.stringify({ level: 'fatal', message })}\n`);
  process.exit(1);
});
