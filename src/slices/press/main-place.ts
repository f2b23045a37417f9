import { HOMES } from './home-countries.ts';
import type { Town, TownMention } from './mentions.ts';
import { isSeat } from './parties.ts';
import { plainlyIn } from './plain-travel.ts';
import type { At, EventType } from './reading.ts';
import { containersOf, isHall, isInHall, travelOf } from './roles.ts';
import { isLead, low, mentionsIn, type StoryFacts } from './story-facts.ts';
import type { Travel } from './travel.ts';

export interface PlaceFound {
  readonly town: Town;
  readonly at: At;
  /** The acting town that received the others; null where the place is none of theirs. */
  readonly host: Town | null;
}

/** What a town needs to be taken for the host of a signing: its place must be said, or that the others came. */
const SAID = 1.5;

/** Where the main event took place, and who was the host. */
export function mainPlace(facts: StoryFacts, type: EventType, acting: readonly Town[]): PlaceFound | null {
  if (type === 'remote_session') return null;
  const said = saidPlace(facts, acting, type === 'mentorship' || type === 'other');
  if (type === 'mentorship') return said;
  const sure = said === null ? null : surePlace(facts, type, acting, said);
  if (sure !== null) return sure;
  const host = likeliestHost(facts, acting, type);
  if (host === null && said === null && type === 'forum') return firstOfLead(facts, acting);
  return host ?? said ?? (isSigning(type) && !cameSomebody(facts, acting) ? null : atHome(facts, acting));
}

/** The place that is said, where no travel outweighs it. */
function surePlace(facts: StoryFacts, type: EventType, acting: readonly Town[], said: PlaceFound): PlaceFound | null {
  if (!acting.includes(said.town)) {
    const district = containersOf(facts).get(said.town) ?? acting.find((one) => one.kind === 'district' && isSeat(said.town, one));
    if (district !== undefined && acting.includes(district)) return { ...said, host: district };
    if (type !== 'visit' && type !== 'exhibition') return said;
  }
  if (said.host === null) return null;
  return isSigning(type) || (type === 'visit' && saidInLead(facts, said)) ? said : null;
}

function isSigning(type: EventType): boolean {
  return type === 'agreement_signing' || type === 'twinning';
}

/** «Тамбов был столицей форума». */
function firstOfLead(facts: StoryFacts, acting: readonly Town[]): PlaceFound | null {
  const mention = facts.mentions.find((one) => isLead(facts, one.sentence) && acting.includes(one.town));
  return mention === undefined ? null : { town: mention.town, at: mention.at, host: mention.town };
}

const CAME = 2;

/** Somebody came, and not from the town at home: so it was there that they signed. */
function cameSomebody(facts: StoryFacts, acting: readonly Town[]): boolean {
  const travel = travelOf(facts, acting);
  const home = acting.filter((one) => one.country === HOMES[facts.language]);
  const guest = (town: Town) => travel.get(town)?.guest ?? 0;
  return acting.some((town) => !home.includes(town) && guest(town) >= CAME) && home.every((town) => guest(town) < 1);
}

/** A page tells of its own town: of two, the only one in the country of its language received the other. */
function atHome(facts: StoryFacts, acting: readonly Town[]): PlaceFound | null {
  const home = acting.filter((one) => one.country === HOMES[facts.language]);
  const [town] = home;
  const mention = facts.mentions.find((one) => one.town === town);
  const sides = acting.filter((one) => one.kind === 'town' || !acting.some((other) => isSeat(other, one)));
  return town === undefined ||
    mention === undefined ||
    home.length !== 1 ||
    sides.length < 2 ||
    (sides.length > 2 && !cameSomebody(facts, acting))
    ? null
    : { town, at: mention.at, host: town };
}

function saidInLead(facts: StoryFacts, { at }: PlaceFound): boolean {
  const mention = facts.mentions.find((one) => one.at[0] === at[0]);
  return mention !== undefined && isLead(facts, mention.sentence);
}

function likeliestHost(facts: StoryFacts, acting: readonly Town[], type: EventType): PlaceFound | null {
  const travel = travelOf(facts, acting);
  const towns = acting.filter((town) => town.kind === 'town' || acting.length <= 2 || acting.every((one) => one.kind === 'district'));
  const ranked = towns.map((town) => ({ town, worth: worthOf(town, travel) })).sort((a, b) => b.worth - a.worth);
  const [best, next] = ranked;
  if (best === undefined) return null;
  const needed = type === 'visit' || type === 'exhibition' || type === 'meeting' || type === 'forum' ? 0.1 : SAID;
  if (best.worth < needed || (next !== undefined && best.worth - next.worth < (needed > 1 ? 1 : 0.1))) return null;
  const own = facts.mentions.filter((one) => one.town === best.town);
  const mention = own.find((one) => isAfterIn(facts, one.sentence, one.from)) ?? own[0];
  return mention === undefined ? null : { town: best.town, at: mention.at, host: best.town };
}

/** What speaks for a town as host: itself, and that others came. */
function worthOf(town: Town, travel: ReadonlyMap<Town, Travel>): number {
  const { host, guest } = travel.get(town) ?? { host: 0, guest: 0 };
  const others = [...travel].filter(([other]) => other !== town).map(([, one]) => one.guest - one.host);
  return host - guest + Math.max(0, ...others);
}

const HAPPENS = ['happened', 'signed', 'will-sign', 'forum', 'meeting', 'exhibition', 'visit'];

/** The first town after «в» in a sentence that says what happened. */
function saidPlace(facts: StoryFacts, acting: readonly Town[], strict: boolean): PlaceFound | null {
  for (let index = 0; index < facts.sentences.length; index += 1) {
    if (strict && !isLead(facts, index)) continue;
    if (!isLead(facts, index) && facts.cues.in(index, 'will-sign').length > 0 && facts.cues.in(index, 'signed').length === 0) continue;
    if (!HAPPENS.some((is) => facts.cues.in(index, is).length > 0) || facts.cues.in(index, 'background').length > 0) continue;
    const lead = isLead(facts, index);
    const mention = mentionsIn(facts, index).find((one) => (lead || acting.includes(one.town)) && saysPlace(facts, one));
    if (mention !== undefined) return { town: mention.town, at: mention.at, host: acting.includes(mention.town) ? mention.town : null };
  }
  return null;
}

function saysPlace(facts: StoryFacts, mention: TownMention): boolean {
  if (mention.by === 'adjective') return isHall(facts, mention);
  if (isInHall(facts, mention)) return true;
  return (mention.by === 'name' || mention.by === 'district') && isAfterIn(facts, mention.sentence, mention.from);
}

/** «в финском Кухмо», «в городе-побратиме Зуле» */
const OF_COUNTRY = /(?:[сцз]к(?:ом|ой|ий|ую)|^соседн\p{L}{2,3}|^город[е-]?-?(?:побратим|партнер)\p{L}*)$/u;

export function isAfterIn(facts: StoryFacts, sentence: number, from: number): boolean {
  if (facts.language !== 'ru') {
    const mention = mentionsIn(facts, sentence).find((one) => one.from === from);
    return mention !== undefined && plainlyIn(facts, mention);
  }
  const before = low(facts, sentence, from - 1);
  if (/^(?:в|во|у|ў|in|w|we|à)$/.test(before)) return true;
  if (OF_COUNTRY.test(before)) return /^во?$/.test(low(facts, sentence, from - 2));
  return (
    /^(?:город|городе|селе|село|поселке|деревне|станице|місті|горадзе|г|\.)$/.test(before) &&
    /^(?:в|во|у|ў)$/.test(low(facts, sentence, from - (before === '.' ? 3 : 2)))
  );
}
