/**
 * Made-up requests to every page, feed and operation of the API: does any bring out a fault, show the inside or leave the log in disorder?
 * soak/fuzz.ts [MINUTES] [SEED]
 */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { addressKinds } from '../e2e/addresses.testing.ts';
import { attacksOn } from '../e2e/attacks.testing.ts';
import { faultUnder } from '../e2e/fuzzing.testing.ts';
import { folderWithGazetteer, readyUrl, startServer } from '../e2e/server.testing.ts';

const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const ATTACKS_A_TURN = 25;
const AT_ONCE = 8;
const MOST_FAULTS = 20;

const folder = await folderWithGazetteer();
const server = startServer(folder);
const url = await readyUrl(server);
const kinds = await addressKinds(url);
const statuses = new Map<number, number>();
const faults: string[] = [];
let attacks = 0;
const megabytes = [await residentMegabytes()];

const began = performance.now();
const passed = () => (performance.now() - began) / 60_000;
for (let turn = 0; passed() < minutes && faults.length < MOST_FAULTS; turn += AT_ONCE) {
  await Promise.all(Array.from({ length: AT_ONCE }, (_, nth) => attackOften(turn + nth)));
  if (passed() > megabytes.length) megabytes.push(await residentMegabytes());
}

/** The attacks of one seed are the same each time: a fault names the seed that brings it back. */
async function attackOften(turn: number): Promise<void> {
  const kind = kinds[turn % kinds.length];
  if (kind === undefined) throw new Error('there are no addresses');
  const ownSeed = seed + turn;
  const checked = await fc.check(
    fc.asyncProperty(attacksOn(kind), async (attack) => {
      attacks += 1;
      const fault = await faultUnder(url, attack, (status) => statuses.set(status, (statuses.get(status) ?? 0) + 1));
      if (fault !== null) throw new Error(fault);
    }),
    { seed: ownSeed, numRuns: ATTACKS_A_TURN },
  );
  if (checked.failed) faults.push(`${kind.pattern} (seed ${ownSeed}): ${(checked.errorInstance as Error | null)?.message ?? 'failed'}`);
}

async function residentMegabytes(): Promise<number> {
  const [, bytes] = /^process_resident_memory_bytes (\d+)$/m.exec(await (await fetch(`${url}/metrics`)).text()) ?? [];
  return Math.round(Number(bytes) / 1_048_576);
}

megabytes.push(await residentMegabytes());
const ready = (await fetch(`${url}/readyz`)).status;
server.process.kill('SIGTERM');
const code = await server.ended();
if (ready !== 200 || code !== 0) faults.push(`afterwards /readyz answered ${ready}, and the server ended with ${code}`);
const lines = server.printed.stderr.split('\n').filter((line) => line !== '');
faults.push(...lines.filter((line) => !isCalmLine(line)).map((line) => `the log says ${line.slice(0, 500)}`));

/** A line of JSON below the level of errors. */
function isCalmLine(line: string): boolean {
  try {
    return (JSON.parse(line) as { level: number }).level < 50;
  } catch {
    return false;
  }
}

const seen = [...statuses].toSorted(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`);
console.log(`${kinds.length} kinds of addresses, ${attacks} requests (seed ${seed}), ${faults.length} faults; answers ${seen.join(', ')}`);
console.log(`resident memory from minute to minute: ${megabytes.join(', ')} MB; ${lines.length} lines of log above information`);
for (const fault of faults.slice(0, MOST_FAULTS)) console.log(`\n${fault}`);
for (const [said, times] of Map.groupBy(lines, (line) => line.replace(/"time":"[^"]*",/, '').slice(0, 90)))
  console.log(`  ${times.length} × ${said}`);
rmSync(folder, { recursive: true, force: true });
process.exit(faults.length > 0 ? 1 : 0);
