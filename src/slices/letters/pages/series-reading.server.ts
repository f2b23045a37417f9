import type { AppContext } from '../../../platform/http/app-context.ts';
import { type FormValues, groupsOf, textOf } from '../../../platform/http/form-values.ts';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { officialsOf } from '../../municipalities/index.server.ts';
import { keyOfSide, sideOfKey } from '../letter-values.ts';
import { langOfText, merged, missingFields } from '../merge-rules.ts';
import { type KeptSeries, lastLettersTo, lettersOfSeries } from '../series-queries.server.ts';
import { mergeValuesOf, type SideOfTie, sideLabel, tiesOf } from '../ties.server.ts';

/** One whom the series may write to, with what was written to them last. */
export interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly isWritten: boolean;
  readonly starting: { readonly addressee: string; readonly salutation: string; readonly name: string };
}

export async function candidatesFor({ db }: AppContext, series: KeptSeries, lang: Lang): Promise<readonly Candidate[]> {
  const all = await tiesOf(db, series.body);
  const { sides } = all;
  const written = new Set((await lettersOfSeries(db, series.input.id)).map(keyOfSide));
  const officials = await officialsOf(db, {
    municipalities: sides.flatMap(({ body, municipality }) => (body === null && municipality !== null ? [municipality] : [])),
    bodies: sides.flatMap(({ body }) => body ?? []),
  });
  const of = langOfText(series.input.text);
  const last = await lastLettersTo(
    db,
    series.body,
    sides.map(({ key }) => key),
  );
  return sides.map((side) => {
    const head = officials.find(({ body, municipality, to }) => to === null && isAt(side, body?.id ?? null, municipality?.id ?? null));
    const words = last.get(side.key);
    return {
      key: side.key,
      name: sideLabel(side, all, lang),
      isWritten: written.has(side.key),
      starting: {
        addressee: words?.addressee ?? '',
        salutation: salutationIn(words?.text ?? null),
        name: head === undefined ? '' : inLang(head.person.name, of),
      },
    };
  });
}

function isAt(side: SideOfTie, body: string | null, municipality: string | null): boolean {
  return side.body === null ? side.municipality === municipality : side.body === body;
}

function salutationIn(text: string | null): string {
  const first = text?.split('\n')[0]?.trim() ?? '';
  return /[!,]$/u.test(first) && first.length < 150 ? first : '';
}

export interface ChosenAddressee {
  readonly municipality: string | null;
  readonly body: string | null;
  readonly addressee: string | null;
  readonly salutation: string | null;
  readonly name: string | null;
}

/** The marked ones, as the form says them. */
export function chosenIn(values: FormValues): readonly ChosenAddressee[] {
  return groupsOf(values, 'to').flatMap((at) => {
    if (textOf(values, `to.${at}.on`) === null) return [];
    const field = (name: string) => textOf(values, `to.${at}.${name}`);
    return [{ ...sideOfKey(field('key')), addressee: field('addressee'), salutation: field('salutation'), name: field('name') }];
  });
}

export interface Preview {
  readonly key: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly missing: readonly string[];
}

/** What each would be sent; fields of which nothing is known stay in it and are named. */
export async function previewsOf(
  { db }: AppContext,
  { input }: KeptSeries,
  chosen: readonly ChosenAddressee[],
  candidates: readonly Candidate[],
): Promise<readonly Preview[]> {
  const values = await mergeValuesOf(db, chosen);
  return chosen.flatMap((one, at) => {
    const known = values[at];
    const key = keyOfSide(one);
    if (known === undefined) return [];
    return [
      {
        key,
        name: candidates.find((candidate) => candidate.key === key)?.name ?? key,
        subject: merged(input.subject, known),
        text: merged(input.text, known),
        missing: missingFields(`${input.subject}\n${input.text}`, known),
      },
    ];
  });
}
