import { COMING, isListed } from './guests-named.ts';
import type { Town, TownMention } from './mentions.ts';
import { plainTravel } from './plain-travel.ts';
import type { EventType, MunicipalityRole } from './reading.ts';
import { isLead, isTitle, low, type StoryFacts, textOf } from './story-facts.ts';
import type { Travel } from './travel.ts';

const WORDS = 6;

/** Who came and who received, for each acting town. */
export function travelOf(facts: StoryFacts, towns: readonly Town[]): ReadonlyMap<Town, Travel> {
  const travel = new Map<Town, Travel>(towns.map((town) => [town, { host: 0, guest: 0 }]));
  const containers = containersOf(facts);
  for (const mention of facts.mentions) {
    if (isOtherTime(facts, mention.sentence)) continue;
    const inside = containers.get(mention.town);
    const town = inside !== undefined && !towns.includes(mention.town) ? inside : mention.town;
    const known = travel.get(town);
    if (known === undefined) continue;
    const more = isTitle(facts, mention.sentence) ? 1.5 : 1;
    const { host, guest } =
      facts.language === 'ru' ? { host: hostSays(facts, mention), guest: guestSays(facts, mention) } : plainTravel(facts, mention);
    travel.set(town, { host: known.host + more * host, guest: known.guest + more * guest });
  }
  for (const [town, host, guest] of saidOfPeople(facts)) {
    const known = travel.get(town);
    if (known !== undefined) travel.set(town, { host: known.host + host, guest: known.guest + guest });
  }
  for (const [town, more] of guestsOfCountries(facts, towns)) {
    const known = travel.get(town) ?? { host: 0, guest: 0 };
    travel.set(town, { ...known, guest: known.guest + more });
  }
  return travel;
}

const LED_BY =
  /(?:во главе со?|возглав\p{L}+(?: (?:ее|её|его|делегацию|группу))?|делегаци\p{L}+ (?:\p{L}+ )?возглав\p{L}+) [^.!?,]{0,90}$/iu;
const WHO_CAME =
  /^,? (?:котор\p{L}+ )?(?:возглав\p{L}+ (?:\p{L}+ ){0,4}(?:делегаци|групп)|прие[хз]\p{L}+|прибы\p{L}+|прилет\p{L}+|во главе (?:\p{L}+ )?делегаци)/iu;
const WELCOMED_BY =
  /(?:гост\p{L}+|делегаци\p{L}+|групп\p{L}+|коллег|их|его|ее|её|ребят|школьников|побратимов) (?:\p{L}+ ){0,3}(?:принял[аи]?|принимал[аи]?|встретил[аи]?|встречал[аи]?|(?:по)?приветствовал[аи]?) [^.!?,]{0,90}$/iu;
const WHO_WELCOMED = /^ (?:тепло |лично )?(?:принял[аи]?|принимал[аи]?|встретил[аи]?|встречал[аи]?|(?:по)?приветствовал[аи]?) /iu;

/** «делегация во главе с мэром Минска», «гостей приняла глава Калуги»: the town of a person who came, or who received. */
function saidOfPeople({ people, input, sentences, language }: StoryFacts): readonly (readonly [Town, number, number])[] {
  if (language !== 'ru') return [];
  return people.flatMap(({ town, at, sentence }): readonly (readonly [Town, number, number])[] => {
    if (town === null) return [];
    const [from, to] = sentences[sentence]?.at ?? at;
    const before = input.slice(Math.max(from, at[0] - 160), at[0]);
    const after = input.slice(at[1], Math.min(to, at[1] + 80));
    if (LED_BY.test(before) || WHO_CAME.test(after)) return [[town, 0, 2]];
    return WELCOMED_BY.test(before) || WHO_WELCOMED.test(after) ? [[town, 1.5, 0]] : [];
  });
}

/** «делегация из Армении», «китайские гости»: the only acting town of that country. */
function guestsOfCountries(facts: StoryFacts, towns: readonly Town[]): readonly (readonly [Town, number])[] {
  return facts.countries.flatMap(({ code, sentence, from, to }): readonly (readonly [Town, number])[] => {
    const of = towns.filter((town) => town.country === code && town.kind === 'town');
    const [town] = of;
    if (town === undefined || of.length > 1 || towns.every((one) => one.country === code)) return [];
    const before = [4, 3, 2, 1].map((back) => low(facts, sentence, from - back)).join(' ');
    const came = /(?:делегаци\p{L}*|гост(?:и|ей|ям|ях|ь|я))(?: \p{L}+)? (?:из|с)$/u.test(before);
    const named = /^(?:делегаци|гост|коллег|школьник|артист|студент|партнер)/u.test(low(facts, sentence, to));
    const people =
      low(facts, sentence, from).endsWith('цы') && [...before.split(' '), low(facts, sentence, to)].some((word) => ARRIVED.test(word));
    const delegation = /^делегаци/u.test(low(facts, sentence, to));
    return came || people ? [[town, 1.5]] : delegation ? [[town, 2]] : named ? [[town, 0.8]] : [];
  });
}

const ARRIVED = /^(?:прие(?:х|зж)|прибы|прилет|гостил|побыва|верну|уеха)/u;

const SEASON = /(?<!\p{L})(?:прошл\p{L}+ )?(?:весной|летом|осенью|зимой|ранее|недавно)(?!\p{L})/iu;

/** A visit of another year, told in passing; a signing that is to come. */
function isOtherTime(facts: StoryFacts, sentence: number): boolean {
  const { cues, dates, published } = facts;
  if (!isLead(facts, sentence) && SEASON.test(textOf(facts, sentence)) && cues.in(sentence, 'visit').length > 0) return true;
  if (!isLead(facts, sentence) && cues.in(sentence, 'will-visit').length > 0) return true;
  if (!isLead(facts, sentence) && cues.in(sentence, 'will-sign').length > 0 && cues.in(sentence, 'signed').length === 0) return true;
  const year = published?.slice(0, 4);
  return (
    year !== undefined &&
    (cues.in(sentence, 'visited').length > 0 || cues.in(sentence, 'background').length > 0) &&
    dates.some((one) => one.sentence === sentence && one.start.slice(0, 4) < year)
  );
}

/** «Гагаринский округ Севастополя»: the town, and the district inside of it. */
export function containersOf(facts: StoryFacts): ReadonlyMap<Town, Town> {
  const found = new Map<Town, Town>();
  for (const district of facts.mentions) {
    if (district.by !== 'district') continue;
    const next = facts.mentions.find(
      (one) =>
        one.sentence === district.sentence &&
        one.by === 'name' &&
        (one.from === district.to || (one.from === district.to + 1 && /^город/.test(low(facts, one.sentence, district.to)))),
    );
    if (next !== undefined) found.set(next.town, district.town);
  }
  return found;
}

const IN_TOWN =
  /(?:^| )(?:в|во|у|ў|in|w|we|à)(?: (?:городе|город|місті|горадзе|г \.|\p{L}+[сцз]к(?:ом|ой|ий|ую)|соседн\p{L}{2,3}|город[е-]?-?(?:побратим|партнер)\p{L}*))? $/u;
const IN_HALL =
  /(?:^| )(?:в|во|на) (?:\p{L}+ ){0,3}(?:администраци\p{L}*|мэри\p{L}*|площад\p{L}*|зал\p{L}*|дворц\p{L}*|доме|музе\p{L}*|горсовет\p{L}*|дум\p{L}*|управ\p{L}*|ратуш\p{L}*|исполком\p{L}*|акимат\p{L}*|сцене|стадион\p{L}*|центр\p{L}*|берег\p{L}*|парк\p{L}*) (?:\p{L}+ ){0,1}$/u;
const RECEIVED_BY =
  /(?:посетил\p{L}*|посещени\p{L}*|посещать|побывал\p{L}* в|по приглашению|визит\p{L}* в|прибыл\p{L}* в|приехал\p{L}* в|приняла?|принимает|осмотрел\p{L}*|гостями|гостил\p{L}* в|(?:верну|возврат)\p{L}+ (?:домой )?из|провел\p{L}* \p{L}+ дней в|гостеприимство) (?:\p{L}+ ){0,2}$/u;
/** «из Вэйфана возвратилась делегация» */
const LEFT = /(?<!\p{L})(?:верну|возврат|вороти)\p{L}+/iu;
/** «в гостях у калужан» */
const AT_HOME = /(?:^| )в гост(?:ях у|и к|ях в|и в|ях на) (?:\p{L}+ )?$/u;
const RECEIVES =
  /^ (?:\d+ \p{L}+ |вчера |сегодня |накануне )?(?:приня(?:ла|ло|ли|л)(?!\p{L}| (?:\p{L}+ )?(?:план|участи|решени|соглаш|програм|резолюц|меморанд))|принима\p{L}+|встреча\p{L}+|встрети\p{L}+|гостеприимно|пригласи\p{L}+|показа\p{L}+ гост|стал\p{L}* столицей)/u;
const HALL_AFTER =
  /^ (?:\p{L}+ )?(?:мэри|администрац|горсовет|арсенал|дом|дворц|музе|городск|дум|зал|стадион|парк|театр|библиотек|площад|горисполком)/u;

/** «Ялту посетили представители Ярославля». */
const VISITED = /^ посети\p{L}+ (?:\p{L}+ )?(?:представител|делегаци|гост|групп|школьник)/u;

/** «в Калуге», «посетили Калугу», «калужане приняли», «в елабужской мэрии». */
function hostSays(facts: StoryFacts, mention: TownMention): number {
  const { sentence, by } = mention;
  const before = wordsBefore(facts, mention);
  const after = wordsAfter(facts, mention);
  const says: readonly (readonly [boolean, number])[] = [
    [by === 'body', /(?:^| )(?:в|во) (?:\p{L}+ ){0,3}$/u.test(before) ? 2 : 0.3],
    [AT_HOME.test(before) || (/нанес\p{L}* $/u.test(before) && /^ (?:\p{L}+ )?визит/u.test(after)), 2],
    [(by === 'name' || by === 'district') && IN_TOWN.test(before) && !OF_OTHERS.test(before), happensIn(facts, sentence) ? 2 : 0.7],
    [by === 'name' && IN_HALL.test(before), 1.5],
    [RECEIVED_BY.test(before) || (LEFT.test(textOf(facts, sentence)) && /(?:^| )из (?:\p{L}+ ){0,2}$/u.test(before)), 2],
    [RECEIVES.test(after), 1.5],
    [
      by === 'name' && /(?<!\p{L})туда (?:прие(?:х|зж)|прибы|прилет|отправ)/iu.test(facts.input.slice(mention.at[1], mention.at[1] + 80)),
      2,
    ],
    [(/^ , где /.test(after) && /(?:^| )(?:из|в|во|с) $/.test(before)) || VISITED.test(after), 2],
    [by === 'adjective' && isHall(facts, mention), 2],
    [by === 'inhabitants' && low(facts, sentence, mention.from).endsWith('ам') && /показа\p{L}+ $/u.test(before), 1.5],
  ];
  return says.reduce((sum, [is, points]) => sum + (is ? points : 0), 0);
}

/** «форум в Калуге», «поездка в Калугу» */
const OF_OTHERS = /(?:форум|член\p{L}*|консул\p{L}*|поезд\p{L}+) (?:\p{L}+ )?в $/u;

/** «в мэрии Смоленска» */
export function isInHall(facts: StoryFacts, mention: TownMention): boolean {
  return mention.by === 'name' && IN_HALL.test(wordsBefore(facts, mention));
}

/** «в елабужской мэрии». */
export function isHall(facts: StoryFacts, mention: TownMention): boolean {
  return HALL_AFTER.test(wordsAfter(facts, mention)) && /(?:^| )(?:в|во|на) (?:\p{L}+ )?$/u.test(wordsBefore(facts, mention));
}

const GUESTS = /(?:делегаци\p{L}*|гост(?:и|ей|ям|ях|ь|я)|посланц\p{L}*|артист\p{L}*|школьник\p{L}*|группа|группу) (?:\p{L}+ ){0,4}$/u;
const BY_TRADE =
  /(?:художник|мастер|педагог|учител|спортсмен|студент|ученик|музыкант|танц[оу]|ветеран|предпринимател|специалист|депутат|сотрудник|волонт[её]р|журналист|врач|дет(?:и|ей)|ребят|школьниц|гимназист|скульптор|команд|коллектив|ансамбл|театр|управленц)\p{L}* (?:\p{L}+ ){0,2}(?:из|с) (?:\p{L}+ ){0,2}$/u;
/** «художники Ханау» */
const TRADE =
  /(?:художники|мастера|педагоги|учителя|спортсмены|студенты|ученики|музыканты|дзюдоисты|футболисты|хоккеисты|шахматисты|предприниматели|дети|школьники) $/u;
const GUEST_AFTER = /^ (?:\p{L}+ )?(?:делегаци|гост|артист|школьник|спортсмен|предпринимател|коллектив|ансамбл|посланц)/u;
const CAME =
  /^ (?:[\p{L},-]+ ){0,4}(?:посети\p{L}+|прибы\p{L}+|возглав\p{L}+|прие(?:х|д)\p{L}+|побыва\p{L}+|съезди\p{L}+|отправи\p{L}+|гостил\p{L}*|поеха\p{L}+|вернул\p{L}+|приезжа\p{L}+|привез\p{L}+|переда\p{L}+)/u;

/** «делегация из Минска», «минские гости», «минчане приехали». */
function guestSays(facts: StoryFacts, mention: TownMention): number {
  const { by } = mention;
  const before = wordsBefore(facts, mention);
  const after = wordsAfter(facts, mention);
  let points = 0;
  if (GUESTS.test(before) || isListed(facts, mention, COMING)) points += 2;
  else if (BY_TRADE.test(before)) points += 1.5;
  else if (by === 'name' && TRADE.test(before)) points += 1;
  else if (/(?:представител\p{L}*|коллег\p{L}*|побратим\p{L}*|руководител\p{L}*) (?:\p{L}+ ){0,3}$/u.test(before)) points += 0.7;
  if (/(?:поездк|командировк)\p{L}+(?: \p{L}+){0,3} (?:мэр|глава|депутат\p{L}*|спикер) (?:города )?$/u.test(before)) points += 1.5;
  if (/(?:^| )из(?: города| района| белорусского| китайского)? $/.test(before)) points += 1;
  if (by === 'adjective' && GUEST_AFTER.test(after)) points += 2;
  if (by === 'inhabitants' && CAME.test(after)) points += 1.5;
  if (CAME.test(after) && !VISITED.test(after)) points += 1.5;
  return points;
}

function happensIn({ cues }: StoryFacts, sentence: number): boolean {
  return ['signed', 'visit', 'meeting', 'forum', 'exhibition', 'will-sign', 'festival'].some((is) => cues.in(sentence, is).length > 0);
}

/** The words before a mention, in lower case, with a space after each. */
function wordsBefore(facts: StoryFacts, { sentence, from }: TownMention): string {
  let words = '';
  for (let index = Math.max(0, from - WORDS); index < from; index += 1) words += `${low(facts, sentence, index)} `;
  return words;
}

function wordsAfter(facts: StoryFacts, { sentence, to }: TownMention): string {
  let words = '';
  for (let index = to; index < to + WORDS; index += 1) words += ` ${low(facts, sentence, index)}`;
  return words;
}

/** What decides the roles in an event. */
export interface Parts {
  readonly type: EventType;
  readonly towns: readonly Town[];
  readonly host: Town | null;
  /** Something was signed. */
  readonly signed: boolean;
  /** Towns whose people were there. */
  readonly came: ReadonlySet<Town>;
}

/** The one role of each acting town in an event. */
export function rolesOf(parts: Parts): ReadonlyMap<Town, MunicipalityRole> {
  return new Map(parts.towns.map((town) => [town, roleOf(town, parts)]));
}

function roleOf(town: Town, { type, host, towns, signed, came }: Parts): MunicipalityRole {
  const own = host === town;
  const atHome = host !== null && towns.includes(host);
  if (type === 'remote_session') return signed ? 'party' : 'participant';
  if (type === 'forum') return own ? 'host' : 'participant';
  // «Снимки прислали шесть городов»: nobody came.
  if (type === 'exhibition' && !own && !came.has(town)) return towns.length > 2 ? 'participant' : 'party';
  if (!atHome && type !== 'visit' && type !== 'exhibition') return 'party';
  if (own) return 'host';
  const isTravel = type === 'visit' || type === 'exhibition' || type === 'meeting';
  return !isTravel && town.kind === 'district' && towns.length > 2 ? 'party' : 'guest';
}
