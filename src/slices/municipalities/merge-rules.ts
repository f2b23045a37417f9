import { citesTogether } from '../sources/index.ts';
import type { MunicipalityInput } from './input.ts';

type Countries = MunicipalityInput['countries'];

/** What sources say of the country of two records that are one town: each statement once, with all its sources. */
export function countriesTogether(into: Countries, from: Countries): Countries {
  const codes = [...new Set([...into, ...from].map(({ code }) => code))].sort();
  const citesOf = (statements: Countries, code: string) => statements.find((one) => one.code === code)?.cites ?? [];
  return codes.map((code) => ({ code, cites: citesTogether(citesOf(into, code), citesOf(from, code)) }));
}

/** A body is of one municipality; where only one of the records says of which, it is of that one. */
export function municipalityTogether(into: string | null, from: string | null): string | null {
  return into ?? from;
}

export function areOfTwoTowns(from: { readonly municipality: string | null }, into: { readonly municipality: string | null }): boolean {
  return from.municipality !== null && into.municipality !== null && from.municipality !== into.municipality;
}

/** The towns whose place it took; neither of the two is its own predecessor. */
export function predecessorsTogether(
  into: readonly string[],
  from: readonly string[],
  going: { readonly from: string; readonly into: string },
): readonly string[] {
  return [...new Set([...into, ...from])].filter((id) => id !== going.from && id !== going.into).sort();
}
