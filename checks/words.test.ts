import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { problemsOfPair, problemsOfText } from './word-rules.ts';
import { russianOutsideMessages } from './words-in-code.ts';

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/words/${name}`, import.meta.url));

/** What the compiler says of a pair of messages, with the settings of this project. */
function compilerSays(folder: string): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    { noEmit: true, incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => {},
    },
  );
  const { tsBuildInfoFile: _, ...options } = config?.options ?? {};
  const program = ts.createProgram([`${folder}/messages.en.ts`], { ...options, types: [] });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

async function scriptSays(folder: string): Promise<readonly string[]> {
  const [{ ru }, { en }] = await Promise.all(['ru', 'en'].map((lang) => import(`${folder}/messages.${lang}.ts`)));
  return problemsOfPair(ru, en);
}

describe('a word that is missing in one language', () => {
  it.each(['missing-in-english', 'missing-in-russian'])('does not compile and is named: %s', async (name) => {
    expect(compilerSays(fixture(name))).toEqual([expect.stringContaining("'title'")]);
    const language = name === 'missing-in-english' ? 'English' : 'Russian';
    expect(await scriptSays(fixture(name))).toEqual([`title: there is no ${language} for it`]);
  });

  it('is not seen where nothing is missing', async () => {
    expect(compilerSays(fixture('sound'))).toEqual([]);
    expect(await scriptSays(fixture('sound'))).toEqual([]);
  });
});

describe('a text is refused', () => {
  it.each([
    ['ru', '', /is empty/],
    ['ru', 'Реестр "Побратим"', /straight quotes/],
    ['en', "The town's page", /straight quotes/],
    ['ru', 'Город - побратим', /hyphen for a dash/],
    ['ru', 'Ищем...', /three dots/],
    ['en', 'Список places', /Cyrillic/],
    ['ru', 'Show all of them', /no Russian/],
  ] as const)('%s: “%s”', (lang, text, problem) => {
    expect(problemsOfText(text, lang).join()).toMatch(problem);
  });

  it.each([
    ['ru', 'Данные (JSON)'],
    ['ru', 'English'],
    ['en', 'Русский'],
    ['en', 'The town’s page – in full'],
  ] as const)('and not %s: “%s”', (lang, text) => {
    expect(problemsOfText(text, lang)).toEqual([]);
  });

  it('also where a function makes it', () => {
    const problems = problemsOfPair({ found: (n: number) => (n === 21 ? '' : `${n} мест`) }, { found: (n: number) => `${n} places` });
    expect(problems).toEqual(['found (ru): is empty']);
  });

  it('also where a page says it by itself', () => {
    const page = 'export const Page = () => <p title="Город">{`Итого: $' + '{1}`}</p>; // Русский\n';
    expect(russianOutsideMessages('page.tsx', page)).toHaveLength(2);
  });
});
