import type { At } from './reading.ts';
import type { Sentence } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
export function directionsOf(_sentences: readonly Sentence[], _language: string, _tools: ReaderTools): readonly { code: string; at: At; sentence: number }[] {
  return [];
}
