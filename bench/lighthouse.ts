/**
 * Lighthouse over home, register, partnership and municipality: mobile preset, median of five, on the demonstration.
 * bench/lighthouse.ts [RUNS]: fetches Lighthouse through npm and keeps it outside of the project.
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { installedChromium } from '../bin/find-chromium.mjs';
import { folderWithGazetteer, readyUrl, startServer } from '../e2e/server.testing.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PAGES = ['/ru', '/ru/partnerships', '/ru/partnerships/sochi-minsk', '/ru/municipalities/sochi'];
const runs = Number(process.argv[2] ?? 5);

interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly displayValue?: string }>>;
}

const folder = await folderWithGazetteer();
const server = startServer(folder);
const url = await readyUrl(server);
const table: Record<string, Record<string, number>> = {};
const missed = new Set<string>();
for (const page of PAGES) {
  const reports = Array.from({ length: runs }, () => report(`${url}${page}`));
  table[page] = Object.fromEntries(
    CATEGORIES.map((category) => [category, median(reports.map((one) => one.categories[category]?.score ?? 0))]),
  );
  for (const one of reports) for (const line of missedIn(one)) missed.add(`${page}: ${line}`);
}
console.table(table);
for (const line of missed) console.log(line);
server.process.kill('SIGTERM');
await server.ended();
rmSync(folder, { recursive: true, force: true });

function report(address: string): Report {
  const flags =
    '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --disable-quic';
  const args = [
    'exec',
    '--yes',
    `--package=${LIGHTHOUSE}`,
    '--',
    'lighthouse',
    address,
    '--quiet',
    '--output=json',
    `--chrome-flags=${flags}`,
  ];
  const env = { ...process.env, CHROME_PATH: installedChromium() ?? '' };
  const run = () => execFileSync('npm', args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20, stdio: ['ignore', 'pipe', 'inherit'], env });
  // Chromium sometimes loses the beginning of its trace (NO_NAVSTART), and Lighthouse then asks to be run again.
  for (let tries = 1; ; tries += 1) {
    try {
      return JSON.parse(run());
    } catch (error) {
      if (tries === 3) throw error;
    }
  }
}

/** Audits that cost points. */
function missedIn({ categories, audits }: Report): readonly string[] {
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  return weighed.flatMap(({ id }) => {
    const audit = audits[id];
    return audit?.score === null || audit === undefined || audit.score >= 0.9 ? [] : [`${audit.title} ${audit.displayValue ?? ''}`];
  });
}

function median(scores: readonly number[]): number {
  return Math.round(100 * (scores.toSorted((a, b) => a - b)[Math.floor(scores.length / 2)] ?? 0));
}
