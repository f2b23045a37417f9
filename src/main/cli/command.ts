import type { ParseArgsConfig } from 'node:util';

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What was given on the command line, already checked against the command's options. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** What a command answers: the same thing for machines (`--json`) and for people. */
export interface Answer {
  readonly json: unknown;
  readonly text: string;
  /** 0 done, 1 refused. */
  readonly code?: 0 | 1;
}

/** What a command answers piece by piece, as it comes: nobody waits for the last file to see the first. */
export interface AnswerInPieces {
  readonly pieces: AsyncIterable<string>;
}

export interface Command {
  /** What stands after the command's name: `QUERY [--limit N]`. */
  readonly usage: string;
  /** What `--help` says besides: options, what it does, an example. */
  readonly details: readonly string[];
  readonly options: Options;
  /** How many words it takes: the least and the most. */
  readonly words: readonly [number, number];
  run(given: Given): Promise<Answer | AnswerInPieces>;
}

export type CommandTable = Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>>;

/** Input that a command cannot use: exit code 2. */
export class UnusableInput extends Error {}
