import type { Findings } from './findings.ts';
import { mentionOf } from './findings.ts';
import type { Town, TownMention } from './mentions.ts';
import type { PageGround } from './namesakes.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import { madeOfName } from './town-adjectives.ts';
import { capitalised } from './town-candidates.ts';

const ADJECTIVE = /(?:ск|цк)[а-я]{2,3}$/;
const INHABITANTS = /(?:[ая]н|ц)(?:ы|е|ев|ам|ами|ах|ин.{0,2}|к.)?$|ич(?:и|ей|ами?|ах)$|^(?:туляк|пермяк)/;
const OF_REGION = /^(?:област|кра[йяею]|республик|губерн)/;
const SHORTEST = 5;

/** «калужская делегация», «мурманчане»: words made of the names that the page has; towns come before districts of the same name. */
export function madeOfTowns(mentions: readonly TownMention[], ground: PageGround, findings: Findings): readonly TownMention[] {
  const unnamed = new Map<string, Town>();
  const named = [...new Set(mentions.map((one) => one.town))];
  const towns = [...named.filter((one) => one.kind === 'town'), ...named.filter((one) => one.kind === 'district')];
  const taken = takenBy(mentions);
  return findings.marks.flatMap((marks, sentence) =>
    marks.sentence.tokens.flatMap((token, index) => {
      if (token.kind !== 'word' || token.low.length < SHORTEST || taken.has(`${sentence} ${index}`) || saysRegion(marks, index)) return [];
      const by = madeAs(token.low);
      if (by === null) return [];
      const own = townOf(by, index, marks.sentence.tokens, towns, findings.tools);
      const town = own ?? (by === 'inhabitants' ? townByPeople(token.low, ground, unnamed, findings.tools) : undefined);
      return town === undefined ? [] : [mentionOf(town, sentence, index, index + 1, by, findings)];
    }),
  );
}

function madeAs(low: string): 'adjective' | 'inhabitants' | null {
  if (ADJECTIVE.test(low)) return 'adjective';
  return INHABITANTS.test(low) ? 'inhabitants' : null;
}

const LARGE = 100_000;

/** «брестчане», where the page does not name their town: the largest that they may come from. */
function townByPeople(low: string, ground: PageGround, found: Map<string, Town>, { gazetteer }: ReaderTools): Town | undefined {
  const stem = /^(.{3,})чан(?:е|ам|ами|ах)$/.exec(low)?.[1];
  if (stem === undefined) return undefined;
  const known = found.get(stem);
  if (known !== undefined) return known;
  for (const end of ['', 'ск', 'а', 'о', 'и']) {
    const place = gazetteer.called(stem + end)[0];
    if (place === undefined || place.population < LARGE || (place.countryCode !== ground.home && !ground.countries.has(place.countryCode)))
      continue;
    const town: Town = { name: capitalised(stem + end), country: place.countryCode, placeId: place.id, kind: 'town' };
    found.set(stem, town);
    return town;
  }
  return undefined;
}

function takenBy(mentions: readonly TownMention[]): ReadonlySet<string> {
  return new Set(mentions.flatMap((one) => Array.from({ length: one.to - one.from }, (_, index) => `${one.sentence} ${one.from + index}`)));
}

function saysRegion({ regions, municipal, sentence: { tokens } }: SentenceMarks, index: number): boolean {
  return regions.has(index) || (municipal.get(index + 1)?.has('district') ?? false) || OF_REGION.test(tokens[index + 1]?.low ?? '');
}

function townOf(
  by: 'adjective' | 'inhabitants',
  index: number,
  tokens: readonly Token[],
  towns: readonly Town[],
  tools: ReaderTools,
): Town | undefined {
  const said = tools.words.about('adjectives', 'ru').at(tokens, index)[0]?.is;
  const low = tokens[index]?.low ?? '';
  return towns.find((one) => key(one.name) === key(said ?? '')) ?? towns.find((one) => madeOfName(baseOf(one))[by].test(low));
}

/** What words are made of: a town's name, or the stem of a district's adjective: «Шекснинский» → «шекснин». */
function baseOf({ kind, name }: Town): string {
  return kind === 'town' ? name.replace(/ \(.*/, '') : (name.split(' ')[0] ?? name).replace(/(?:ский|ской|ское|цкий|цкое)$/, '');
}

function key(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replaceAll('-', ' ');
}
