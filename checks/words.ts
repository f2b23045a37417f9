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

const folders = globSync('src/**/messages.{ru,en}.ts', { cwd: checkout }).map(dirname);
const pairs = await Promise.all([...new Set(folders)].sort().map(problemsOfFolder));
const code = globSync('src/**/*.tsx', { cwd: checkout, exclude: ['**/*.test.tsx', '**/*.testing.tsx'] })
  .sort()
  .flatMap((file) => russianOutsideMessages(file, readFileSync(join(checkout, file), 'utf8')));
const problems = [...pairs.flat(), ...code];
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
