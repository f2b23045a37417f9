import type { NameSpan } from './mentions.ts';
import type { Sentence } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

export function plainNamesIn(_sentence: Sentence, _index: number, _lang: string, _tools: ReaderTools): readonly NameSpan[] {
  return [];
}
