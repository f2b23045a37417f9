import type { CouncilNaming } from './council-towns.ts';
import type { DistrictNaming } from './districts.ts';
import type { Town, TownMention } from './mentions.ts';
import type { Naming } from './naming.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { ReaderTools } from './tools.ts';

export interface Findings {
  readonly marks: readonly SentenceMarks[];
  readonly namings: readonly Naming[];
  /** By sentence. */
  readonly districts: readonly (readonly DistrictNaming[])[];
  readonly councils: readonly CouncilNaming[];
  readonly language: string;
  readonly tools: ReaderTools;
}

export function mentionOf(town: Town, sentence: number, from: number, to: number, by: TownMention['by'], { marks }: Findings): TownMention {
  const tokens = marks[sentence]?.sentence.tokens ?? [];
  const [first, last] = [tokens[from], tokens[to - 1]];
  return { town, sentence, from, to, by, at: [first?.at[0] ?? 0, last?.at[1] ?? 0] };
}
