import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

/** The names of the slices of the architecture, each with those that it may enter, from the rules themselves. */
const allowed = new Map(
  boundaries.forbidden
    .filter(({ name }) => name === 'graph-of-slices')
    .map((rule) => {
      const { from, to } = rule as unknown as { from: { path: string }; to: { pathNot: string } };
      return [/slices\/([a-z]+)\//.exec(from.path)?.[1] ?? '', /\(\?:([a-z|]+)\)/.exec(to.pathNot)?.[1]?.split('|') ?? []] as const;
    }),
);

describe('the graph of slices', () => {
  it('is caught for every pair of slices that may not know each other, and for no other', async () => {
    const root = mkdtempSync(join(tmpdir(), 'pobratim-graph-'));
    try {
      const slices = [...allowed.keys()];
      for (const slice of slices) {
        mkdirSync(join(root, 'src/slices', slice), { recursive: true });
        writeFileSync(join(root, 'src/slices', slice, 'index.ts'), `export const ${slice} = 1;\n`);
        const others = slices.filter((other) => other !== slice);
        const imports = others.map((other) => `export { ${other} } from '../${other}/index.ts';\n`);
        writeFileSync(join(root, 'src/slices', slice, 'views.ts'), imports.join(''));
      }
      const wanted = slices.flatMap((from) =>
        slices.filter((to) => allowed.get(from)?.includes(to) !== true).map((to) => `${from} → ${to}`),
      );
      const caught = (await violationsIn(root, ['src']))
        .filter(({ rule }) => rule.name === 'graph-of-slices')
        .map(({ from, to }) => `${from.split('/')[2]} → ${to.split('/')[2]}`);
      expect(caught.sort()).toEqual(wanted.sort());
      expect(wanted).toEqual(expect.arrayContaining(['places → partnerships', 'municipalities → partnerships', 'agreements → meetings']));
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
