import type { Cue } from './cues.ts';
import type { Town } from './mentions.ts';
import type { AgreementKind, AgreementStatus, At } from './reading.ts';
import { isLead, isTitle, mentionsIn, type StoryFacts, unique } from './story-facts.ts';

/** An agreement as one sentence tells of it. */
export interface AgreementFound {
  readonly kind: AgreementKind;
  readonly status: AgreementStatus;
  readonly parties: readonly Town[];
  readonly at: At;
  readonly sentence: number;
  /** Whether the sentence says that it is not of today: «ранее», an earlier year. */
  readonly earlier: boolean;
}

const NOUNS = ['memorandum', 'roadmap', 'agreement'] as const;

/** Agreements of the story, one for each kind, status and parties. `acting`: the towns that the story is about. */
export function agreementsOf(facts: StoryFacts, acting: readonly Town[], mentoring: boolean): readonly AgreementFound[] {
  const found = facts.sentences.flatMap((_, sentence) => [...toldIn(facts, sentence, acting, mentoring), ...twinsIn(facts, sentence, acting)]);
  return merged(found, facts);
}

/** Agreements of which the sentence says that they were, will be or might be signed. */
function toldIn(facts: StoryFacts, sentence: number, acting: readonly Town[], mentoring: boolean): readonly AgreementFound[] {
  const { cues } = facts;
  const became = cues.in(sentence, 'became-twins');
  const found: AgreementFound[] = [];
  const roadmap = cues.in(sentence, 'roadmap')[0];
  if (roadmap !== undefined) found.push(agreement(facts, sentence, 'roadmap', roadmapStatus(facts, sentence), roadmap, acting));
  const noun = NOUNS.filter((is) => is !== 'roadmap').flatMap((is) => cues.in(sentence, is))[0];
  const status = statusIn(facts, sentence);
  const anchor = noun ?? became[0];
  if (anchor === undefined || status === null) {
    const direct = became[0];
    if (direct !== undefined && status === null && isLead(facts, sentence)) found.push(agreement(facts, sentence, 'twinning', 'signed', direct, acting));
    return found;
  }
  if (noun === undefined && !isLead(facts, sentence)) return found;
  if (roadmap !== undefined && noun === undefined) return found;
  found.push(agreement(facts, sentence, kindIn(facts, sentence, anchor, mentoring), status, anchor, acting));
  return found;
}

function agreement(facts: StoryFacts, sentence: number, kind: AgreementKind, status: AgreementStatus, anchor: Cue, acting: readonly Town[]): AgreementFound {
  const earlier = status === 'in_force' || saysEarlier(facts, sentence);
  const own = unique(mentionsIn(facts, sentence).filter((one) => !isPlaceOnly(facts, one.sentence, one.from)).map((one) => one.town));
  const towns = own.filter((town) => acting.includes(town));
  const parties = own.length >= 2 && (earlier || towns.length < 2) ? own.slice(0, 4) : towns.length >= 2 ? towns : unique([...towns, ...acting.slice(0, 2)]).slice(0, 2);
  return { kind, status: earlier && status === 'signed' && !isLead(facts, sentence) ? 'in_force' : status, parties, at: anchor.at, sentence, earlier };
}

/** «в Барнауле», where the name says the place of a signing alone. */
function isPlaceOnly({ sentences, mentions }: StoryFacts, sentence: number, from: number): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const mention = mentions.find((one) => one.sentence === sentence && one.from === from);
  const inSentence = mentions.filter((one) => one.sentence === sentence).length;
  return mention?.by === 'name' && /^во?$/.test(tokens[from - 1]?.low ?? '') && inSentence > 2;
}

function saysEarlier({ cues, dates, published }: StoryFacts, sentence: number): boolean {
  if (cues.in(sentence, 'background').some((cue) => cue.is === 'background')) return true;
  const year = published?.slice(0, 4);
  return year !== undefined && dates.some((date) => date.sentence === sentence && date.start.slice(0, 4) < year);
}

function statusIn({ cues }: StoryFacts, sentence: number): AgreementStatus | null {
  if (cues.in(sentence, 'proposed').length > 0) return 'proposed';
  if (cues.in(sentence, 'will-sign').length > 0 && cues.in(sentence, 'signed').length === 0) return 'planned';
  if (cues.in(sentence, 'signed').length > 0) return 'signed';
  return null;
}

function roadmapStatus({ cues }: StoryFacts, sentence: number): AgreementStatus {
  return cues.in(sentence, 'signed').length > 0 && cues.in(sentence, 'will-sign').length === 0 ? 'signed' : 'planned';
}

function kindIn(facts: StoryFacts, sentence: number, anchor: Cue, mentoring: boolean): AgreementKind {
  const { cues } = facts;
  if (mentoring) return 'mentorship';
  const twin = cues.in(sentence, 'became-twins').length > 0 || (isLead(facts, sentence) && facts.sentences.some((_, index) => isTitle(facts, index) && cues.in(index, 'became-twins').length > 0));
  if (twin) return 'twinning';
  if (anchor.is === 'memorandum') return 'memorandum';
  return betweenCouncils(facts, sentence) ? 'council' : 'cooperation';
}

/** Representative bodies sign: «Городская дума» stands in the sentence, and no administration or mayor. */
function betweenCouncils({ cues, sentences }: StoryFacts, sentence: number): boolean {
  const bodies = cues.in(sentence, 'representative').length;
  const executive = (sentences[sentence]?.tokens ?? []).filter((token) => /^(?:мэр|администрац|глав[аыеойу]+$|горисполком|исполком|аким)/.test(token.low)).length;
  return bodies > 0 && bodies > executive;
}

/** Towns called sister cities have a twinning in force. */
function twinsIn(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly AgreementFound[] {
  const { cues } = facts;
  const twin = cues.in(sentence, 'twin')[0];
  if (twin === undefined || cues.in(sentence, 'became-twins').length > 0 || cues.in(sentence, 'forum').length > 0) return [];
  const towns = unique(mentionsIn(facts, sentence).map((one) => one.town)).filter((town) => acting.includes(town));
  const parties = towns.length >= 2 ? towns.slice(0, 2) : unique([...towns, ...acting]).slice(0, 2);
  if (parties.length < 2) return [];
  return [{ kind: 'twinning', status: 'in_force', parties, at: twin.at, sentence, earlier: true }];
}

const RANK: Readonly<Record<AgreementStatus, number>> = { signed: 4, planned: 3, proposed: 2, in_force: 1 };

/** One for each pair and kind: the strongest status; a twinning that is being signed is not in force beside it. */
function merged(found: readonly AgreementFound[], facts: StoryFacts): readonly AgreementFound[] {
  void facts;
  const kept: AgreementFound[] = [];
  for (const one of [...found].sort((a, b) => RANK[b.status] - RANK[a.status] || a.sentence - b.sentence)) {
    const again = kept.some((other) => sameParties(one.parties, other.parties) && (one.kind === other.kind || (one.kind !== 'roadmap' && other.kind !== 'roadmap' && !(one.kind === 'twinning' && one.status === 'in_force'))));
    const signedTwins = one.status === 'in_force' && kept.some((other) => other.kind === 'twinning' && sameParties(one.parties, other.parties));
    if (!again && !signedTwins) kept.push(one);
  }
  return kept.sort((a, b) => a.at[0] - b.at[0]);
}

function sameParties(a: readonly Town[], b: readonly Town[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const shared = a.filter((one) => b.includes(one)).length;
  return shared >= Math.min(a.length, b.length);
}
