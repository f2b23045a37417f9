import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import { countryName } from '../places/index.ts';
import type { PartnershipKind, PartyRole } from './input.ts';
import { kindName } from './messages.ts';
import { partyName, titleParties } from './rules.ts';

interface Side {
  readonly role: PartyRole;
  readonly municipality: {
    readonly id: string;
    readonly name: Bilingual;
    readonly region: Bilingual | null;
    readonly countries: readonly { readonly code: string }[];
  } | null;
  readonly body: { readonly id: string; readonly name: Bilingual; readonly kind: string } | null;
  readonly asWritten: Bilingual | null;
}

export interface TitledTie {
  readonly id: string;
  readonly kind: PartnershipKind;
  readonly title: Bilingual;
  readonly parties: readonly Side[];
}

/**
 * The ties of one list with titles that tell them apart: sides that are called alike get their regions or countries, and ties of the same
 * sides their kinds. Titles that are told apart as they are stay so.
 */
export function titledApart<Tie extends TitledTie>(ties: readonly Tie[], { withKinds = true } = {}): readonly Tie[] {
  const [ru, en] = [titlesIn(ties, 'ru', withKinds), titlesIn(ties, 'en', withKinds)];
  return ties.map((tie) => ({ ...tie, title: { ru: ru.get(tie.id) ?? tie.title.ru, en: en.get(tie.id) ?? tie.title.en } }));
}

/** Those of the ties that share a title, each under one that tells more. */
function titlesIn(ties: readonly TitledTie[], lang: Lang, withKinds: boolean): ReadonlyMap<string, string> {
  const placed = alike(ties, ({ title }) => inLang(title, lang)).flatMap(([, group]) => withPlaces(group, lang));
  const same = withKinds ? alike(placed, ({ title }) => title) : [];
  const kinds = same.flatMap(([title, group]) =>
    group.map(({ tie }) => [tie.id, `${title}, ${inLang(kindName(tie.kind), lang).toLowerCase()}`] as const),
  );
  return new Map([...placed.map(({ tie, title }) => [tie.id, title] as const), ...kinds]);
}

/** Those that are called alike, under what they are called. */
function alike<One>(all: readonly One[], called: (one: One) => string): readonly (readonly [string, readonly One[]])[] {
  return [...byName(all, called)].filter(([, group]) => group.length > 1);
}

function byName<One>(all: readonly One[], called: (one: One) => string): ReadonlyMap<string, readonly One[]> {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const group = groups.get(called(one));
    if (group === undefined) groups.set(called(one), [one]);
    else group.push(one);
  }
  return groups;
}

function withPlaces(ties: readonly TitledTie[], lang: Lang) {
  const sides = ties.map((tie) => ({ tie, sides: titleParties(tie.parties).map((side) => namedSide(side, lang)) }));
  const namesakes = byName(
    sides.flatMap((one) => one.sides),
    ({ name }) => name,
  );
  const isShared = (name: string) => new Set(namesakes.get(name)?.map(({ key }) => key)).size > 1;
  return sides.map(({ tie, sides: own }) => ({
    tie,
    title: own.map(({ name, place }) => (place !== '' && isShared(name) ? `${name} (${place})` : name)).join(' – '),
  }));
}

function namedSide(side: Side, lang: Lang) {
  const { municipality, body } = side;
  const name = inLang(partyName({ ...side, municipality: municipality?.name ?? null }), lang);
  const key = municipality?.id ?? body?.id ?? name;
  if (municipality === null) return { name, key, place: '' };
  // A council is told by its town.
  if (name !== inLang(municipality.name, lang)) return { name, key, place: inLang(municipality.name, lang) };
  const countries = municipality.countries.map(({ code }) => countryName(code, lang)).join(' / ');
  return { name, key, place: municipality.region === null ? countries : inLang(municipality.region, lang) };
}
