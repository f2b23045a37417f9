import { REGIONS_RU } from '../places/index.ts';
import type { NamedPlace } from './gazetteer.ts';
import { grouped } from './grouped.ts';
import type { Town } from './mentions.ts';
import type { Naming } from './naming.ts';

/**
 * Two towns of one name on one page: «якутский Мирный» and «Мирный Архангельской области». Each is a town of its own, with its region
 * in brackets; namings that do not say which are taken for the one that the page names first. Empty for any other page.
 */
export function namesakesApart(namings: readonly Naming[], nameOf: (naming: Naming) => string): ReadonlyMap<Naming, Town> {
  const apart = new Map<Naming, Town>();
  for (const [name, same] of grouped(namings, nameOf)) {
    if (same.length < 2) continue;
    const meant = same.map((naming) => ({ naming, place: placeBeside(naming) }));
    const places = new Set(meant.flatMap(({ place }) => place?.id ?? []));
    if (places.size < 2) continue;
    const towns = new Map<number, Town>();
    for (const { place } of meant) if (place !== null && !towns.has(place.id)) towns.set(place.id, townOf(name, place));
    const [first] = towns.values();
    for (const { naming, place } of meant) {
      const town = place === null ? first : towns.get(place.id);
      if (town !== undefined) apart.set(naming, town);
    }
  }
  return apart;
}

function townOf(name: string, place: NamedPlace): Town {
  const region = REGIONS_RU[place.regionCode ?? ''];
  return { name: region === undefined ? name : `${name} (${region})`, country: place.countryCode, placeId: place.id, kind: 'town' };
}

/** The largest place of the region that stands beside the name; null where none does. */
function placeBeside({ marks, from, to, candidates }: Naming): NamedPlace | null {
  const { tokens } = marks.sentence;
  const places = candidates[0]?.places ?? [];
  const after = /^[,(]$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  const inside = /^(?:в|на|что)$/.test(tokens[after]?.low ?? '') ? (tokens[after + 1]?.low === 'в' ? after + 2 : after + 1) : after;
  const said = marks.regions.get(inside) ?? marks.regions.get(from - 1);
  const byRegion = said === undefined ? undefined : places.find((place) => place.regionCode === said);
  if (byRegion !== undefined) return byRegion;
  const adjective = tokens[from - 1]?.low ?? '';
  return /(?:ск|цк)\p{L}{2,3}$/u.test(adjective) ? (places.find((place) => isOfRegion(adjective, place)) ?? null) : null;
}

/** «курский» of Курская область, «якутский» of Якутия. */
function isOfRegion(adjective: string, { regionCode }: NamedPlace): boolean {
  const region = REGIONS_RU[regionCode ?? '']
    ?.toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^республика /, '')
    .split(' ')[0];
  const stem = region?.replace(/(?:ая|ий|ия|ея|ь|а|ы)$/, '');
  return stem !== undefined && stem.length > 2 && adjective.startsWith(stem);
}
