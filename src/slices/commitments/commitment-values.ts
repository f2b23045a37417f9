import {
  bilingualOf,
  eachFieldOnce,
  type FieldError,
  type FormValues,
  groupsOf,
  type ReadForm,
  readWith,
  textOf,
} from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import { isSame } from '../history/index.ts';
import type { SourceGiven } from '../sources/index.server.ts';
import { type CitationInput, citesAfter, citesWith } from '../sources/index.ts';
import { type CommitmentInput, commitmentInput } from './input.ts';
import { formOfOwners, ownersOfForm } from './owner-choice.ts';
import { problemsAhead } from './rules.ts';

/** What of a promise its form shows: all but where it is known from. */
export interface CommitmentShown extends Omit<CommitmentInput, 'id' | 'cites' | 'money'> {
  readonly money: Omit<NonNullable<CommitmentInput['money']>, 'cites'> | null;
}

export function shownOf({ id: _, cites: __, money, ...shown }: CommitmentInput): CommitmentShown {
  return { ...shown, money: money === null ? null : { amount: money.amount, currency: money.currency } };
}

/** What the form says, in the shape of `CommitmentShown`; nothing has judged it yet. */
export function commitmentOfForm(values: FormValues): { readonly [Field in keyof CommitmentShown]: unknown } {
  return {
    partnership: textOf(values, 'partnership'),
    towards: bilingualOf(values, 'towards'),
    text: bilingualOf(values, 'text') ?? { ru: null, en: null },
    toldAs: textOf(values, 'toldAs'),
    owners: ownersOfForm(values, 'owners'),
    partners: ownersOfForm(values, 'partners'),
    direction: textOf(values, 'direction'),
    start: dateOf(values, 'start'),
    due: dateOf(values, 'due'),
    dueText: bilingualOf(values, 'dueText'),
    milestones: milestonesOfForm(values),
    money: moneyOfForm(values),
    origin: textOf(values, 'origin'),
    originEntry: textOf(values, 'originEntry'),
    madeOn: dateOf(values, 'madeOn'),
    knownBy: dateOf(values, 'knownBy'),
  };
}

export function dateOf(values: FormValues, name: string): string | null {
  const typed = textOf(values, name);
  return typed === null ? null : typedDate(typed);
}

function milestonesOfForm(values: FormValues): readonly object[] {
  return groupsOf(values, 'milestones')
    .map((at) => ({
      text: bilingualOf(values, `milestones.${at}.text`),
      due: dateOf(values, `milestones.${at}.due`),
      doneOn: dateOf(values, `milestones.${at}.doneOn`),
    }))
    .filter(({ text, due, doneOn }) => text !== null || due !== null || doneOn !== null)
    .map((one) => ({ ...one, text: one.text ?? { ru: null, en: null } }));
}

/** «17 000 000» and «1250,5» are written as people write them. */
function moneyOfForm(values: FormValues): object | null {
  const typed = textOf(values, 'money.amount');
  if (typed === null) return null;
  return { amount: typed.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.'), currency: textOf(values, 'money.currency') ?? '' };
}

export function formOfCommitment(shown: CommitmentShown): FormValues {
  const both = (name: string, text: { readonly ru: string | null; readonly en: string | null } | null): FormValues => ({
    [`${name}.ru`]: [text?.ru ?? ''],
    [`${name}.en`]: [text?.en ?? ''],
  });
  return {
    partnership: [shown.partnership ?? ''],
    ...both('towards', shown.towards),
    ...both('text', shown.text),
    toldAs: [shown.toldAs],
    ...formOfOwners(shown.owners, 'owners'),
    ...formOfOwners(shown.partners, 'partners'),
    direction: [shown.direction ?? ''],
    start: [asTyped(shown.start)],
    due: [asTyped(shown.due)],
    ...both('dueText', shown.dueText),
    ...Object.assign(
      {},
      ...shown.milestones.map(({ text, due, doneOn }, at) => ({
        ...both(`milestones.${at}.text`, text),
        [`milestones.${at}.due`]: [asTyped(due)],
        [`milestones.${at}.doneOn`]: [asTyped(doneOn)],
      })),
    ),
    'money.amount': [shown.money?.amount ?? ''],
    'money.currency': [shown.money?.currency ?? ''],
    origin: [shown.origin],
    originEntry: [shown.originEntry ?? ''],
    madeOn: [asTyped(shown.madeOn)],
    knownBy: [asTyped(shown.knownBy)],
  };
}

export interface CommitmentReady {
  readonly input: CommitmentInput;
  readonly from: SourceGiven | null;
}

/** Judges a form's promise and where it is known from (`block`), together. `before`: the one that it edits; null: a new one. */
export function readCommitment(
  id: string,
  typed: { readonly [Field in keyof CommitmentShown]: unknown },
  before: CommitmentInput | null,
  block: ReadForm<SourceGiven | null>,
  now: Date,
): ReadForm<CommitmentReady> {
  const from = block.ok ? block.value : null;
  const cite = block.ok ? (from?.cite ?? null) : { source: 'none', quote: null };
  const was = before === null ? null : shownOf(before);
  const isChanged = was === null || !isSame(was, typed);
  const cites = citesAfter(before?.cites ?? [], isChanged, cite);
  const money = typed.money === null ? null : { ...(typed.money as object), cites: citesOfMoney(typed.money, before, cite, cites) };
  const known = !isChanged && cite !== null ? citesWith(cites, cite) : cites;
  const read = readWith(commitmentInput, { id, ...typed, money, cites: known });
  const ahead = problemsAhead(typed as CommitmentShown, now, before);
  const errors = [...(read.ok ? [] : read.errors.map(asShown)), ...ahead, ...(block.ok ? [] : block.errors)];
  if (read.ok && block.ok && ahead.length === 0) return { ok: true, value: { input: read.value, from } };
  return { ok: false, errors: eachFieldOnce(errors) };
}

/** A sum that stays keeps its source; a new one has that of the form, else that of the promise. */
function citesOfMoney(
  typed: unknown,
  before: CommitmentInput | null,
  cite: CitationInput | null,
  cites: readonly CitationInput[],
): readonly CitationInput[] {
  const was = before?.money ?? null;
  if (was !== null && isSame({ amount: was.amount, currency: was.currency }, typed)) return was.cites;
  return cite === null ? cites : [cite];
}

function asShown({ field, code }: FieldError): FieldError {
  if (/(?:^|\.)cites/.test(field)) return { field: 'from.source', code };
  if (/^(owners|partners)\.\d+$/.test(field)) return { field: `${field}.who`, code };
  return { field, code };
}
