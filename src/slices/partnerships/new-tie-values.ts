import { bilingualOf, type FieldError, type FormValues, type ReadForm, readWith, textOf } from '../../platform/http/form-values.ts';
import { newId } from '../../platform/new-id.ts';
import type { SourceGiven } from '../sources/index.server.ts';
import type { CitationInput } from '../sources/index.ts';
import { type EntryInput, entryInput, problemsAhead as entryProblemsAhead } from '../timeline/index.ts';
import { type PartnershipInput, partnershipInput } from './input.ts';
import { datesAhead } from './rules.ts';
import { dateOf, eachOnce, standingOfForm } from './tie-values.ts';

/** What a form says of a new tie, but for its sides, which must be looked up. */
export interface NewTie {
  readonly tie: Omit<PartnershipInput, 'parties'>;
  readonly entry: Omit<EntryInput, 'subjects'> | null;
  readonly from: SourceGiven;
}

/** Stand in for the sides while all else is judged. */
const SIDES = ['one', 'other'].map((municipality) => ({ role: 'party', municipality, body: null, asWritten: null }));

/** Judges what the form says of a new tie; `block`: where that is known from, as it was read. */
export function readNewTie(values: FormValues, block: ReadForm<SourceGiven | null>, now: Date): ReadForm<NewTie> {
  const from = block.ok ? block.value : null;
  const cite = from?.cite ?? { source: 'none', quote: null };
  const typed = newTieOfForm(values, cite);
  const tie = readWith(partnershipInput, typed);
  const entry = readEntry(values, cite);
  const errors = [
    ...(tie.ok ? [] : tie.errors.map(inForm)),
    ...(entry.ok ? [] : entry.errors.map(({ field, code }) => ({ field: `entry.${field}`, code }))),
    ...datesAhead(typed, now, null).map((field) => inForm({ field, code: 'date-ahead' })),
    ...entryAhead(values, now),
    ...(block.ok ? [] : block.errors),
  ];
  if (!tie.ok || !entry.ok || from === null || errors.length > 0) return { ok: false, errors: eachOnce(errors) };
  const { parties: _, ...rest } = tie.value;
  return { ok: true, value: { tie: rest, entry: entry.value, from } };
}

function newTieOfForm(values: FormValues, cite: CitationInput) {
  const why = bilingualOf(values, 'why');
  const saysHowItStands = ['standing', 'date', 'knownBy', 'reason.ru', 'reason.en'].some(
    (name) => textOf(values, `stands.${name}`) !== null,
  );
  return {
    id: newId(),
    kind: textOf(values, 'kind'),
    since: dateOf(values, 'since'),
    why,
    whyCites: why === null ? [] : [cite],
    parties: SIDES.map((side) => ({ ...side, cites: [cite] })),
    directions: (values['directions'] ?? []).map((code) => ({ code, cites: [cite] })),
    standings: saysHowItStands ? [{ ...standingOfForm(values, 'stands.'), cites: [cite] }] : [],
    cites: [cite],
  };
}

function entryAhead(values: FormValues, now: Date): readonly FieldError[] {
  const [date, endDate, knownBy] = ['date', 'endDate', 'knownBy'].map((name) => dateOf(values, `entry.${name}`));
  return entryProblemsAhead({ kind: textOf(values, 'entry.kind'), date, endDate, knownBy }, now, null).map(({ field, code }) => ({
    field: `entry.${field}`,
    code,
  }));
}

function readEntry(values: FormValues, cite: CitationInput): ReadForm<NewTie['entry']> {
  const title = bilingualOf(values, 'entry.title');
  const names = ['kind', 'date', 'endDate', 'knownBy'];
  if (title === null && names.every((name) => textOf(values, `entry.${name}`) === null)) return { ok: true, value: null };
  const read = readWith(entryInput, {
    id: newId(),
    kind: textOf(values, 'entry.kind'),
    date: dateOf(values, 'entry.date'),
    endDate: dateOf(values, 'entry.endDate'),
    knownBy: dateOf(values, 'entry.knownBy'),
    title,
    text: null,
    subjects: [{ kind: 'partnership', id: 'this' }],
    cites: [cite],
  });
  if (!read.ok) return read;
  const { subjects: _, ...entry } = read.value;
  return { ok: true, value: entry };
}

function inForm({ field, code }: FieldError): FieldError {
  if (field.startsWith('standings.0.')) return { field: field.replace('standings.0.', 'stands.'), code };
  return /^directions/.test(field) ? { field: 'directions', code } : { field, code };
}
