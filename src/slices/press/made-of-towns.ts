import type { Town, TownMention } from './mentions.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import { type Findings, mentionOf } from './settled-towns.ts';
import { madeOfName } from './town-adjectives.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

const ADJECTIVE = /(?:ск|цк)[а-я]{2,3}$/;
const INHABITANTS = /(?:[ая]н|ц)(?:ы|е|ев|ам|ами|ах|ин.{0,2}|к.)?$|ич(?:и|ей|ами?|ах)$|^(?:туляк|пермяк)/;
const OF_REGION = /^(?:област|кра[йяею]|республик|губерн)/;
const SHORTEST = 5;

/** «калужская делегация», «мурманчане»: words made of the names that the page has; towns come before districts of the same name. */
export function madeOfTowns(mentions: readonly TownMention[], findings: Findings): readonly TownMention[] {
  const named = [...new Set(mentions.map((one) => one.town))];
  const towns = [...named.filter((one) => one.kind === 'town'), ...named.filter((one) => one.kind === 'district')];
  const taken = takenBy(mentions);
  return findings.marks.flatMap((marks, sentence) =>
    marks.sentence.tokens.flatMap((token, index) => {
      if (token.kind !== 'word' || token.low.length < SHORTEST || taken.has(`${sentence} ${index}`) || saysRegion(marks, index)) return [];
      const by = ADJECTIVE.test(token.low) ? 'adjective' : INHABITANTS.test(token.low) ? 'inhabitants' : null;
      const town = by === null ? undefined : townOf(by, index, marks.sentence.tokens, towns, findings.tools);
      return town === undefined || by === null ? [] : [mentionOf(town, sentence, index, index + 1, by, findings)];
    }),
  );
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
  return kind === 'town' ? name : (name.split(' ')[0] ?? name).replace(/(?:ский|ской|ское|цкий|цкое)$/, '');
}

function key(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е').replaceAll('-', ' ');
}
