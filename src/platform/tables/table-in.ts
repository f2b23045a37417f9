import { done, type Outcome, refused } from '../values/outcome.ts';
import { kindOfFile } from './file-kind.ts';
import { tableInArchive } from './spreadsheet.ts';
import { LIMITS, type TableRead, type TableRefusal, TableRefused } from './table.ts';
import { type TextChoices, tableInText } from './text-table.ts';

/** Reads at once, in the thread that asks: for the worker and for tests. Everybody else asks `readTable`. */
export async function tableIn(bytes: Uint8Array, choices: TextChoices = {}): Promise<Outcome<TableRead, TableRefusal>> {
  if (bytes.length === 0) return refused('empty-file');
  if (bytes.length > LIMITS.file) return refused('too-large');
  try {
    return done(kindOfFile(bytes) === 'zip' ? await tableInArchive(bytes) : tableInText(bytes, choices));
  } catch (fault) {
    if (fault instanceof TableRefused) return refused(fault.refusal);
    throw fault;
  }
}
