import { homeOf } from './home-countries.ts';
import type { TownMention } from './mentions.ts';
import { isLead, isTitle, low, type StoryFacts } from './story-facts.ts';
import type { Travel } from './travel.ts';

const FEW = 3;

/** Who came and who received, as the headings host-… and guest-… of `events` say in languages other than Russian. */
export function plainTravel(facts: StoryFacts, mention: TownMention): Travel {
  const { language, cues } = facts;
  const later = cues.in(mention.sentence, 'will-visit').length > 0 && !isLead(facts, mention.sentence);
  if (later) return { host: 0, guest: 0 };
  const own = isOwn(facts, mention) ? 2 : 0;
  if (language === 'kk' || language === 'ky') {
    const { host, guest } = bySuffix(facts, mention);
    return { host: host + own, guest };
  }
  const gapBefore = (is: string) => nearest(facts, mention, is, 'before');
  const gapAfter = (is: string) => nearest(facts, mention, is, 'after');
  let host = own;
  let guest = 0;
  const named = mention.by === 'name';
  if (named && gapBefore('host-in') <= inReach(facts, mention)) host += happensIn(facts, mention.sentence) ? 2 : 0.7;
  if (gapBefore('host-before') <= 2) host += 1.5;
  if (named && gapBefore('guest-from') <= inReach(facts, mention)) guest += 0.7;
  if (gapBefore('guest-before') <= FEW) guest += 1.5;
  const after = Math.min(gapAfter('host-after'), gapAfter('guest-after'));
  if (after <= 2 && gapAfter('host-after') === after) host += 1.5;
  else if (after <= 2) guest += mention.by === 'name' ? 1.5 : 2;
  if (mention.by === 'body' && gapAfter('guest-after') > 2) host += 0.3;
  return { host, guest };
}

/** «до нашої громади завітала делегація»: the page's own town is that of its title. */
function isOwn(facts: StoryFacts, { sentence, town }: TownMention): boolean {
  if (!isTitle(facts, sentence) || town.country !== homeOf(facts.language)) return false;
  return facts.cues.of('our-town').some((cue) => isLead(facts, cue.sentence));
}

/** “in the German city of X”: words that only say what the town is may stand between. */
function inReach({ cues, sentences }: StoryFacts, { sentence, from }: TownMention): number {
  const before = sentences[sentence]?.tokens[from - 1];
  const isKind = before !== undefined && !before.capital && cues.in(sentence, 'municipal').some((cue) => cue.to === from);
  return isKind ? 2 : 0;
}

/** How many words stand between the mention and the nearest cue of this heading; infinite past a mark. */
function nearest(facts: StoryFacts, { sentence, from, to }: TownMention, is: string, side: 'before' | 'after'): number {
  let best = Number.POSITIVE_INFINITY;
  for (const cue of facts.cues.in(sentence, is)) {
    const start = side === 'before' ? cue.to : afterApposition(facts, sentence, to);
    const end = side === 'before' ? from : cue.from;
    if (end < start) continue;
    const gap = wordsBetween(facts, sentence, start, end);
    if (gap < best) best = gap;
  }
  return best;
}

/** How many words without a capital; infinite past a mark. */
function wordsBetween({ sentences }: StoryFacts, sentence: number, from: number, to: number): number {
  const tokens = sentences[sentence]?.tokens ?? [];
  let words = 0;
  for (let index = from; index < to; index += 1) {
    if (tokens[index]?.kind === 'mark') return Number.POSITIVE_INFINITY;
    if (tokens[index]?.capital !== true) words += 1;
  }
  return words;
}

const APPOSITION = 6;

/** “The mayor of Hexham, Councillor Derek Kennedy, welcomed”: past what stands between commas. */
function afterApposition(facts: StoryFacts, sentence: number, to: number): number {
  if (low(facts, sentence, to) !== ',') return to;
  for (let index = to + 1; index <= to + APPOSITION; index += 1) if (low(facts, sentence, index) === ',') return index + 1;
  return to;
}

const OF_TOWN = /^(?:қала|шаар|мэрия|әкімд|акимд)/u;
const LOCATIVE = /(?:да|де|та|те|до|дө|то|тө)$/u;
const ABLATIVE = /(?:дан|ден|тан|тен|нан|нен|дон|дөн|тон|төн)$/u;
const DATIVE = /(?:ға|ге|қа|ке|на|не|га|го|гө|ка|ко|кө)$/u;

/** Kazakh and Kyrgyz: «Таразда», «Тараз қаласының әкімдігінде», «Талас шаарынан келген делегация», «Астанаға барды». */
function bySuffix(facts: StoryFacts, mention: TownMention): Travel {
  const { sentence, to, town } = mention;
  let last = low(facts, sentence, to - 1);
  let bare = last === town.name.toLowerCase().split(' ').at(-1);
  for (let index = to; index < to + 3 && OF_TOWN.test(low(facts, sentence, index)); index += 1) {
    last = low(facts, sentence, index);
    bare = false;
  }
  let host = 0;
  let guest = 0;
  if (!bare && LOCATIVE.test(last)) host += happensIn(facts, sentence) ? 2 : 0.7;
  else if (!bare && ABLATIVE.test(last)) guest += 1.5;
  else if (!bare && DATIVE.test(last)) host += facts.cues.in(sentence, 'visit').length > 0 ? 1.5 : 0.3;
  if (nearest(facts, mention, 'guest-after', 'after') <= FEW) guest += 1;
  if (nearest(facts, mention, 'host-after', 'after') <= FEW) host += 1;
  return { host, guest };
}

function happensIn({ cues }: StoryFacts, sentence: number): boolean {
  return ['signed', 'visit', 'meeting', 'forum', 'exhibition', 'will-sign', 'festival', 'held'].some(
    (is) => cues.in(sentence, is).length > 0,
  );
}

/** Whether the name stands in a case or after a word that says where. */
export function plainlyIn(facts: StoryFacts, mention: TownMention): boolean {
  if (facts.language === 'kk' || facts.language === 'ky') return bySuffix(facts, mention).host >= 0.7;
  return nearest(facts, mention, 'host-in', 'before') <= inReach(facts, mention);
}
