import {
  bilingualOf,
  type FieldError,
  type FormValues,
  groupsOf,
  type ReadForm,
  readWith,
  textOf,
} from '../../platform/http/form-values.ts';
import { asTyped, typedDate } from '../../platform/values/typed-date.ts';
import type { Direction } from '../directions/index.ts';
import { isSame } from '../history/index.ts';
import type { SourceGiven } from '../sources/index.server.ts';
import { type CitationInput, citesAfter, citesWith } from '../sources/index.ts';
import { type PartnershipInput, partnershipInput } from './input.ts';
import { datesAhead } from './rules.ts';

type Party = PartnershipInput['parties'][number];
type Standing = PartnershipInput['standings'][number];

/** What of a tie its form shows: all but where each part is known from. */
export interface TieShown {
  readonly kind: PartnershipInput['kind'];
  readonly since: string | null;
  readonly why: PartnershipInput['why'];
  readonly parties: readonly Omit<Party, 'cites'>[];
  readonly directions: readonly Direction[];
  readonly standings: readonly Omit<Standing, 'cites'>[];
}

export function shownOf({ kind, since, why, parties, directions, standings }: PartnershipInput): TieShown {
  return {
    kind,
    since,
    why,
    parties: parties.map(withoutCites),
    directions: directions.map(({ code }) => code),
    standings: standings.map(withoutCites),
  };
}

function withoutCites<Part extends { readonly cites: unknown }>({ cites: _, ...part }: Part): Omit<Part, 'cites'> {
  return part;
}

export function dateOf(values: FormValues, name: string): string | null {
  const typed = textOf(values, name);
  return typed === null ? null : typedDate(typed);
}

/** What the form says, in the shape of `TieShown`; nothing has judged it yet. */
export function tieOfForm(values: FormValues): { readonly [Field in keyof TieShown]: unknown } {
  return {
    kind: textOf(values, 'kind'),
    since: dateOf(values, 'since'),
    why: bilingualOf(values, 'why'),
    parties: groupsOf(values, 'parties')
      .filter((at) => textOf(values, `parties.${at}.remove`) === null)
      .map((at) => ({
        role: textOf(values, `parties.${at}.role`),
        municipality: textOf(values, `parties.${at}.municipality`),
        body: textOf(values, `parties.${at}.body`),
        asWritten: bilingualOf(values, `parties.${at}.asWritten`),
      })),
    directions: values['directions'] ?? [],
    standings: groupsOf(values, 'standings')
      .filter((at) => textOf(values, `standings.${at}.remove`) === null)
      .map((at) => standingOfForm(values, `standings.${at}.`)),
  };
}

export function standingOfForm(values: FormValues, prefix = ''): { readonly [Field in keyof Omit<Standing, 'cites'>]: unknown } {
  return {
    standing: textOf(values, `${prefix}standing`),
    date: dateOf(values, `${prefix}date`),
    knownBy: dateOf(values, `${prefix}knownBy`),
    reason: bilingualOf(values, `${prefix}reason`) ?? { ru: null, en: null },
  };
}

export function formOfTie(shown: TieShown): FormValues {
  return {
    kind: [shown.kind],
    since: [asTyped(shown.since)],
    'why.ru': [shown.why?.ru ?? ''],
    'why.en': [shown.why?.en ?? ''],
    directions: [...shown.directions],
    ...Object.fromEntries(shown.parties.flatMap((party, at) => prefixed(`parties.${at}.`, formOfParty(party)))),
    ...Object.fromEntries(shown.standings.flatMap((change, at) => prefixed(`standings.${at}.`, formOfStanding(change)))),
  };
}

function prefixed(prefix: string, fields: Readonly<Record<string, string>>) {
  return Object.entries(fields).map(([name, value]) => [`${prefix}${name}`, [value]] as const);
}

function formOfParty({ role, municipality, body, asWritten }: TieShown['parties'][number]) {
  const written = { 'asWritten.ru': asWritten?.ru ?? '', 'asWritten.en': asWritten?.en ?? '' };
  return { role, municipality: municipality ?? '', body: body ?? '', ...written };
}

function formOfStanding({ standing, date, knownBy, reason }: TieShown['standings'][number]) {
  return { standing, date: asTyped(date), knownBy: asTyped(knownBy), 'reason.ru': reason.ru ?? '', 'reason.en': reason.en ?? '' };
}

export interface TieReady {
  readonly input: PartnershipInput;
  readonly from: SourceGiven | null;
}

/** Stands in for a side that the form adds, while the others are judged. */
const ONE_MORE = { role: 'party', municipality: 'one-more', body: null, asWritten: null } as const;

/** Judges a form's tie and where its changes are known from (`block`), together. `adds`: one more side is named apart. */
export function readTie(
  typed: { readonly [Field in keyof TieShown]?: unknown },
  before: PartnershipInput,
  block: ReadForm<SourceGiven | null>,
  { adds, now }: { readonly adds: boolean; readonly now: Date },
): ReadForm<TieReady> {
  const from = block.ok ? block.value : null;
  const cite = block.ok ? (from?.cite ?? null) : { source: 'none', quote: null };
  const cited = withCites(typed as unknown as TieShown, before, cite);
  const more = adds && cite !== null ? [{ ...ONE_MORE, cites: [cite] }] : [];
  const read = readWith(partnershipInput, { ...cited, id: before.id, parties: [...cited.parties, ...more] });
  const ahead = datesAhead(cited, now, before).map((field) => ({ field, code: 'date-ahead' }));
  const errors = [...(read.ok ? [] : read.errors.map(asShown)), ...ahead, ...(block.ok ? [] : block.errors)];
  if (!read.ok || !block.ok || ahead.length > 0) return { ok: false, errors: eachOnce(errors) };
  const parties = read.value.parties.slice(0, read.value.parties.length - more.length);
  return { ok: true, value: { input: { ...read.value, parties }, from } };
}

/** Whatever changed cites what was given; whatever did not, what it cited before. */
function withCites(shown: TieShown, before: PartnershipInput, cite: CitationInput | null) {
  const was = shownOf(before);
  const nothingChanged = isSame(was, shown);
  const tieChanged = shown.kind !== was.kind || shown.since !== was.since;
  const cites = citesAfter(before.cites, tieChanged, cite);
  const whyCites = citesAfter(before.whyCites, !isSame(was.why, shown.why), cite);
  return {
    kind: shown.kind,
    since: shown.since,
    why: shown.why,
    whyCites: shown.why === null ? [] : whyCites,
    parties: shown.parties.map((party, at) => ({ ...party, cites: citesOfPart(party, at, before.parties, cite) })),
    directions: shown.directions.map((code) => {
      const known = before.directions.find((one) => one.code === code);
      return { code, cites: citesAfter(known?.cites ?? [], known === undefined, cite) };
    }),
    standings: shown.standings.map((change, at) => ({ ...change, cites: citesOfPart(change, at, before.standings, cite) })),
    cites: nothingChanged && cite !== null ? citesWith(cites, cite) : cites,
  };
}

/** A part is the same wherever it stands now: one before it may have been removed. */
function citesOfPart<Part extends { readonly cites: readonly CitationInput[] }>(
  part: object,
  at: number,
  before: readonly Part[],
  cite: CitationInput | null,
): CitationInput[] {
  const same = before.find((one) => isSame(withoutCites(one), part));
  return same === undefined ? citesAfter(before[at]?.cites ?? [], true, cite) : [...same.cites];
}

function asShown({ field, code }: FieldError): FieldError {
  if (/(?:^|\.)(?:cites|whyCites)/.test(field)) return { field: 'from.source', code };
  if (/^directions/.test(field)) return { field: 'directions', code };
  return { field, code };
}

export function eachOnce(errors: readonly FieldError[]): readonly FieldError[] {
  return [...new Map(errors.map((error) => [`${error.field} ${error.code}`, error])).values()];
}
