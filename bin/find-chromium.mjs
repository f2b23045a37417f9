// Prints the path of a Chromium for the tests: this machine's, else Debian's package (as root), else Playwright's own download.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export function installedChromium() {
  const given = process.env['POBRATIM_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin'];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether it worked; what it prints goes to stderr. */
function quietly(program, args, env) {
  return spawnSync(program, args, { stdio: ['ignore', 2, 2], env: { ...process.env, ...env } }).status === 0;
}

function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stderr.write('Installing Debian’s Chromium for the tests…\n');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => quietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], env);
  return quietly('apt-get', ['update', '-qq'], env) && install() ? installedChromium() : null;
}

function fromPlaywright() {
  const { chromium } = createRequire(import.meta.url)('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  process.stderr.write('Downloading Playwright’s Chromium for the tests…\n');
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  execFileSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

if (import.meta.filename === process.argv[1]) {
  const path = installedChromium() ?? fromDebian() ?? fromPlaywright();
  if (path === null) {
    process.stderr.write('No Chromium could be had: install one, or name it in POBRATIM_CHROMIUM.\n');
    process.exit(1);
  }
  process.stdout.write(`${path}\n`);
}
