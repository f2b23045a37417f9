import type { DateMention } from './date-mention.ts';
import { isAfterIn } from './main-place.ts';
import type { Town, TownMention } from './mentions.ts';
import { plainEvent } from './plain-event.ts';
import type { EventRead } from './reading.ts';
import { isLead, mentionsIn, type StoryFacts } from './story-facts.ts';

/** «Днём раньше, 28 августа, такое же соглашение с Михайловкой подписал глава Каменки»: a signing with others, on a day or in a month of its own. */
export function otherSigning(facts: StoryFacts, sentence: number, acting: readonly Town[], main: EventRead): EventRead | null {
  const { cues } = facts;
  const cue =
    cues.in(sentence, 'signed')[0] ?? cues.in(sentence, 'twin').find(() => /(?<!\p{L})(?:стал|породни)/iu.test(saidIn(facts, sentence)));
  if (isLead(facts, sentence) || cue === undefined || cues.in(sentence, 'will-sign').length > 0) return null;
  const date = facts.dates.find((one) => one.sentence === sentence && one.start.length >= MONTH && isOwn(one, main, facts.published));
  if (date === undefined) return null;
  const signed = main.agreements.filter((one) => one.status === 'signed').flatMap((one) => one.parties);
  const inMain = new Set(signed.length > 0 ? signed : main.municipalities.filter((one) => one.role !== 'mentioned').map((one) => one.name));
  const named = mentionsIn(facts, sentence).filter((one) => one.by === 'name' || one.by === 'district');
  const place = named.find((one) => isAfterIn(facts, sentence, one.from)) ?? null;
  const sides = named.filter((one) => one !== place);
  const partner = [...sides, ...(place === null ? [] : [place])].find((one) => !inMain.has(one.town.name));
  if (partner === undefined) return null;
  const other = sides.find((one) => one.town !== partner.town) ?? firstOf(facts, acting[0]);
  if (other === null || other.town === partner.town) return null;
  const alike = main.type === 'twinning' && /(?:тако[ейг]|аналогичн|подобн)/iu.test(saidIn(facts, sentence));
  const twinning = alike || cues.in(sentence, 'twin').length > 0 || cues.in(sentence, 'became-twins').length > 0;
  return plainEvent({
    type: twinning ? 'twinning' : 'agreement_signing',
    cue,
    date,
    place,
    towns: [
      [other, 'party'],
      [partner, 'party'],
    ],
    agreements: [
      { kind: twinning ? 'twinning' : 'cooperation', status: 'signed', parties: [other.town.name, partner.town.name], at: cue.at },
    ],
  });
}

const MONTH = 7;

/** Of the same year as the page or the event, and not its day. */
function isOwn({ start }: DateMention, main: EventRead, published: string | null): boolean {
  const year = (published ?? main.start ?? '').slice(0, 4);
  return start.slice(0, 4) === year && start !== main.start;
}

const saidIn = ({ input, sentences }: StoryFacts, sentence: number) => input.slice(...(sentences[sentence]?.at ?? [0, 0]));

const firstOf = ({ mentions }: StoryFacts, town: Town | undefined): TownMention | null => mentions.find((one) => one.town === town) ?? null;
