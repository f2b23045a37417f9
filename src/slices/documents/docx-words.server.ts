import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { LANGUAGES } from './docx-parts.server.ts';
import type { ReadyRun } from './ready-paper.server.ts';

export type Words = readonly ReadyRun[];

export const ACCENT = '0B4FB3';

interface Letters {
  readonly size?: number;
  readonly color?: string;
}

/** Words with their links and the marks of their sources. */
export function said(words: Words, letters: Letters = {}): ParagraphChild[] {
  return words.flatMap((run) => [...withLink(run, letters), ...marks(run.sources)]);
}

function withLink({ text, bold, href, lang }: ReadyRun, letters: Letters): ParagraphChild[] {
  const run = new TextRun({
    text,
    ...(bold ? { bold } : {}),
    ...letters,
    ...(href === null ? {} : { style: 'Hyperlink' }),
    ...(lang === null ? {} : { language: { value: LANGUAGES[lang] } }),
  });
  return [href === null ? run : new ExternalHyperlink({ link: href, children: [run] })];
}

function marks(numbers: readonly number[]): ParagraphChild[] {
  return numbers.flatMap((number, at) => {
    const mark = new TextRun({ text: String(number), superScript: true, color: ACCENT });
    const link = new InternalHyperlink({ anchor: nameOfSource(number), children: [mark] });
    return at === 0 ? [link] : [new TextRun({ text: ',', superScript: true }), link];
  });
}

/** Where a mark leads to. */
export function nameOfSource(number: number): string {
  return `source_${number}`;
}
