import type { AgreementFound } from './agreement-found.ts';
import type { Cue } from './cues.ts';
import { forumInLead } from './event-type.ts';
import type { Town } from './mentions.ts';
import { mainTown, pairsIn, partiesIn, withSeats } from './parties.ts';
import type { AgreementKind, AgreementStatus } from './reading.ts';
import { isLead, isTitle, low, mentionsIn, type StoryFacts, unique } from './story-facts.ts';

const CROWD = 4;

/** Agreements of the story, one for each kind, status and parties. `acting`: the towns that the story is about, the first most of all. */
export function agreementsOf(facts: StoryFacts, acting: readonly Town[], mentoring: boolean): readonly AgreementFound[] {
  const main = mainKind(facts, mentoring);
  const told = withoutEchoes(
    facts,
    facts.sentences.flatMap((_, sentence) => toldIn(facts, sentence, acting, main)),
  );
  const twins = facts.sentences.flatMap((_, sentence) => twinsIn(facts, sentence, acting));
  const found = merged([...told, ...twins]).map((one) => ({
    ...one,
    parties: withSeats(one.parties, unique(facts.mentions.map((mention) => mention.town))),
  }));
  return mentoring && !found.some((one) => one.kind === 'mentorship' && (one.status === 'signed' || one.status === 'in_force'))
    ? [...mentorshipInForce(facts, acting), ...found]
    : found;
}

/** «Документ подписали…» after the sentence that says which: no second agreement. */
function withoutEchoes(facts: StoryFacts, told: readonly AgreementFound[]): readonly AgreementFound[] {
  return told.filter(({ at, sentence, status }) => {
    if (status !== 'signed' || !/^(?:документ|бумаг|под документ)/iu.test(facts.input.slice(...at))) return true;
    if (unique(mentionsIn(facts, sentence).map((mention) => mention.town)).length > 1) return true;
    return !told.some((other) => other.sentence < sentence && other.status === 'signed' && other.parties.length > 0);
  });
}

function mentorshipInForce({ cues }: StoryFacts, acting: readonly Town[]): readonly AgreementFound[] {
  const cue = cues.of('mentor')[0] ?? cues.of('mentee')[0];
  if (cue === undefined || acting.length < 2) return [];
  return [{ kind: 'mentorship', status: 'in_force', parties: acting.slice(0, 2), at: cue.at, sentence: cue.sentence, earlier: true }];
}

/** What is signed in the story: its title and first sentences say it. */
function mainKind(facts: StoryFacts, mentoring: boolean): AgreementKind | null {
  if (mentoring) return 'mentorship';
  return facts.cues
    .of('became-twins')
    .some((cue) => isTitle(facts, cue.sentence) || (isLead(facts, cue.sentence) && !saysEarlier(facts, cue.sentence)))
    ? 'twinning'
    : null;
}

/** Agreements of which the sentence says that they were, will be or might be signed. */
function toldIn(facts: StoryFacts, sentence: number, acting: readonly Town[], main: AgreementKind | null): readonly AgreementFound[] {
  const { cues } = facts;
  const status = statusIn(facts, sentence);
  const roadmap = roadmapIn(facts, sentence, acting);
  const became = cues.in(sentence, 'became-twins')[0];
  const noun = cues.in(sentence, 'memorandum')[0] ?? cues.in(sentence, 'agreement')[0];
  const bare =
    isLead(facts, sentence) && unique(mentionsIn(facts, sentence).map((mention) => mention.town)).length >= 2
      ? cues.in(sentence, 'signed')[0]
      : undefined;
  const anchor = noun ?? became ?? (roadmap.length > 0 ? undefined : bare);
  if (became !== undefined && (status === 'proposed' || status === 'planned'))
    return [...roadmap, ...one(facts, sentence, 'twinning', status, became, acting)];
  if (anchor === undefined) return roadmap;
  if (
    status === null &&
    became !== undefined &&
    noun !== undefined &&
    pairsIn(facts, sentence).length > 0 &&
    statusIn(facts, sentence - 1) === 'signed'
  )
    return [...roadmap, ...one(facts, sentence, 'twinning', 'signed', became, acting)];
  if (status === null)
    return became !== undefined && isLead(facts, sentence) && main === 'twinning'
      ? [...roadmap, ...one(facts, sentence, 'twinning', 'signed', became, acting)]
      : roadmap;
  if (noun === undefined && (!isLead(facts, sentence) || roadmap.length > 0)) return roadmap;
  return [...roadmap, ...one(facts, sentence, kindIn(facts, sentence, anchor, main), status, anchor, acting)];
}

/** One agreement of the sentence, or one for each pair of towns that it names. */
function one(
  facts: StoryFacts,
  sentence: number,
  kind: AgreementKind,
  status: AgreementStatus,
  anchor: Cue,
  acting: readonly Town[],
): readonly AgreementFound[] {
  const named = unique(mentionsIn(facts, sentence).map((mention) => mention.town));
  const earlier = (saysEarlier(facts, sentence) && !isLead(facts, sentence)) || earlierYear(facts, sentence);
  if (earlier && named.length === 0 && status === 'signed' && (acting.length !== 2 || /перв/iu.test(textOf(facts, sentence)))) return [];
  const past = status === 'signed' && (earlier || (kind === 'mentorship' && saysResults(facts)));
  const said: AgreementStatus = past ? 'in_force' : status;
  const made = (parties: readonly Town[]): AgreementFound => ({
    kind,
    status: said,
    parties,
    at: anchor.at,
    sentence,
    earlier: earlier || said === 'in_force',
  });
  const pairs = pairsIn(facts, sentence).filter(([a, b]) => pairCounts(a, b, acting));
  const all = pairsIn(facts, sentence);
  if (all.length > 1) return all.map(made);
  if (pairs.length === 1 && named.length === 2 && !(said === 'in_force' && withPartners(facts, sentence, pairs[0]))) return pairs.map(made);
  const apart = pairs.length === 1 && named.length > 2 && !withPartners(facts, sentence, pairs[0]) ? pairs[0] : undefined;
  if (apart !== undefined && !acting.includes(apart[0])) {
    const rest = named.filter((town) => !apart.includes(town));
    return [...(rest.length > 1 ? [made(rest.slice(0, CROWD))] : []), made(apart)];
  }
  if (named.length === 0 && forumInLead(facts))
    return [made(status === 'proposed' ? acting.filter((town) => town === mainTown(facts, sentence, acting)) : [])];
  const partners = named.filter((town) => !acting.includes(town));
  const byWith = withPartners(facts, sentence, pairs[0]);
  const main = mainTown(facts, sentence, acting);
  if (
    main !== undefined &&
    partners.length >= 2 &&
    partners.length === named.filter((town) => town !== main).length &&
    (said !== 'signed' || !isLead(facts, sentence)) &&
    main !== partners[0]
  ) {
    const before: AgreementFound['status'] = said === 'signed' ? 'in_force' : said;
    if (
      named.includes(main) ||
      partners.length > 2 ||
      before === 'proposed' ||
      byWith ||
      /^партнер/iu.test(facts.input.slice(...anchor.at))
    )
      return partners.slice(0, CROWD).map((partner) => ({ ...made([main, partner]), status: before }));
  }
  return [made(partiesIn(facts, sentence, acting))];
}

/** «соглашения с городскими советами Смоленска и Тулы»: each of the two is a partner of a third. */
function withPartners(facts: StoryFacts, sentence: number, pair: readonly [Town, Town] | undefined): boolean {
  const first = mentionsIn(facts, sentence).find((mention) => mention.town === pair?.[0]);
  if (first === undefined) return false;
  return [1, 2, 3, 4].some((back) => /^(?:с|со)$/.test(low(facts, sentence, first.from - back)));
}

function pairCounts(a: Town, b: Town, acting: readonly Town[]): boolean {
  return acting.includes(a) === acting.includes(b);
}

function roadmapIn(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly AgreementFound[] {
  const { cues, input } = facts;
  const cue = cues.in(sentence, 'roadmap')[0];
  if (cue === undefined) return [];
  const signed = cues.in(sentence, 'signed').length > 0 && cues.in(sentence, 'will-sign').length === 0;
  const willBe = cues.in(sentence, 'will-sign').length > 0;
  if (!signed && !willBe && !/карт/iu.test(input.slice(...cue.at))) return [];
  return [
    {
      kind: 'roadmap',
      status: signed ? 'signed' : 'planned',
      parties: partiesIn(facts, sentence, acting),
      at: cue.at,
      sentence,
      earlier: false,
    },
  ];
}

/** «подвели итоги наставничества» in the title. */
function saysResults(facts: StoryFacts): boolean {
  return facts.cues.of('results').some((cue) => isTitle(facts, cue.sentence));
}

function textOf({ input, sentences }: StoryFacts, sentence: number): string {
  return input.slice(...(sentences[sentence]?.at ?? [0, 0]));
}

function saysEarlier(facts: StoryFacts, sentence: number): boolean {
  return facts.cues.in(sentence, 'background').length > 0 || earlierYear(facts, sentence);
}

/** A year before that of the publication, and no date of today. */
function earlierYear(facts: StoryFacts, sentence: number): boolean {
  const { dates, published } = facts;
  // «продлили договор 1966 года» is of today.
  if (facts.cues.in(sentence, 'renewed').length > 0 && isLead(facts, sentence)) return false;
  if (published === null)
    return (
      !isLead(facts, sentence) &&
      dates.some((date) => date.sentence === sentence && date.start.length === 4) &&
      dates.every((date) => date.sentence !== sentence || date.start.length === 4)
    );
  if (published.slice(5, 7) === '01') return false;
  const own = dates.filter((date) => date.sentence === sentence);
  const year = published.slice(0, 4);
  return own.some((date) => date.start.slice(0, 4) < year) && !own.some((date) => date.start.length > 4 && date.start.startsWith(year));
}

function statusIn({ cues }: StoryFacts, sentence: number): AgreementStatus | null {
  if (cues.in(sentence, 'approved').length > 0) return 'planned';
  if (cues.in(sentence, 'proposed').length > 0) return 'proposed';
  if (cues.in(sentence, 'will-sign').length > 0 && cues.in(sentence, 'signed').length === 0) return 'planned';
  return cues.in(sentence, 'signed').length > 0 || cues.in(sentence, 'renewed').length > 0 ? 'signed' : null;
}

function kindIn(facts: StoryFacts, sentence: number, anchor: Cue, main: AgreementKind | null): AgreementKind {
  const { cues } = facts;
  if (main === 'mentorship') return main;
  if (cues.in(sentence, 'became-twins').length > 0 || cues.in(sentence, 'twin').length > 0) return 'twinning';
  if (main !== null && /(?:таки[ехм]+ же|подобн|аналогичн)/iu.test(textOf(facts, sentence))) return main;
  if (main === 'twinning' && (isLead(facts, sentence) || cues.in(sentence, 'cooperate').length === 0)) return 'twinning';
  if (anchor.is === 'memorandum') return 'memorandum';
  return betweenCouncils(facts, sentence) ? 'council' : 'cooperation';
}

/** Representative bodies sign: «Городская дума» stands in the sentence, and no administration or mayor. */
function betweenCouncils(facts: StoryFacts, sentence: number): boolean {
  const { cues, sentences } = facts;
  if (/(?:одобр|поддержа|утверд|ратифиц|рассмотре|проголос)\p{L}*/iu.test(textOf(facts, sentence))) return false;
  const associations = cues.in(sentence, 'association');
  const bodies = cues
    .in(sentence, 'representative')
    .filter((cue) => !associations.some((other) => other.from <= cue.from && cue.to <= other.to)).length;
  const executive = (sentences[sentence]?.tokens ?? []).filter((token) =>
    /^(?:мэр\p{L}*|администрац\p{L}*|глав[аыеойу]+|горисполком\p{L}*|исполком\p{L}*|аким\p{L}*)$/u.test(token.low),
  ).length;
  return bodies > 0 && bodies > executive;
}

/** Towns called sister cities have a twinning in force; so has a pair of others that is told of. */
function twinsIn(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly AgreementFound[] {
  const { cues } = facts;
  const twin = cues.in(sentence, 'twin')[0];
  if (twin === undefined || cues.in(sentence, 'forum').length > 0) return [];
  const towns = unique(mentionsIn(facts, sentence).map((mention) => mention.town));
  const made = (parties: readonly Town[], status: AgreementStatus = 'in_force'): AgreementFound => ({
    kind: 'twinning',
    status,
    parties,
    at: twin.at,
    sentence,
    earlier: true,
  });
  if (towns.length > CROWD || (forumInLead(facts) && towns.length < 2)) return [];
  const pairs = pairsIn(facts, sentence).filter(([a, b]) => pairCounts(a, b, acting) && !acting.includes(a));
  if (pairs.length > 0) return pairs.map((pair) => made(pair));
  const others = towns.filter((town) => !acting.includes(town));
  const main = mainTown(facts, sentence, acting);
  if (others.length > 0 && main !== undefined)
    return others.map((town) => made([main, town], cues.in(sentence, 'proposed').length > 0 ? 'proposed' : 'in_force'));
  if (cues.in(sentence, 'became-twins').length > 0 && !saysEarlier(facts, sentence)) return [];
  const own = towns.filter((town) => acting.includes(town) && town.kind === 'town');
  const proposed = cues.in(sentence, 'proposed').length > 0;
  const parties = own.length >= 2 ? own.slice(0, 2) : unique([...own, ...acting.filter((town) => town.kind === 'town')]).slice(0, 2);
  if (
    own.length < 2 &&
    /^города?м?и?о?в?-|побратимов$/iu.test(facts.input.slice(...twin.at)) &&
    /ов|ам|ах/u.test(facts.input.slice(...twin.at)) &&
    !/(?:двух|двумя|двум|обоих|обоими|наши)/iu.test(textOf(facts, sentence)) &&
    !bothBefore(facts, sentence, acting)
  )
    return [];
  if (own.length === 0 && /перв/iu.test(textOf(facts, sentence))) return [];
  const oneOfTwo = !forumInLead(facts) && acting.filter((town) => town.kind === 'town').length === 2;
  if (parties.length < 2 || (own.length === 0 && !isLead(facts, sentence) && !oneOfTwo)) return [];
  return [made(parties, proposed && isLead(facts, sentence) ? 'proposed' : 'in_force')];
}

/** «Игра побратимов», after a sentence that names both. */
function bothBefore(facts: StoryFacts, sentence: number, acting: readonly Town[]): boolean {
  return unique(mentionsIn(facts, sentence - 1).map((mention) => mention.town)).filter((town) => acting.includes(town)).length >= 2;
}

const RANK: Readonly<Record<AgreementStatus, number>> = { signed: 4, planned: 3, proposed: 2, in_force: 1 };

/** One for each pair and kind: the strongest status; a twinning that is being signed is not in force beside it. */
function merged(found: readonly AgreementFound[]): readonly AgreementFound[] {
  const kept: AgreementFound[] = [];
  for (const next of [...found].sort(
    (a, b) => Number(a.parties.length === 0) - Number(b.parties.length === 0) || RANK[b.status] - RANK[a.status] || a.sentence - b.sentence,
  )) {
    const again = kept.findIndex((other) => sameParties(next.parties, other.parties) && sameMatter(next, other));
    const known = kept[again];
    if (known === undefined) kept.push(next);
    else if (next.kind === 'council' && known.kind === 'cooperation' && next.status === known.status)
      kept[again] = { ...known, kind: 'council' };
  }
  return kept.sort((a, b) => a.at[0] - b.at[0]);
}

function sameMatter(a: AgreementFound, b: AgreementFound): boolean {
  if (a.kind === b.kind) return true;
  if (a.kind === 'roadmap' || b.kind === 'roadmap') return false;
  return !(a.kind === 'twinning' && (a.status === 'in_force' || a.status === 'proposed' || a.status === 'planned'));
}

function sameParties(a: readonly Town[], b: readonly Town[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  const shared = a.filter((one) => b.includes(one)).length;
  return shared >= Math.min(a.length, b.length) && (Math.min(a.length, b.length) > 1 || a.length === b.length);
}
