import type { Town } from './mentions.ts';
import type { At, EventType } from './reading.ts';
import { travelOf } from './roles.ts';
import { isLead, low, mentionsIn, type StoryFacts } from './story-facts.ts';

export interface PlaceFound {
  readonly town: Town;
  readonly at: At;
}

/** Where the main event took place: a town that received it, or one that stands with «в» beside what happened. */
export function mainPlace(facts: StoryFacts, type: EventType, acting: readonly Town[]): PlaceFound | null {
  if (type === 'remote_session' || type === 'mentorship' || type === 'other')
    return type === 'remote_session' ? null : saidPlace(facts, acting, true);
  const travel = [...travelOf(facts, acting)]
    .map(([town, { host, guest }]) => ({ town, worth: host - guest, host }))
    .sort((a, b) => b.worth - a.worth);
  const best = travel[0];
  const said = saidPlace(facts, acting, false);
  if (type === 'agreement_signing' || type === 'twinning') {
    if (said !== null) return said;
    return best !== undefined && best.host >= 2 && best.worth > 0 ? placed(facts, best.town) : null;
  }
  if (best !== undefined && best.worth > 0 && (said === null || acting.includes(said.town))) return placed(facts, best.town);
  return said ?? (type === 'visit' && best !== undefined && best.host > 0 ? placed(facts, best.town) : null);
}

const HAPPENS = ['signed', 'will-sign', 'forum', 'meeting', 'exhibition', 'visit'];

/** The first town after «в» in a sentence that says what happened. */
function saidPlace(facts: StoryFacts, acting: readonly Town[], strict: boolean): PlaceFound | null {
  for (let index = 0; index < facts.sentences.length; index += 1) {
    if (strict && !isLead(facts, index)) continue;
    if (!HAPPENS.some((is) => facts.cues.in(index, is).length > 0) || facts.cues.in(index, 'background').length > 0) continue;
    for (const mention of mentionsIn(facts, index)) {
      if (mention.by !== 'name' || !isAfterIn(facts, index, mention.from)) continue;
      if (acting.includes(mention.town) || isLead(facts, index)) return { town: mention.town, at: mention.at };
    }
  }
  return null;
}

function isAfterIn(facts: StoryFacts, sentence: number, from: number): boolean {
  const before = low(facts, sentence, from - 1);
  if (/^(?:в|во|у|in|w|we|à)$/.test(before)) return true;
  return (
    /^(?:город|городе|місті|горадзе|г|\.)$/.test(before) && /^(?:в|во|у|ў)$/.test(low(facts, sentence, from - (before === '.' ? 3 : 2)))
  );
}

function placed(facts: StoryFacts, town: Town): PlaceFound | null {
  const own = facts.mentions.filter((one) => one.town === town);
  const mention = own.find((one) => isAfterIn(facts, one.sentence, one.from)) ?? own[0];
  return mention === undefined ? null : { town, at: mention.at };
}
