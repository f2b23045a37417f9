import type { AgreementFound } from './agreement-found.ts';
import { CROWD, pairCounts } from './agreement-sides.ts';
import type { Cue } from './cues.ts';
import { saysEarlier } from './earlier-agreements.ts';
import { forumInLead } from './event-type.ts';
import { isListed, isOfGuests } from './guests-named.ts';
import type { Town } from './mentions.ts';
import { mainTown, pairsIn } from './parties.ts';
import type { AgreementStatus } from './reading.ts';
import { containersOf } from './roles.ts';
import { isLead, low, mentionsIn, type StoryFacts, textOf, unique } from './story-facts.ts';

/** Sister cities, by whatever word, are a twinning that lasts; so is another pair that is told of. */
export function twinsIn(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly AgreementFound[] {
  const { cues } = facts;
  const twin = cues.in(sentence, 'twin')[0];
  if (twin === undefined || cues.in(sentence, 'forum').length > 0) return [];
  const containers = containersOf(facts);
  const towns = unique(mentionsIn(facts, sentence).map((mention) => mention.town)).filter((town) => !containers.has(town));
  const made = (parties: readonly Town[], status: AgreementStatus = 'in_force'): AgreementFound => ({
    kind: 'twinning',
    status,
    parties,
    at: twin.at,
    sentence,
    earlier: true,
  });
  const listed = listedTwins(facts, sentence, acting);
  if (listed.length > 0) return listed.map((parties) => made(parties));
  const next = towns.length < 2 ? listedAfter(facts, twin, acting) : [];
  if (next.length > 0) return next.map((parties) => made(parties));
  if (towns.length > CROWD || (forumInLead(facts) && towns.length < 2)) return [];
  const pairs = pairsIn(facts, sentence).filter(([a, b]) => pairCounts(a, b, acting) && !acting.includes(a));
  if (pairs.length > 0) return pairs.map((pair) => made(pair));
  const others = towns.filter((town) => !acting.includes(town));
  const ofStory = mainTown(facts, sentence, acting);
  const main = ofStory !== undefined && towns.includes(ofStory) ? ofStory : (towns.find((town) => acting.includes(town)) ?? ofStory);
  if (others.length > 0 && main !== undefined)
    return others.map((town) => made([main, town], cues.in(sentence, 'proposed').length > 0 ? 'proposed' : 'in_force'));
  return twinsOfStory(facts, twin, acting).map(([parties, status]) => made(parties, status));
}

/** «делегации побратимов: казахстанских Усть-Каменогорска и Павлодара»: each with the town whose twins they are. */
function listedTwins(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly (readonly Town[])[] {
  const own = mentionsIn(facts, sentence);
  const owner = own.find((one) => TWINS.test(low(facts, sentence, one.from - 1)) && OWNS.test(low(facts, sentence, one.to)))?.town;
  const listed = unique(own.filter((one) => isListed(facts, one, TWINS) && one.town !== owner).map((one) => one.town));
  if (listed.length < 2) return [];
  if (owner !== undefined) return listed.map((town) => [owner, town]);
  const main = own.find((one) => !listed.includes(one.town) && acting.includes(one.town))?.town ?? mainTown(facts, sentence, acting);
  return main === undefined || listed.includes(main) ? [] : listed.map((town) => [main, town]);
}

/** «Делегации городов-побратимов приедут 30 июня. Гостей ждут из Вардё, Слупска и Оулу»: the list stands in the next sentence. */
function listedAfter(facts: StoryFacts, { at, sentence }: Cue, acting: readonly Town[]): readonly (readonly Town[])[] {
  if (!/(?:городов|городами|городам)-?\s?побратим/iu.test(facts.input.slice(...at)) && !/побратимов$/iu.test(facts.input.slice(...at)))
    return [];
  const next = mentionsIn(facts, sentence + 1);
  const listed = unique(next.filter((one) => isOfGuests(facts, one)).map((one) => one.town));
  const main = mainTown(facts, sentence, acting);
  return listed.length < 2 || main === undefined || listed.includes(main) ? [] : listed.map((town) => [main, town]);
}

/** «побратимов Биттерфельд-Вольфена: …», «Побратимами Чебоксар уже были …» */
const OWNS = /^(?::|—|–|уже|были|являются|считаются|стали)$/u;
const TWINS = /побратим|^породненн/u;

/** The two towns that the story is about, where it calls them sister cities. */
function twinsOfStory(facts: StoryFacts, twin: Cue, acting: readonly Town[]): readonly (readonly [readonly Town[], AgreementStatus])[] {
  const { cues } = facts;
  const { sentence } = twin;
  if (cues.in(sentence, 'became-twins').length > 0 && !saysEarlier(facts, sentence)) return [];
  const own = unique(mentionsIn(facts, sentence).map((mention) => mention.town)).filter(
    (town) => acting.includes(town) && town.kind === 'town',
  );
  const proposed = cues.in(sentence, 'proposed').length > 0;
  const parties = own.length >= 2 ? own.slice(0, 2) : unique([...own, ...acting.filter((town) => town.kind === 'town')]).slice(0, 2);
  if (own.length < 2 && saysMany(facts, twin) && !bothBefore(facts, sentence, acting)) return [];
  if (own.length === 0 && /(?<!\p{L})перв/iu.test(textOf(facts, sentence))) return [];
  const oneOfTwo = !forumInLead(facts) && acting.filter((town) => town.kind === 'town').length === 2;
  if (parties.length < 2 || (own.length === 0 && !isLead(facts, sentence) && !oneOfTwo)) return [];
  return [[parties, proposed && isLead(facts, sentence) ? 'proposed' : 'in_force']];
}

/** «совет городов-побратимов», and no word that there are two of them. */
function saysMany(facts: StoryFacts, { at, sentence }: Cue): boolean {
  const twins = facts.input.slice(...at);
  return (
    /^города?м?и?о?в?-|побратимов$/iu.test(twins) &&
    /ов|ам|ах/u.test(twins) &&
    !/(?:двух|двумя|двум|обоих|обоими|наши)/iu.test(textOf(facts, sentence))
  );
}

/** «Игра побратимов», after a sentence that names both. */
function bothBefore(facts: StoryFacts, sentence: number, acting: readonly Town[]): boolean {
  return unique(mentionsIn(facts, sentence - 1).map((mention) => mention.town)).filter((town) => acting.includes(town)).length >= 2;
}
