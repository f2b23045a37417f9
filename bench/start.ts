/** How long a start with data takes, and a stop: five times, on both engines, with the gazetteer and the demonstration. */
import { readFileSync, rmSync } from 'node:fs';
import { folderWithGazetteer, readyUrl, startServer } from '../e2e/server.testing.ts';
import { startPostgres } from '../src/platform/db/postgres-server.testing.ts';

const RUNS = 5;
const postgres = await startPostgres();
for (const [engine, variables] of [
  ['pglite', {}],
  ['postgresql', { DATABASE_URL: postgres.url }],
] as const) {
  const folder = await folderWithGazetteer();
  const starts: number[] = [];
  const stops: number[] = [];
  let resident = '';
  for (let run = 0; run <= RUNS; run += 1) {
    const asked = performance.now();
    const server = startServer(folder, variables);
    await readyUrl(server);
    const ready = (performance.now() - asked) / 1000;
    resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1] ?? '';
    const told = performance.now();
    server.process.kill('SIGTERM');
    const code = await server.ended();
    if (code !== 0) throw new Error(`the server ended with ${code}`);
    // The first one may load what the folder lacks.
    if (run > 0) {
      starts.push(ready);
      stops.push((performance.now() - told) / 1000);
    }
  }
  const shown = (all: readonly number[]) =>
    `${[...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]?.toFixed(2)} s, at most ${Math.max(...all).toFixed(2)} s`;
  console.log(`${engine}: ready after ${shown(starts)}; stopped after ${shown(stops)}; resident ${Math.round(Number(resident) / 1024)} MB`);
  rmSync(folder, { recursive: true, force: true });
}
await postgres.stop();
process.exit(0);
