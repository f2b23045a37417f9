import { type FieldError, type FormValues, type ReadForm, readWith, textOf } from '../../platform/http/form-values.ts';
import { newId } from '../../platform/new-id.ts';
import { typedDate } from '../../platform/values/typed-date.ts';
import { type CitationInput, citationInput, type SourceInput, sourceInput } from './input.ts';

/** Where the facts of a form are known from. */
export interface SourceGiven {
  readonly cite: CitationInput;
  /** What must be recorded first, in the same transaction; null where the source is in the register already. */
  readonly record: { readonly source: SourceInput; readonly publisher: string | null } | null;
}

/**
 * Reads the block «Where is this known from». Null: nothing was said, which only a form that needs no source may do. Its fields are named
 * `from.source`, `from.quote`, and for a new source `from.title`, `from.publisher`, `from.publishedAt`, `from.url`, `from.language`.
 */
export function readSourceBlock(values: FormValues, { isNeeded }: { readonly isNeeded: boolean }): ReadForm<SourceGiven | null> {
  const [chosen, quote] = [textOf(values, 'from.source'), textOf(values, 'from.quote')];
  const isDescribed = ['title', 'publisher', 'publishedAt', 'url'].some((name) => textOf(values, `from.${name}`) !== null);
  if (chosen !== null && isDescribed) return wrong('from.source', 'two-sources');
  if (chosen === null && !isDescribed) {
    if (isNeeded) return wrong('from.source', 'no-source-given');
    return quote === null ? { ok: true, value: null } : wrong('from.source', 'quote-without-source');
  }
  const described = chosen === null ? readWith(sourceInput, sourceDescribed(values)) : null;
  const id = described?.ok === true ? described.value.id : chosen;
  const cite = readWith(citationInput, { source: id ?? 'none', quote });
  const errors = [...(described?.ok === false ? described.errors : []), ...(cite.ok ? [] : cite.errors)];
  if (!cite.ok || described?.ok === false) return { ok: false, errors: errors.map(inBlock) };
  const record = described === null ? null : { source: described.value, publisher: textOf(values, 'from.publisher') };
  return { ok: true, value: { cite: cite.value, record } };
}

function sourceDescribed(values: FormValues) {
  const published = textOf(values, 'from.publishedAt');
  return {
    id: newId(),
    title: textOf(values, 'from.title'),
    language: textOf(values, 'from.language') ?? 'ru',
    publisher: null,
    url: textOf(values, 'from.url'),
    publishedAt: published === null ? null : typedDate(published),
    chain: [],
    note: null,
  };
}

function inBlock({ field, code }: FieldError): FieldError {
  return { field: `from.${field}`, code };
}

function wrong(field: string, code: string): { readonly ok: false; readonly errors: readonly FieldError[] } {
  return { ok: false, errors: [{ field, code }] };
}
