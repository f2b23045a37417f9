import type { NamedPlace } from './gazetteer.ts';
import type { PageGround } from './namesakes.ts';
import type { ReaderTools } from './tools.ts';
import { madeOfName } from './town-adjectives.ts';
import { capitalised } from './town-candidates.ts';

const ENDS = ['', 'ск', 'а', 'о', 'ь', 'и', 'ы', 'я', 'е', 'й', 'ия', 'ово', 'ино', 'ец', 'ое', 'ый', 'ий', 'ая', 'ые', 'цк'];
const LEAST = 3_000;

/** «Ставропольский» → Ставрополь: the likeliest town of which the adjective may be made; null if there is none of some size. */
export function townOfAdjective(
  adjective: string,
  ground: PageGround,
  tools: ReaderTools,
): { readonly name: string; readonly place: NamedPlace } | null {
  const stem = /^(.+?)(?:ск|цк)(?:ий|ой|ого|ому|им|ом|ая|ую|ое|ие|их|ими)$/.exec(adjective.toLowerCase())?.[1];
  if (stem === undefined || stem.length < 2) return null;
  let best: { readonly name: string; readonly place: NamedPlace; readonly worth: number } | null = null;
  for (const name of basesOf(stem).flatMap((base) => ENDS.map((end) => capitalised(base + end)))) {
    for (const place of tools.gazetteer.called(name).slice(0, 4)) {
      if (place.population < LEAST || !madeOfName(name).adjective.test(adjective.toLowerCase().replaceAll('ё', 'е'))) continue;
      const worth = worthOf(name, place, ground, tools);
      if (best === null || worth > best.worth) best = { name, place, worth };
    }
  }
  return best;
}

/** How likely the adjective means this place: large, of the page's countries, known to the morphology by its name, no part of a town. */
function worthOf(name: string, place: NamedPlace, ground: PageGround, { morphology }: ReaderTools): number {
  return (
    Math.log10(place.population) +
    (place.countryCode === ground.home ? 1.5 : 0) +
    (morphology.forms(name).some((one) => one.known && one.name === 'place' && one.case === 'nomn') ? 1 : 0) +
    Math.min(2, ground.countries.get(place.countryCode) ?? 0) -
    (/^PPL[XQWH]$/.test(place.featureCode) ? 2 : 0)
  );
}

function basesOf(stem: string): readonly string[] {
  const bare = stem.replace(/(?:ин|ен|ов|ев|ан|ян|ий|ь)$/, '');
  const bases = [stem, bare].flatMap((one) => [
    one,
    one.replace(/ж$/, 'г'),
    one.replace(/ч$/, 'к'),
    one.replace(/ш$/, 'х'),
    one.replace(/([^аеиоуыэюя])([лнр])$/, '$1е$2'),
  ]);
  return [...new Set(bases)].filter((one) => one.length > 1);
}
