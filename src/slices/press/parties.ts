import type { Town, TownMention } from './mentions.ts';
import { containersOf } from './roles.ts';
import { isTitle, low, mentionsIn, type StoryFacts, unique } from './story-facts.ts';
import { madeOfName } from './town-adjectives.ts';

const AND = /^(?:и|і|й|ды|and|und|et|oraz|және|жана|мен|—|–|-)$/;
const MANY = 4;
const AFTER = /^(?:[вскук]|во|со|ко|из|от|до|для|с|на|по|под)$/;

/** «Елец и Слоним, а также Муром и Лида»: pairs of towns with nothing but «и» between them. */
export function pairsIn(facts: StoryFacts, sentence: number): readonly (readonly [Town, Town])[] {
  const named = mentionsIn(facts, sentence).filter((one) => one.by === 'name' || one.by === 'district');
  const pairs: (readonly [Town, Town])[] = [];
  // «A и B, C и D»: what comes right after a pair is no list.
  let after = -1;
  for (let index = 0; index + 1 < named.length; index += 1) {
    const [a, b] = [named[index], named[index + 1]];
    if (a === undefined || b === undefined || a.town === b.town || !(joined(facts, a, b) || joinedByVerb(facts, named, index))) continue;
    if (index !== after && inList(facts, named, index)) continue;
    pairs.push([a.town, b.town]);
    index += 1;
    after = index + 1;
  }
  return pairs;
}

/** Joined by «и», perhaps with a country or «город» before the second. */
function joined(facts: StoryFacts, a: TownMention, b: TownMention): boolean {
  if (b.from - a.to < 1 || b.from - a.to > 3) return false;
  if (!AND.test(low(facts, a.sentence, a.to))) return false;
  for (let index = a.to + 1; index < b.from; index += 1)
    if (!/^(?:со?$|город\p{L}*|г|\.|\p{L}+(?:ск|цк)\p{L}{2,3})$/u.test(low(facts, a.sentence, index))) return false;
  return true;
}

/** «A оформил сотрудничество с B, C — с D»: the first pair has the verb for all. */
function joinedByVerb(facts: StoryFacts, named: readonly TownMention[], index: number): boolean {
  const [a, b, c, d] = named.slice(index, index + 4);
  if (index > 0 || a === undefined || b === undefined || c === undefined || d === undefined) return false;
  const dash = [c.to, c.to + 1].some((at) => /^[—–-]$/.test(low(facts, c.sentence, at)));
  return dash && joined(facts, c, d) && b.from - a.to <= 5 && /^со?$/.test(low(facts, b.sentence, b.from - 1));
}

/** «A, B и C» is a list, not a pair. */
function inList(facts: StoryFacts, named: readonly TownMention[], index: number): boolean {
  const [before, a] = [named[index - 1], named[index]];
  return (
    before !== undefined &&
    a !== undefined &&
    a.from - before.to <= 2 &&
    low(facts, a.sentence, before.to) === ',' &&
    !/^также$/.test(low(facts, a.sentence, a.from - 1))
  );
}

/** Who signs, by what one sentence names: the acting towns in it, completed by those of the whole story. */
export function partiesIn(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly Town[] {
  const containers = containersOf(facts);
  const own = unique(
    mentionsIn(facts, sentence)
      .filter((one) => !isPlaceOnly(facts, one))
      .map((one) => (acting.includes(one.town) ? one.town : (containers.get(one.town) ?? one.town))),
  );
  const named = own.filter((town) => acting.includes(town));
  if (named.length >= 2) return named.slice(0, MANY);
  if (named.length === 0 && own.length === 2) return own;
  const partner = own.find(
    (town) => !acting.includes(town) && mentionsIn(facts, sentence).some((one) => one.town === town && one.by !== 'adjective'),
  );
  const main = named[0] ?? mainTown(facts, sentence, acting);
  if (partner !== undefined && main !== undefined && own.length <= 2) return [main, partner];
  return unique([...named, ...acting.slice(0, 2)]).slice(0, 2);
}

/** The town for which somebody speaks in the sentence, else the one that the story is most about. */
export function mainTown(facts: StoryFacts, sentence: number, acting: readonly Town[]): Town | undefined {
  const speaker = facts.people.find((one) => one.sentence === sentence && one.town !== null && acting.includes(one.town))?.town ?? null;
  return speaker ?? firstInBody(facts, acting) ?? acting[0];
}

/** Whose town a story is told from: the acting one that its body names first. */
function firstInBody(facts: StoryFacts, acting: readonly Town[]): Town | undefined {
  const top = acting.slice(0, 2);
  const [first, ...others] = facts.mentions.filter((one) => isTitle(facts, one.sentence));
  const isSubject = first?.by === 'name' && !AFTER.test(low(facts, first.sentence, first.from - 1));
  if (isSubject && top.includes(first.town) && others.every((one) => one.town === first.town)) return first.town;
  return facts.mentions.find(
    (one) => !isTitle(facts, one.sentence) && top.includes(one.town) && !/^(?:во?|у|in|w)$/.test(low(facts, one.sentence, one.from - 1)),
  )?.town;
}

/** «в Барнауле», where the name says the place of a signing alone. */
function isPlaceOnly(facts: StoryFacts, mention: TownMention): boolean {
  if (mention.by !== 'name' || !/^(?:во?|у|in|w)$/.test(low(facts, mention.sentence, mention.from - 1))) return false;
  return (
    unique(mentionsIn(facts, mention.sentence).map((one) => one.town)).length > 2 ||
    facts.mentions.filter((one) => one.town === mention.town).length === 1
  );
}

/** A district that signs stands beside its town, and the town beside it. */
export function withSeats(parties: readonly Town[], named: readonly Town[]): readonly Town[] {
  return unique(
    parties.flatMap((town) => {
      if (town.kind !== 'district') return [town, ...parties.filter((one) => one.kind === 'district' && isSeat(town, one))];
      return [...(/округ$/u.test(town.name) ? [] : named.filter((one) => isSeat(one, town))), town];
    }),
  );
}

export function isSeat(town: Town, district: Town): boolean {
  const adjective = district.name.split(' ')[0]?.toLowerCase().replaceAll('ё', 'е') ?? '';
  return town.kind === 'town' && madeOfName(town.name).adjective.test(adjective);
}
