import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { beforeAll, describe, expect, it } from 'vitest';

interface Boundaries {
  readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  readonly options: ICruiseOptions;
}

const boundaries: Boundaries = createRequire(import.meta.url)('../boundaries.cjs');
const fixtures = fileURLToPath(new URL('./fixtures/borders', import.meta.url));

/** Each violation in the fixtures as `file: rule`, in order. */
async function caughtInFixtures(): Promise<readonly string[]> {
  const { tsConfig: _, ...options } = boundaries.options;
  const ruleSet = { forbidden: boundaries.forbidden } as unknown as IFlattenedRuleSet;
  const { output } = await cruise(['src'], { ...options, baseDir: fixtures, validate: true, ruleSet });
  const { violations } = (output as ICruiseResult).summary;
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
