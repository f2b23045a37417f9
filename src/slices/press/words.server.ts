import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceProgram } from '../../platform/source-program.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { ANY_LANGUAGE, type Words } from './words.ts';

/** All files of `words/`, by subject and language. */
export function wordsOfFiles(): Words {
  const folder = dirname(sourceProgram('src', 'slices', 'press', 'words', 'README.md'));
  const files = new Map<string, string[]>();
  for (const name of readdirSync(folder).sort()) {
    const [subject, language, ending] = name.split('.');
    if (subject === undefined || language === undefined || ending !== 'txt') continue;
    const file = readFileSync(join(folder, name), 'utf8');
    for (const key of [`${subject}.${language}`, `${subject}.${ANY_LANGUAGE}`]) files.set(key, [...(files.get(key) ?? []), file]);
  }
  const compiled = new Map<string, Lexicon>();
  return {
    about(subject, language) {
      const key = `${subject}.${language}`;
      const lexicon = compiled.get(key) ?? lexiconOf(files.get(key) ?? []);
      compiled.set(key, lexicon);
      return lexicon;
    },
  };
}
