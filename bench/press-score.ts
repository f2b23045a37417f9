import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { readerTools } from '../src/slices/press/index.server.ts';
import { type PageRead, readPage } from '../src/slices/press/index.ts';

export type ReaderTools = Awaited<ReturnType<typeof readerTools>>;
export type Languages = 'ru' | 'other' | 'all';

export interface PressPage {
  readonly file: string;
  readonly text: string;
}

/** What the scorer beside the pages prints with `--json`. */
export type Scores = Readonly<
  Record<string, { readonly accuracy?: number; readonly precision?: number; readonly recall?: number; readonly f1?: number }>
>;

export function pagesIn(folder: string): readonly PressPage[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** Reads all pages and has them scored by the folder's own `score.mjs`, or by that of `scorer`. */
export function scoresOf(
  pages: readonly PressPage[],
  tools: ReaderTools,
  folder: string,
  scorer: string,
): Readonly<Record<Languages, Scores>> {
  const made = mkdtempSync(join(tmpdir(), 'pobratim-press-'));
  try {
    const file = join(made, 'read.json');
    writeFileSync(
      file,
      JSON.stringify(pages.map((page): PageRead & { file: string } => ({ file: page.file, ...readPage(page.text, tools) }))),
    );
    const score = (...options: string[]): Scores =>
      JSON.parse(execFileSync(process.execPath, [join(scorer, 'score.mjs'), file, folder, '--json', ...options], { encoding: 'utf8' }));
    return { ru: score('--lang=ru'), other: score('--lang=other'), all: score() };
  } finally {
    rmSync(made, { recursive: true });
  }
}

/** One figure of a score: accuracy or F1. */
export function figureOf(scores: Scores, name: string): number {
  return scores[name]?.f1 ?? scores[name]?.accuracy ?? 0;
}
