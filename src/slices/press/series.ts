import type { Cue } from './cues.ts';
import type { DateMention } from './date-mention.ts';
import { isAfterIn } from './main-place.ts';
import type { Town, TownMention } from './mentions.ts';
import { plainEvent } from './plain-event.ts';
import type { AgreementKind, EventRead } from './reading.ts';
import { isTitle, low, mentionsIn, type StoryFacts } from './story-facts.ts';

interface Signing {
  readonly partner: TownMention;
  readonly date: DateMention;
  readonly cue: Cue;
  readonly sentence: number;
}

/** So many dated signings with different partners make a list. */
const LIST = 3;

/** One event for each signing of a page that lists them with their dates; empty for any other page. */
export function seriesOf(facts: StoryFacts, acting: readonly Town[]): readonly EventRead[] {
  const own = ownTown(facts, acting);
  if (own === null) return [];
  const signings = signingsOf(facts, own.town);
  const dates = new Set(signings.map((one) => one.date.start));
  if (dates.size < LIST || new Set(signings.map((one) => one.partner.town)).size < LIST) return [];
  return signings.map((signing) => eventOf(facts, own, signing));
}

/** The town whose list it is: it is named in the title or speaks, and most of all. */
function ownTown(facts: StoryFacts, acting: readonly Town[]): TownMention | null {
  const named = acting
    .map((town) => facts.mentions.filter((one) => one.town === town))
    .sort((a, b) => titled(facts, b) - titled(facts, a) || b.length - a.length);
  return named[0]?.[0] ?? null;
}

function titled(facts: StoryFacts, mentions: readonly TownMention[]): number {
  return mentions.some((one) => isTitle(facts, one.sentence)) ? 1 : 0;
}

/** Each date with the partner that stands nearest to it, in a sentence that speaks of an agreement or goes on with the list. */
function signingsOf(facts: StoryFacts, own: Town): readonly Signing[] {
  const found: Signing[] = [];
  let cue: Cue | undefined;
  let waiting: TownMention | undefined;
  for (let index = 0; index < facts.sentences.length; index += 1) {
    if (isTitle(facts, index)) continue;
    cue = NOUNS.flatMap((is) => facts.cues.in(index, is))[0] ?? cue;
    const partners = mentionsIn(facts, index).filter((one) => one.town !== own && one.by === 'name');
    const dates = facts.dates.filter((one) => one.sentence === index && one.start.length >= 7);
    for (const [place, date] of dates.entries()) {
      const next = dates[place + 1];
      const partner =
        partners.find((one) => one.at[0] > date.at[0] && (next === undefined || one.at[0] < next.at[0])) ??
        partners.find((one) => !found.some((other) => other.partner.town === one.town)) ??
        waiting;
      if (partner === undefined || cue === undefined || found.some((one) => one.partner.town === partner.town)) continue;
      found.push({ partner, date, cue: cueBetween(facts, index, date, next) ?? cue, sentence: index });
    }
    waiting = partners.at(-1) ?? (dates.length > 0 ? undefined : waiting);
  }
  return found;
}

const NOUNS = ['memorandum', 'agreement', 'became-twins', 'partner-town', 'twin'];

/** The word that says what was signed on this date, before the next one. */
function cueBetween({ cues }: StoryFacts, sentence: number, date: DateMention, next: DateMention | undefined): Cue | undefined {
  return NOUNS.flatMap((is) => cues.in(sentence, is)).find(({ at }) => at[0] > date.at[0] && (next === undefined || at[0] < next.at[0]));
}

function eventOf(facts: StoryFacts, own: TownMention, { partner, date, cue, sentence }: Signing): EventRead {
  const kind = kindOf(facts, sentence, cue);
  const host = mentionsIn(facts, sentence).find(
    (one) => [own.town, partner.town].includes(one.town) && one.by === 'name' && placedAt(facts, one.from, sentence),
  );
  const later = facts.published !== null && date.start > facts.published.slice(0, date.start.length);
  return plainEvent({
    type: kind === 'twinning' ? 'twinning' : 'agreement_signing',
    cue,
    date,
    place: host ?? null,
    towns: [own, partner].map((one) => [one, host === undefined ? 'party' : one.town === host.town ? 'host' : 'guest']),
    agreements: [{ kind, status: later ? 'planned' : 'signed', parties: [own.town.name, partner.town.name], at: cue.at }],
  });
}

/** «в китайском Мяньяне», «в Обнинске». */
function placedAt(facts: StoryFacts, from: number, sentence: number): boolean {
  return isAfterIn(facts, sentence, from) || (/ск(?:ом|ой)$/.test(low(facts, sentence, from - 1)) && isAfterIn(facts, sentence, from - 1));
}

function kindOf({ cues }: StoryFacts, sentence: number, cue: Cue): AgreementKind {
  if (cue.sentence === sentence) {
    if (cue.is === 'memorandum') return 'memorandum';
    if (cue.is === 'became-twins' || cue.is === 'twin') return 'twinning';
  }
  const near = (one: Cue) => Math.abs(one.from - cue.from) <= 3;
  return ['became-twins', 'twin'].some((is) => cues.in(sentence, is).some(near)) ? 'twinning' : 'cooperation';
}
