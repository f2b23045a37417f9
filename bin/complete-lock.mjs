// Not every registry serves every platform's package. npm leaves an optional package that it could not find out of
// package-lock.json, and then its own `npm ci` says that the lock is incomplete, on every machine. Each of them is written
// here with the exact version that its parent names and the platform that its name tells.
import { readFileSync, writeFileSync } from 'node:fs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const SAID_OTHERWISE = {
  windows: 'win32',
  cygwin: 'win32',
  universal: null,
  gnueabihf: 'arm',
  musleabihf: 'arm',
  eabi: 'arm',
  wasm: 'wasm32',
  wasi: 'wasm32',
};

/** Entries that the lock misses, by path. */
export function missingEntries(packages) {
  const missing = {};
  const has = (path) => path in packages || path in missing;
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.link) continue;
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (nearest(path, name, has) !== null) continue;
      if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))
        throw new Error(`${path} wants ${name}@${version}: not an exact version, install it by hand`);
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev === true ? { dev: true } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

/** Where Node finds a package: the nearest `node_modules` upwards. */
function nearest(path, name, has) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const candidate = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
    if (has(candidate)) return candidate;
    if (folder === '') return null;
  }
}

export function platformOf(name) {
  const words = name.split(/[/-]/).map((word) => (word in SAID_OTHERWISE ? SAID_OTHERWISE[word] : word));
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word)).at(-1);
  const libc = words.includes('musl') || name.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : null;
  if (os === undefined && cpu === undefined) throw new Error(`${name}: its name tells no platform`);
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(libc === null ? {} : { libc: [libc] }),
    ...(os === undefined ? {} : { os: [os] }),
  };
}

if (import.meta.filename === process.argv[1]) {
  const file = new URL('../package-lock.json', import.meta.url);
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  if (Object.keys(missing).length > 0) {
    const sorted = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, 'en'));
    writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
    process.stderr.write(`package-lock.json: ${Object.keys(missing).length} platform packages added that this registry does not serve\n`);
  }
}
