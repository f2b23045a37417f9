import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const checkout = fileURLToPath(new URL('..', import.meta.url));
/** What a build or a test leaves behind. */
const MADE = ['**/node_modules/**', 'build/**', '.build-*/**', 'var/**', '.react-router/**', '.git/**', 'test-results/**'];
const files = globSync('**/*', { cwd: checkout, exclude: MADE, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(checkout, join(entry.parentPath, entry.name)));

const code = files.filter(
  (path) => /^(?:src|bin|e2e|bench|soak|checks)\//.test(path) && !path.startsWith('checks/fixtures/') && !path.includes('/migrations/'),
);
const written = code.filter((path) => /\.(?:tsx?|mjs|cjs|css|sh)$/.test(path));
/** Long lists of names, not code. */
const LISTS = /^src\/slices\/places\/[a-z-]+\.ru\.ts$/;

const MEANINGLESS = ['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'shared', 'manager', 'service', 'services', 'data', 'info'];
/** The repository's own conventions, and what tools ask for. */
const NOT_KEBAB =
  /^(?:README|LICENSE|CONTRIBUTING|SECURITY|CHANGELOG)(?:\.[a-z]+)*$|^\d{4}_\w+\.sql$|^_journal\.json$|^\d{4}_snapshot\.json$|^\./;

function lines(path: string): number {
  return readFileSync(join(checkout, path), 'utf8').trimEnd().split('\n').length;
}

describe('names', () => {
  it('are kebab-case', () => {
    const wrong = code.filter(
      (path) => !NOT_KEBAB.test(basename(path)) && !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(basename(path)),
    );
    expect(wrong).toEqual([]);
  });

  it('say what is inside', () => {
    const wrong = code.filter((path) => path.split('/').some((part) => MEANINGLESS.includes(part.replace(/\..*$/, ''))));
    expect(wrong).toEqual([]);
  });

  it('of actions are verb-noun, and the function bears the file’s name', () => {
    const actions = code.filter((path) => /\/actions\/[^/]+\.server\.ts$/.test(path));
    const wrong = actions.filter((path) => {
      const name = basename(path, '.server.ts');
      const own = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const says = new RegExp(`export (?:async )?(?:function|const) ${own}\\b`).test(readFileSync(join(checkout, path), 'utf8'));
      return !name.includes('-') || !says;
    });
    expect(wrong).toEqual([]);
  });
});

describe('sizes', () => {
  it('no file is longer than 400 lines', () => {
    const long = written.filter((path) => !LISTS.test(path)).map((path) => [path, lines(path)] as const);
    expect(long.filter(([, count]) => count > 400)).toEqual([]);
  });

  it('19 of 20 files have at most 250 lines', () => {
    const counts = written
      .filter((path) => !LISTS.test(path))
      .map(lines)
      .sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length * 0.95)]).toBeLessThanOrEqual(250);
  });

  it('every slice has a README of at most 30 lines', () => {
    const slices = [...new Set(files.flatMap((path) => /^src\/slices\/([^/]+)\//.exec(path)?.[1] ?? []))];
    const wrong = slices.filter((slice) => {
      const readme = `src/slices/${slice}/README.md`;
      return !files.includes(readme) || lines(readme) > 30;
    });
    expect(wrong, 'slices without a README, or with a longer one').toEqual([]);
  });
});
