import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { problemsOfPair } from './word-rules.ts';
import { russianOutsideMessages } from './words-in-code.ts';

const checkout = fileURLToPath(new URL('..', import.meta.url));

async function problemsOfFolder(folder: string): Promise<readonly string[]> {
  const files = { ru: join(checkout, folder, 'messages.ru.ts'), en: join(checkout, folder, 'messages.en.ts') };
  const [{ ru }, { en }] = await Promise.all([files.ru, files.en].map((file) => import(pathToFileURL(file).href)));
  const typed = /export const en: /.test(readFileSync(files.en, 'utf8'));
  const problems = [...(typed ? [] : ['`export const en` has no type: a missing word would compile']), ...problemsOfPair(ru, en)];
  return problems.map((problem) => `${folder}/messages: ${problem}`);
}

/** Everything in which a word of the messages may be used, as one text. */
const uses = globSync('src/**/*.{ts,tsx}', {
  cwd: checkout,
  exclude: ['**/messages.{ru,en}.ts', '**/*.test.ts', '**/*.test.tsx', '**/*.testing.ts'],
})
  .map((file) => readFileSync(join(checkout, file), 'utf8'))
  .join('\n');

/** Words that nothing asks for: `words.key` `{ key }` or `'key'` stands nowhere. */
async function unusedOfFolder(folder: string): Promise<readonly string[]> {
  const { ru } = await import(pathToFileURL(join(checkout, folder, 'messages.ru.ts')).href);
  return Object.keys(ru)
    .filter((key) => !new RegExp(`[.{,']\\s*${key}\\b`).test(uses))
    .map((key) => `${folder}/messages: ${key}: nothing uses it`);
}

const folders = globSync('src/**/messages.{ru,en}.ts', { cwd: checkout }).map(dirname);
const pairs = await Promise.all([...new Set(folders)].sort().map(problemsOfFolder));
const code = globSync('src/**/*.tsx', { cwd: checkout, exclude: ['**/*.test.tsx', '**/*.testing.tsx'] })
  .sort()
  .flatMap((file) => russianOutsideMessages(file, readFileSync(join(checkout, file), 'utf8')));
const unused = (await Promise.all([...new Set(folders)].sort().map(unusedOfFolder))).flat();
const problems = [...pairs.flat(), ...unused, ...code];
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
