import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { boundaries, violationsIn } from './boundaries.ts';

const fixtures = fileURLToPath(new URL('./fixtures/borders', import.meta.url));

/** Each violation in the fixtures as `file: rule`, in order. */
async function caughtInFixtures(): Promise<readonly string[]> {
  const violations = await violationsIn(fixtures, ['src']);
  return violations.map(({ from, rule }) => `${from}: ${rule.name}`).sort();
}

/** What the fixtures' own comments say must be caught: `// caught: rule, rule`. */
function markedInFixtures(): readonly string[] {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: fixtures });
  const marks = files.flatMap((file) => {
    const text = readFileSync(join(fixtures, file), 'utf8');
    return [...text.matchAll(/\/\/ caught: (.+)$/gm)].flatMap(([, rules = '']) => rules.split(', ').map((rule) => `${file}: ${rule}`));
  });
  return marks.sort();
}

describe('the borders', () => {
  let caught: readonly string[];
  beforeAll(async () => {
    caught = await caughtInFixtures();
  });

  it('are caught where a fixture breaks them on purpose, and nowhere else', () => {
    expect(caught).toEqual(markedInFixtures());
  });

  it.each([...new Set(boundaries.forbidden.map(({ name }) => name))])('%s is broken in a fixture and caught', (name) => {
    expect(caught.filter((line) => line.endsWith(`: ${name}`))).not.toEqual([]);
  });

  it('say what to do instead', () => {
    const silent = boundaries.forbidden.filter(({ comment }) => !/[.:;] .*[.]$/.test(comment) || comment.length < 60);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
