import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { boundaries } from './boundaries.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));
const fixture = fileURLToPath(new URL('./fixtures/pure', import.meta.url));

/** A file of each name that is pure by the architecture, and one that is not. */
const PURE = [
  'src/platform/values/money.ts',
  ...['rules', 'life-rules', 'policy', 'input', 'events', 'views', 'index'].map((name) => `src/slices/commitments/${name}.ts`),
];
const NOT_PURE = 'src/slices/commitments/actions/record-commitment.server.ts';

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string }; readonly start: { readonly line: number } };
}

/** Lines with diagnostics of the plugin by file, as biome.json of this project finds them in a copy of the fixture under each path. */
async function impureLines(paths: readonly string[]): Promise<Record<string, readonly number[]>> {
  const root = mkdtempSync(join(tmpdir(), 'pobratim-pure-'));
  try {
    cpSync(join(checkout, 'biome.json'), join(root, 'biome.json'));
    cpSync(join(checkout, 'checks/pure-files.grit'), join(root, 'checks/pure-files.grit'));
    writeFileSync(join(root, '.gitignore'), 'node_modules/\n');
    for (const path of paths) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      cpSync(join(fixture, 'asks-the-world.txt'), join(root, path));
    }
    const program = [join(checkout, 'node_modules/.bin/biome'), 'lint', '--reporter=json', '--max-diagnostics=200', 'src'];
    const output = await promisify(execFile)(process.execPath, program, { cwd: root }).catch((failed: { stdout: string }) => failed);
    const { diagnostics } = JSON.parse(output.stdout) as { diagnostics: readonly Diagnostic[] };
    const found = diagnostics.filter(({ category }) => category === 'plugin');
    return Object.fromEntries(paths.map((path) => [path, linesIn(found, path)]));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function linesIn(found: readonly Diagnostic[], path: string): readonly number[] {
  const inside = found.filter(({ location }) => location.path === path);
  return inside.map(({ location }) => location.start.line).sort();
}

/** What the compiler says of a file with the settings of the pure files: no Node, no browser. */
function compilerSays(name: string): readonly string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(checkout, 'tsconfig.core.json'), ts.sys.readFile).config,
    ts.sys,
    checkout,
  );
  const { tsBuildInfoFile: _, incremental: __, ...rest } = options;
  const program = ts.createProgram([join(fixture, name)], { ...rest, noEmit: true });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('a pure file', () => {
  it('may not ask for the time, for chance or for the process, wherever it stands', async () => {
    const found = await impureLines([...PURE, NOT_PURE]);
    for (const path of PURE) expect([path, found[path]]).toEqual([path, [1, 2, 3, 4, 5, 6, 7]]);
    expect(found[NOT_PURE]).toEqual([]);
  });

  it('compiles without Node and without a browser', () => {
    expect(compilerSays('knows-the-world.ts').map((said) => /'([^']+)'/.exec(said)?.[1])).toEqual(['process', 'document', 'Buffer']);
  });

  it('is compiled so wherever the borders call it pure', () => {
    const { fileNames } = ts.parseJsonConfigFileContent(
      ts.readConfigFile(join(checkout, 'tsconfig.core.json'), ts.sys.readFile).config,
      ts.sys,
      checkout,
    );
    const rule = boundaries.forbidden.find(({ name }) => name === 'pure-files-are-pure') as unknown as { from: { path: string } };
    const bordered = globSync('src/**/*.ts', { cwd: checkout, exclude: ['**/*.test.ts', '**/*.testing.ts'] }).filter((path) =>
      new RegExp(rule.from.path).test(path),
    );
    expect(bordered.length).toBeGreaterThan(10);
    expect(bordered.filter((path) => !fileNames.includes(join(checkout, path)))).toEqual([]);
  });
});
