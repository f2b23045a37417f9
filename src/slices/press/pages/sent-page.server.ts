import { type FormValues, textOf } from '../../../platform/http/form-values.ts';
import { isOtherFile, whyNoStory } from '../no-page.ts';
import { LARGEST_PAGE } from '../press-reading.server.ts';

export interface SentPage {
  readonly ok: true;
  /** The field that it came in. */
  readonly field: 'text' | 'file';
  readonly bytes: Uint8Array;
  /** Null: it came as a file. */
  readonly pasted: string | null;
  readonly fileName: string | null;
  readonly byModel: boolean;
}

export interface UnusableForm {
  readonly ok: false;
  readonly field: string;
  readonly code: string;
}

/** Before the bytes of what was pasted: it is UTF-8, whatever it says of itself. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What the form sent, or what is wrong with it. */
export async function sentPage(fields: FormData, values: FormValues, hasModel: boolean): Promise<SentPage | UnusableForm> {
  const reader = textOf(values, 'reader') ?? 'rules';
  const file = fileOf(fields);
  const pasted = textOf(values, 'text');
  if (file !== null && pasted !== null) return unusable('file', 'text-and-file');
  if (reader !== 'rules' && (reader !== 'model' || !hasModel)) return unusable('reader', 'not-usable');
  const byModel = reader === 'model';
  if (file === null) return pasted === null ? unusable('text', 'no-text') : pastedPage(pasted, byModel);
  if (file.size > LARGEST_PAGE) return unusable('file', 'too-large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isOtherFile(bytes)) return unusable('file', 'not-text');
  return { ok: true, field: 'file', bytes, pasted: null, fileName: file.name, byModel };
}

function pastedPage(pasted: string, byModel: boolean): SentPage | UnusableForm {
  const noStory = whyNoStory(pasted);
  if (noStory !== null) return unusable('text', noStory);
  const bytes = new TextEncoder().encode(`${BYTE_ORDER_MARK}${pasted}`);
  return { ok: true, field: 'text', bytes, pasted, fileName: null, byModel };
}

/** Browsers send an empty file without a name where none was chosen. */
function fileOf(fields: FormData): File | null {
  const file = fields.get('file');
  return file instanceof File && (file.size > 0 || file.name !== '') ? file : null;
}

function unusable(field: string, code: string): UnusableForm {
  return { ok: false, field, code };
}
