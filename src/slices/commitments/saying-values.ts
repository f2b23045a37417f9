import { bilingualOf, type FieldError, type FormValues, type ReadForm, readWith, textOf } from '../../platform/http/form-values.ts';
import { dateOf } from './commitment-values.ts';
import { type SayingInput, sayingInput } from './input.ts';

/** Reads what a form says of a promise. A file that shows it is read apart. */
export function readSaying(id: string, commitment: string, values: FormValues): ReadForm<SayingInput> {
  const url = textOf(values, 'link.url');
  const letter = textOf(values, 'evidence.letter');
  const title = bilingualOf(values, 'evidence.title');
  const shown = (kind: 'link' | 'letter', to: object, name: string | null) =>
    name === null ? [] : [{ kind, title: title ?? { ru: name, en: name }, url: null, file: null, letter: null, ...to }];
  const read = readWith(sayingInput, {
    id,
    commitment,
    move: textOf(values, 'move'),
    happenedOn: dateOf(values, 'happenedOn'),
    reason: bilingualOf(values, 'reason'),
    evidence: [...shown('link', { url }, url), ...shown('letter', { letter }, letter === null ? null : 'письмо')],
    paper: paperOf(values),
  });
  return read.ok ? read : { ok: false, errors: read.errors.map(asShown) };
}

/** The other side's paper: one of the books, or one that is named by its number and date. */
function paperOf(values: FormValues): object | null {
  const [letter, named, by] = [textOf(values, 'paper.letter'), textOf(values, 'paper.named'), textOf(values, 'paper.by')];
  return letter === null && named === null ? null : { letter, named, by };
}

function asShown({ field, code }: FieldError): FieldError {
  if (field.startsWith('evidence') && code === 'not-an-address') return { field: 'link.url', code };
  return field.startsWith('evidence') ? { field: 'evidence.title', code } : { field, code };
}
