import type { Cue } from './cues.ts';
import { forumInLead } from './event-type.ts';
import { isListed } from './guests-named.ts';
import type { Town } from './mentions.ts';
import { mainTown, pairsIn, partiesIn } from './parties.ts';
import type { AgreementStatus } from './reading.ts';
import { isLead, low, mentionsIn, type StoryFacts, textOf, unique } from './story-facts.ts';

export const CROWD = 4;

/** A sentence that tells of an agreement. */
interface Telling {
  readonly sentence: number;
  readonly anchor: Cue;
  readonly acting: readonly Town[];
  /** Towns of the sentence. */
  readonly named: readonly Town[];
  /** As the words have it. */
  readonly status: AgreementStatus;
  /** What it is on the day of the story: what was signed earlier is in force. */
  readonly said: AgreementStatus;
}

type Sides = readonly (readonly Town[])[];

/** Parties of the agreements of one sentence; `each`: the main town has one with each of several partners. */
export function sidesIn(facts: StoryFacts, telling: Telling): { readonly sides: Sides; readonly each: boolean } {
  const { sentence, acting, named, status } = telling;
  const many = pairsIn(facts, sentence).length > 1 ? null : sidesByMany(facts, telling);
  if (many !== null) return { sides: many, each: false };
  const pairs = sidesByPairs(facts, telling);
  if (pairs !== null) return { sides: pairs, each: false };
  if (named.length === 0 && forumInLead(facts)) {
    const proposing = status === 'proposed' ? acting.filter((town) => town === mainTown(facts, sentence, acting)) : [];
    return { sides: [proposing], each: false };
  }
  const partners = sidesByPartners(facts, telling);
  return partners === null ? { sides: [partiesIn(facts, sentence, acting)], each: false } : { sides: partners, each: true };
}

/** «Тюмень заключила соглашения с Томском, Омском и Хабаровском»: several documents, one with each. */
function sidesByMany(facts: StoryFacts, { sentence, anchor, said, acting }: Telling): Sides | null {
  if (said === 'proposed' || said === 'planned') return null;
  const many = /^(?:соглашения|договоры|меморандумы|документы|их)(?!\p{L})/iu;
  const counted = /(?:дв[ае]|три|четыре|пять|сразу|несколько) (?:\p{L}+ )?(?:соглашени|договор|меморандум|протокол)/iu;
  const plural =
    many.test(facts.input.slice(...anchor.at)) ||
    counted.test(textOf(facts, sentence)) ||
    /(?<!\p{L})заключил\p{L}* их(?!\p{L})/iu.test(textOf(facts, sentence));
  if (!plural) return null;
  const own = mentionsIn(facts, sentence);
  const isPartner = (town: Town) => acting.includes(town) || said !== 'signed';
  const listed = unique(
    own.filter((one) => isListed(facts, one, PARTNERS) && (isPartner(one.town) || isLead(facts, sentence))).map((one) => one.town),
  );
  const [main, ...others] = unique(own.map((one) => one.town)).filter((town) => isPartner(town) && !listed.includes(town));
  const partners = listed.length > 1 ? listed : others;
  const first = main ?? (listed.length > 1 ? mainTown(facts, sentence, acting) : undefined);
  if (first === undefined || partners.length < 2 || partners.includes(first)) return null;
  const linked = listed.length > 1 || /(?:^|\s)(?:со?|между)\s|:/u.test(textOf(facts, sentence));
  return linked ? partners.slice(0, CROWD).map((partner) => [first, partner]) : null;
}

const PARTNERS = /^(?:со|с|между|коллегами|партнерами|органами|советами|думами)$/u;

/** «A и B, а также C и D»: each pair for itself; of one pair among more towns, it and the rest. */
function sidesByPairs(facts: StoryFacts, { sentence, acting, named, said }: Telling): Sides | null {
  const all = pairsIn(facts, sentence);
  if (all.length > 1) return all;
  const pair = all.find(([a, b]) => pairCounts(a, b, acting));
  if (pair === undefined) return null;
  const byWith = withPartners(facts, sentence, pair);
  if (named.length === 2) return said === 'in_force' && byWith ? null : [pair];
  if (named.length < 2 || byWith || acting.includes(pair[0])) return null;
  const rest = named.filter((town) => !pair.includes(town));
  return rest.length > 1 ? [rest.slice(0, CROWD), pair] : [pair];
}

/** Several towns beside the main one, of which the story does not tell: partners that it has or will have. */
function sidesByPartners(facts: StoryFacts, telling: Telling): Sides | null {
  const { sentence, acting, named, said } = telling;
  const partners = named.filter((town) => !acting.includes(town));
  const main = mainTown(facts, sentence, acting);
  if (main === undefined || partners.length < 2 || partners.length !== named.filter((town) => town !== main).length) return null;
  if ((said === 'signed' && isLead(facts, sentence)) || main === partners[0]) return null;
  const apart = named.includes(main) || partners.length > 2 || said === 'proposed' || callsPartners(facts, telling);
  return apart ? partners.slice(0, CROWD).map((partner) => [main, partner]) : null;
}

/** «партнерские соглашения», or «соглашения с…». */
function callsPartners(facts: StoryFacts, { sentence, anchor, acting }: Telling): boolean {
  const pair = pairsIn(facts, sentence).find(([a, b]) => pairCounts(a, b, acting));
  return withPartners(facts, sentence, pair) || /^партнер/iu.test(facts.input.slice(...anchor.at));
}

/** «соглашения с городскими советами Смоленска и Тулы»: each of the two is a partner of a third. */
function withPartners(facts: StoryFacts, sentence: number, pair: readonly [Town, Town] | undefined): boolean {
  const first = mentionsIn(facts, sentence).find((mention) => mention.town === pair?.[0]);
  if (first === undefined) return false;
  return [1, 2, 3, 4].some((back) => /^(?:с|со)$/.test(low(facts, sentence, first.from - back)));
}

/** Both of the story, or neither. */
export function pairCounts(a: Town, b: Town, acting: readonly Town[]): boolean {
  return acting.includes(a) === acting.includes(b);
}
