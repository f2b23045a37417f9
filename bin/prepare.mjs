// Installs and builds what is missing or out of date. Runs on any Node from 20 on, before anything is installed:
// plain JavaScript without dependencies. Everything it says goes to stderr.
//
//   node bin/prepare.mjs [--build] [--dev]
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const NODE = join(checkout, 'node_modules/.bin/node');
const PATIENCE_MS = 800;

let running = null;

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop);

/** Ends what runs with everything that it started: each child leads a process group of its own. */
async function stop() {
  const child = running;
  if (child !== null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    end(child, 'SIGTERM');
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
    end(child, 'SIGKILL');
    await gone;
  }
  process.exit(0);
}

function end(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Runs a program to its end; what it prints goes to stderr. */
function run(program, args, env) {
  return new Promise((resolve, reject) => {
    running = spawn(program, args, { cwd: checkout, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2], detached: true });
    running.once('error', reject);
    running.once('exit', (code) => {
      running = null;
      if (code === 0) resolve();
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${code}`));
    });
  });
}

/** Whether node_modules holds what package-lock.json says. npm keeps its own list of what it installed. */
function isInstalled(withDev) {
  const list = join(checkout, 'node_modules/.package-lock.json');
  if (!existsSync(list) || !existsSync(NODE)) return false;
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional === true || (entry.dev === true && !withDev)) return true;
    return installed[path]?.version === entry.version;
  });
}

async function install(withDev) {
  process.stderr.write('Installing packages…\n');
  // The Node that npm itself needs must not lie in the folder that it is about to replace.
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(withDev ? ['--include=dev'] : [])], {
    PATH: path.join(delimiter),
  });
}

const SOURCES = ['src', 'package-lock.json', 'react-router.config.ts', 'vite.config.ts', 'tsconfig.json', 'public'];
const NOT_BUILT = /\.(?:test|testing)\.tsx?$|\.md$|\.sql$/;

/** Hash of everything that the built pages depend on. */
function sourceHash() {
  const hash = createHash('sha256');
  const read = (path) => {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(checkout, path)))
      .update('\0');
  };
  for (const source of SOURCES.filter((name) => existsSync(join(checkout, name)))) {
    if (source.includes('.')) read(source);
    else for (const path of filesIn(source)) read(path);
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const entries = readdirSync(join(checkout, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return NOT_BUILT.test(entry.name) ? [] : [path];
  });
}

/** Builds into a folder beside, then swaps it in: a build that was cut short leaves the old one whole. */
async function build() {
  const hash = sourceHash();
  const stamp = join(checkout, 'build/.stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  process.stderr.write('Building the pages…\n');
  const fresh = join(checkout, `.build-${process.pid}-new`);
  const old = join(checkout, `.build-${process.pid}-old`);
  try {
    await run(NODE, [join(checkout, 'node_modules/.bin/react-router'), 'build', '--logLevel', 'warn'], {
      POBRATIM_BUILD_FOLDER: fresh,
      NODE_ENV: 'production',
    });
    writeFileSync(join(fresh, '.stamp'), hash);
    if (existsSync(join(checkout, 'build'))) renameSync(join(checkout, 'build'), old);
    renameSync(fresh, join(checkout, 'build'));
  } finally {
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const withDev = process.argv.includes('--dev');
  if (!isInstalled(withDev)) await install(withDev);
  if (process.argv.includes('--build')) await build();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
