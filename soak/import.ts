/**
 * Spreadsheets with parts changed, cut, doubled and mixed at random: is each read or refused by a code, in time and in bounded memory?
 * soak/import.ts [MINUTES] [SEED]
 */
import fc from 'fast-check';
import { changedFiles } from '../src/platform/tables/changed-files.testing.ts';
import { HOSTILE_FILES } from '../src/platform/tables/hostile-files.testing.ts';
import { readTable } from '../src/platform/tables/read-table.ts';
import { LIMITS, TABLE_REFUSALS } from '../src/platform/tables/table.ts';
import { tableIn } from '../src/platform/tables/table-in.ts';

const minutes = Number(process.argv[2] ?? 10);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const FILES_A_TURN = 400;
const MOST_FAULTS = 20;
const MOST_SECONDS = 10;
const MEGABYTE = 1_048_576;

const answers = new Map<string, number>();
const faults: string[] = [];
const megabytes = [residentMegabytes()];
const began = performance.now();
const passed = () => (performance.now() - began) / 60_000;
let files = 0;
let slowest = 0;

for (let turn = 0; passed() < minutes && faults.length < MOST_FAULTS; turn += 1) {
  const ownSeed = seed + turn;
  const checked = await fc.check(fc.asyncProperty(changedFiles, readOne), { seed: ownSeed, numRuns: FILES_A_TURN });
  if (checked.failed) faults.push(`seed ${ownSeed}: ${(checked.errorInstance as Error | null)?.message ?? 'failed'}`);
  await readHostile(turn);
  if (passed() > megabytes.length) megabytes.push(residentMegabytes());
}

/** In this thread: what it cannot bear brings the soak down, as it should. */
async function readOne(bytes: Uint8Array): Promise<void> {
  files += 1;
  const start = performance.now();
  const table = await tableIn(bytes);
  count(table.ok ? `read as ${table.value.format}` : table.refusal);
  const seconds = (performance.now() - start) / 1000;
  slowest = Math.max(slowest, seconds);
  if (seconds > MOST_SECONDS) throw new Error(`it took ${seconds} s`);
  if (!table.ok) return;
  const { header, rows, rowNumbers } = table.value;
  if (rows.length !== rowNumbers.length || rows.some((row) => row.length !== header.length)) throw new Error('the table is not even');
}

/** One of the hostile files, in the thread that the server would take. */
async function readHostile(turn: number): Promise<void> {
  const hostile = HOSTILE_FILES[turn % HOSTILE_FILES.length];
  if (hostile === undefined) return;
  const bytes = hostile.make();
  const start = performance.now();
  const table = await readTable(bytes);
  const seconds = (performance.now() - start) / 1000;
  slowest = Math.max(slowest, seconds);
  const answer = table.ok ? null : table.refusal;
  // Where others use the machine, what would be read is given up when its time is over.
  const isGivenUp = answer === 'too-much-inside' && seconds >= LIMITS.milliseconds / 1000;
  if ((answer !== hostile.answer && !isGivenUp) || seconds > MOST_SECONDS)
    faults.push(`${hostile.called}: ${answer} after ${seconds.toFixed(1)} s`);
}

function count(answer: string): void {
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
}

function residentMegabytes(): number {
  return Math.round(process.memoryUsage().rss / MEGABYTE);
}

megabytes.push(residentMegabytes());
const order = (answer: string) => (TABLE_REFUSALS as readonly string[]).indexOf(answer);
const seen = [...answers].toSorted(([a], [b]) => order(a) - order(b)).map(([answer, times]) => `${answer}: ${times}`);
console.log(`${files} changed files (seed ${seed}), the slowest took ${slowest.toFixed(2)} s, ${faults.length} faults; ${seen.join(', ')}`);
console.log(`resident memory from minute to minute: ${megabytes.join(', ')} MB`);
for (const fault of faults.slice(0, MOST_FAULTS)) console.log(`\n${fault}`);
process.exit(faults.length > 0 ? 1 : 0);
