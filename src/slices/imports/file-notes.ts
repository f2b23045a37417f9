import type { TableNotes } from '../../platform/tables/table.ts';

/** What whoever looks at the import should know of its file, and what of it: names of sheets, or how many cells. */
export interface FileNote {
  readonly code: 'other-sheets' | 'hidden-sheets' | 'formulas';
  readonly told: string;
}

/** As they are kept: the code before what is told. */
export function notesToKeep({ otherSheets, hiddenSheets, formulasWithoutResult }: TableNotes): string[] {
  const quoted = (names: readonly string[]) => names.map((name) => `«${name}»`).join(', ');
  const notes: readonly FileNote[] = [
    { code: 'other-sheets', told: quoted(otherSheets) },
    { code: 'hidden-sheets', told: quoted(hiddenSheets) },
    { code: 'formulas', told: formulasWithoutResult === 0 ? '' : String(formulasWithoutResult) },
  ];
  return notes.filter(({ told }) => told !== '').map(({ code, told }) => `${code} ${told}`);
}

export function noteKept(text: string): { readonly code: string; readonly told: string } {
  const at = text.indexOf(' ');
  return { code: text.slice(0, at), told: text.slice(at + 1) };
}
