/**
 * An import of 26,114 pairs killed with SIGKILL at ten random moments and continued: is the register the same as after one that ran through?
 * soak/import-kill.ts [KILLS] [SEED] [FILE]
 */
import { existsSync, rmSync } from 'node:fs';
import { importKilled, startImport, whatWasMade } from '../e2e/import-killing.testing.ts';
import { folderWithGazetteer, startProgram } from '../e2e/server.testing.ts';
import { seeded } from '../src/platform/chance.testing.ts';
import { dataOfOthers } from '../src/platform/data-of-others.testing.ts';

const kills = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? 20_260_501);
const file = process.argv[4] ?? dataOfOthers('data/twin-towns/twin_cities_raw.csv').path;
if (!existsSync(file)) {
  console.log(`skipped: ${file} is not there`);
  process.exit(0);
}
const [whole, killed] = [await folderWithGazetteer(), await folderWithGazetteer()];
try {
  const began = performance.now();
  const through = startImport(whole, file);
  if ((await through.ended()) !== 0) throw new Error(through.printed.stderr);
  const took = performance.now() - began;
  const wanted = await whatWasMade(whole);
  const random = seeded(seed);
  // A command that goes on has less to do than one that begins: moments are drawn from a part of the whole time.
  const moments = Array.from({ length: kills }, () => Math.round(1000 + random() * (took / 3)));
  const { hits, made } = await importKilled(killed, file, moments);
  const audit = startProgram('bin/pobratim', ['audit', 'check'], { POBRATIM_DATA: killed });
  const isSound = (await audit.ended()) === 0;
  console.log(`In one go: ${(took / 1000).toFixed(1)} s. Seed ${seed}: ${hits} of ${kills} kills hit the import at work.`);
  console.table(
    Object.fromEntries(Object.keys(wanted).map((part) => [part, { 'in one go': wanted[part], 'killed and continued': made[part] }])),
  );
  const isSame = Object.keys(wanted).every((part) => wanted[part] === made[part]);
  console.log(`${isSame ? 'The same' : 'NOT the same'}; the history is ${isSound ? 'whole' : 'BROKEN'}.`);
  process.exitCode = isSame && isSound ? 0 : 1;
} finally {
  for (const folder of [whole, killed]) rmSync(folder, { recursive: true, force: true });
}
