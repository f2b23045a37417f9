import { done } from '../../platform/values/outcome.ts';
import { readPage } from './read-page.ts';
import type { PressReader } from './reader.ts';
import type { ReaderTools } from './tools.ts';

/** The reader by rules, behind the interface that the reader by a model has too. */
export function rulesReader(tools: ReaderTools): PressReader {
  return async (input) => done(readPage(input, tools));
}
