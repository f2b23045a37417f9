/**
 * Fifty times kill -9 while the server writes, on both engines: is every acknowledged write there and whole, is it ready again in 6 s?
 * soak/kill.ts [KILLS] [SEED]
 */
import { rmSync } from 'node:fs';
import { killWhileWriting } from '../e2e/killing.testing.ts';
import { folderWithGazetteer } from '../e2e/server.testing.ts';
import { seeded } from '../src/platform/chance.testing.ts';
import { startPostgres } from '../src/platform/db/postgres-server.testing.ts';

const kills = Number(process.argv[2] ?? 50);
const seed = Number(process.argv[3] ?? 20_260_401);
const folder = await folderWithGazetteer();
const server = await startPostgres();
/** Seconds from a start after a kill to ready. */
const LONGEST_START = 6;
let failed = false;
for (const [engine, databaseUrl] of [
  ['PGlite', null],
  [`PostgreSQL ${server.version}`, server.url],
] as const) {
  const { acknowledged, readyAfter, faults: found } = await killWhileWriting({ folder, databaseUrl }, kills, seeded(seed));
  const late = readyAfter.flatMap((seconds, at) =>
    seconds > LONGEST_START ? [`after kill ${at + 1}: ready only after ${seconds.toFixed(1)} s`] : [],
  );
  const faults = [...found, ...late];
  const sorted = readyAfter.toSorted((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  console.log(
    `${engine}: ${kills} kills (seed ${seed}), ${acknowledged} acknowledged writes of 14 records each, ${faults.length} faults; ready again after ${at(0.5)} s, at most ${at(1)} s`,
  );
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  failed ||= faults.length > 0;
}
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
