import type { AppContext } from '../../../platform/http/app-context.ts';
import { notFound } from '../../../platform/http/page-arguments.ts';
import { allowOnly, signedIn } from '../../../platform/http/signed-in.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { bodiesByIds, officialsOf } from '../../municipalities/index.server.ts';
import { answerable } from '../book-queries.server.ts';
import type { LetterDirection, LetterInput } from '../input.ts';
import { type KeptLetter, keptLetter } from '../kept-queries.server.ts';
import { keyOfSide } from '../letter-values.ts';
import { booksKeptBy, booksReadBy, mayKeepLetters, mayReadLetters } from '../policy.ts';
import { type KeptSeries, keptSeries } from '../series-queries.server.ts';
import { sideLabel, tiesOf } from '../ties.server.ts';

type Given = Pick<AppContext, 'db' | 'identity'> & AppContext;

/** The letter, if this reader may see it; others are told what they would be told if it were not there. */
export async function letterToSee(given: Given, request: Request, id: string): Promise<KeptLetter> {
  signedIn(given, request);
  const kept = await keptLetter(given.db, id);
  if (kept === null || !mayReadLetters(given.identity.actor, kept.body)) throw notFound();
  return kept;
}

/** The letter, if this reader may also write it. */
export async function letterToWrite(given: Given, request: Request, id: string): Promise<KeptLetter> {
  const kept = await letterToSee(given, request, id);
  allowOnly(mayKeepLetters(given.identity.actor, kept.body));
  return kept;
}

export async function seriesToSee(given: Given, request: Request, id: string): Promise<KeptSeries> {
  signedIn(given, request);
  const kept = await keptSeries(given.db, id);
  if (kept === null || !mayReadLetters(given.identity.actor, kept.body)) throw notFound();
  return kept;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The books that this person reads, by name; whoever has none has no business here. */
export async function booksOf(given: Given, request: Request, lang: Lang): Promise<readonly Option[]> {
  signedIn(given, request);
  const ids = booksReadBy(given.identity.actor);
  allowOnly(ids.length > 0);
  return bodyOptions(given, ids, lang);
}

export async function bodyOptions(given: Given, ids: readonly string[], lang: Lang): Promise<readonly Option[]> {
  const bodies = await bodiesByIds(given.db, ids);
  return ids.map((id) => ({ value: id, label: inLang(bodies.get(id)?.name ?? { ru: id, en: id }, lang) }));
}

/** The body in whose books a new letter is entered: the one that was named, else the first. */
export function bookToWrite(given: Given, request: Request, wanted: string | null): string {
  signedIn(given, request);
  const kept = booksKeptBy(given.identity.actor);
  const body = wanted === null ? (kept[0] ?? null) : (kept.find((id) => id === wanted) ?? null);
  allowOnly(body !== null);
  return body ?? '';
}

export interface LetterChoices {
  readonly sides: readonly Option[];
  readonly ties: readonly Option[];
  readonly officials: readonly Option[];
  readonly answerable: readonly Option[];
}

const ANSWERABLE = 100;

/** What the selects of a letter's form offer; what the letter names already stays among it. */
export async function choicesFor(
  given: Given,
  wanted: { readonly body: string; readonly direction: LetterDirection; readonly lang: Lang; readonly now?: LetterInput },
): Promise<LetterChoices> {
  const { body, direction, lang, now } = wanted;
  const [{ ties, sides }, officials, letters] = await Promise.all([
    tiesOf(given.db, body),
    officialsOf(given.db, { municipalities: [], bodies: [body] }),
    answerable(given.db, { body, direction, limit: ANSWERABLE }),
  ]);
  const options = {
    sides: sides.map((side) => ({ value: side.key, label: sideLabel(side, { ties, sides }, lang) })),
    ties: ties.map(({ id, title }) => ({ value: id, label: inLang(title, lang) })),
    officials: officials
      .filter(({ to }) => to === null)
      .map(({ id, person, office }) => ({ value: id, label: `${inLang(person.name, lang)}, ${inLang(office, lang)}` })),
    answerable: letters.map((one) => ({
      value: one.id,
      label: `${one.number ?? ''} · ${inLang(one.other, lang)} · ${one.subject}`.slice(0, 120),
    })),
  };
  if (now === undefined) return options;
  const withOwn = (some: readonly Option[], value: string | null) =>
    value === null || value === '' || some.some((one) => one.value === value)
      ? some
      : [{ value, label: now.withWritten ?? value }, ...some];
  return {
    sides: withOwn(options.sides, keyOfSide({ municipality: now.withMunicipality, body: now.withBody })),
    ties: withOwn(options.ties, now.partnership),
    officials: withOwn(options.officials, now.signatory),
    answerable: withOwn(options.answerable, now.answers),
  };
}
