import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));

interface Check {
  readonly name: string;
  /** Programs of node_modules/.bin, or scripts, one after the other. */
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const CHECKS: readonly Check[] = [
  {
    name: 'types',
    commands: [
      ['react-router', 'typegen'],
      ['tsc', '-p', '.'],
    ],
  },
  { name: 'pure-types', commands: [['tsc', '-p', 'tsconfig.core.json']] },
  { name: 'lint', commands: [['biome', 'check', '--colors=off', '--max-diagnostics=200', '--error-on-warnings']] },
  { name: 'borders', commands: [['checks/borders.ts']] },
  { name: 'dead-code', commands: [['knip', '--no-progress']] },
  { name: 'words', commands: [['checks/words.ts']] },
];

interface Verdict {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly output: string;
}

async function check({ name, commands }: Check): Promise<Verdict> {
  const started = performance.now();
  let output = '';
  let passed = true;
  for (const command of commands) {
    const result = await run(command);
    output += result.output;
    passed = result.code === 0;
    if (!passed) break;
  }
  return { name, passed, seconds: (performance.now() - started) / 1000, output };
}

function run([program, ...args]: readonly [string, ...string[]]): Promise<{ code: number | null; output: string }> {
  const script = program.includes('/') ? program : `node_modules/.bin/${program}`;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: checkout, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const verdicts = await Promise.all(
  CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(async (one) => {
    const verdict = await check(one);
    console.log(`${verdict.passed ? 'ok    ' : 'FAILED'} ${verdict.name.padEnd(12)} ${verdict.seconds.toFixed(1)} s`);
    if (!verdict.passed) console.log(verdict.output.trimEnd().replaceAll(/^/gm, '    '));
    return verdict;
  }),
);
process.exit(verdicts.every(({ passed }) => passed) ? 0 : 1);
