import type { Town, TownMention } from './mentions.ts';
import type { EventType, MunicipalityRole } from './reading.ts';
import { isTitle, low, type StoryFacts } from './story-facts.ts';

/** Points for a town being where it happens, and for its people having come. */
export interface Travel {
  readonly host: number;
  readonly guest: number;
}

const BACK = 4;

/** Who came and who received, for each acting town. */
export function travelOf(facts: StoryFacts, towns: readonly Town[]): ReadonlyMap<Town, Travel> {
  const travel = new Map<Town, Travel>(towns.map((town) => [town, { host: 0, guest: 0 }]));
  for (const mention of facts.mentions) {
    const known = travel.get(mention.town);
    if (known === undefined) continue;
    const more = isTitle(facts, mention.sentence) ? 1.5 : 1;
    travel.set(mention.town, { host: known.host + more * hostSays(facts, mention), guest: known.guest + more * guestSays(facts, mention) });
  }
  return travel;
}

/** «в Калуге», «посетили Калугу», «калужане приняли». */
function hostSays(facts: StoryFacts, mention: TownMention): number {
  const { sentence, from, to, by } = mention;
  const before = beforeOf(facts, mention);
  const after = afterOf(facts, mention);
  let points = 0;
  if (
    by === 'name' &&
    /(?:^| )(?:в|во|у|ў|у місті|in|w|we|à|в городе|в город|во дворце) $/.test(before) &&
    !/(?:форум|член\p{L}*|консул\p{L}*) в $/u.test(before)
  )
    points += eventIn(facts, sentence) ? 2 : 1;
  if (
    /(?:посетил\p{L}*|посещени\p{L}*|посещать|побывал\p{L}*|по приглашению|визит\p{L}* в|прибыл\p{L}* в|приехал\p{L}* в|гост\p{L}* (?:города|в)|приняла?|принимает|принял\p{L}*|принимал\p{L}*|осмотрел\p{L}*|показал\p{L}*) (?:\p{L}+ ){0,2}$/u.test(
      before,
    )
  )
    points += 2;
  if (/^ (?:приня(?:л|ла|ло|ли)|принима\p{L}+|встреча\p{L}+|встрети\p{L}+|гостеприимно|пригласи\p{L}+|показа\p{L}+ гост)/u.test(after))
    points += 1.5;
  if (by === 'adjective' && /^ (?:мэри|администрац|горсовет)/.test(after) && /в $/.test(before)) points += 1;
  return points;
}

/** «делегация из Минска», «минские гости», «минчане приехали». */
function guestSays(facts: StoryFacts, mention: TownMention): number {
  const { by } = mention;
  const before = beforeOf(facts, mention);
  const after = afterOf(facts, mention);
  let points = 0;
  if (
    /(?:делегаци\p{L}*|гост\p{L}*|представител\p{L}*|коллег\p{L}*|посланц\p{L}*|групп\p{L}*|артист\p{L}*|школьник\p{L}*|участник\p{L}*|побратим\p{L}*) (?:\p{L}+ ){0,4}$/u.test(
      before,
    )
  )
    points += 1.5;
  if (/(?:делегаци\p{L}*|гост\p{L}*) (?:\p{L}+ ){0,5}$/u.test(before)) points += 1;
  if (/(?:^| )(?:из|с) (?:города |района )?$/.test(before)) points += 1;
  if (
    by === 'adjective' &&
    /^ (?:\p{L}+ )?(?:делегаци|гост|коллег|артист|школьник|спортсмен|предпринимател|депутат|коллектив|ансамбл)/u.test(after)
  )
    points += 1.5;
  if (by === 'inhabitants') points += 0.7;
  if (
    /^ (?:\p{L}+ ){0,3}(?:посети\p{L}+|прибы\p{L}+|приех\p{L}+|побыва\p{L}+|съезди\p{L}+|отправи\p{L}+|гостил\p{L}*|поеха\p{L}+|вернул\p{L}+|приезжа\p{L}+)/u.test(
      after,
    )
  )
    points += 2;
  return points;
}

function eventIn({ cues }: StoryFacts, sentence: number): boolean {
  return ['signed', 'visit', 'meeting', 'forum', 'exhibition', 'will-sign', 'festival'].some((is) => cues.in(sentence, is).length > 0);
}

/** Up to four words before the mention, in lower case, with a space after each. */
function beforeOf(facts: StoryFacts, { sentence, from }: TownMention): string {
  let words = '';
  for (let index = Math.max(0, from - BACK - 2); index < from; index += 1) words += `${low(facts, sentence, index)} `;
  return words;
}

function afterOf(facts: StoryFacts, { sentence, to }: TownMention): string {
  let words = '';
  for (let index = to; index < to + 6; index += 1) words += ` ${low(facts, sentence, index)}`;
  return words;
}

/** The one role of each acting town in an event of this type. */
export function rolesOf(
  type: EventType,
  towns: readonly Town[],
  place: Town | null,
  facts: StoryFacts,
): ReadonlyMap<Town, MunicipalityRole> {
  const travel = travelOf(facts, towns);
  const roles = new Map<Town, MunicipalityRole>();
  for (const town of towns) roles.set(town, roleOf(type, town, place, travel, towns));
  return roles;
}

function roleOf(
  type: EventType,
  town: Town,
  place: Town | null,
  travel: ReadonlyMap<Town, Travel>,
  towns: readonly Town[],
): MunicipalityRole {
  const own = place === town;
  if (type === 'remote_session') return 'participant';
  if (type === 'forum') return own ? 'host' : 'participant';
  if (type === 'visit' || type === 'exhibition' || type === 'meeting') return own ? 'host' : 'guest';
  if (type === 'agreement_signing' || type === 'twinning') {
    if (place === null || !towns.includes(place)) return 'party';
    return own ? 'host' : (travel.get(town)?.guest ?? 0) > 0 || towns.length <= 2 ? 'guest' : 'party';
  }
  return own ? 'host' : 'party';
}
