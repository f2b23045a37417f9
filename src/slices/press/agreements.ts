import type { AgreementFound } from './agreement-found.ts';
import { sidesIn } from './agreement-sides.ts';
import { associationsOf } from './associations.ts';
import type { Cue } from './cues.ts';
import { earlierYear, isAhead, isSignedApart, saysEarlier, saysLongAgo } from './earlier-agreements.ts';
import { isMentoring } from './event-type.ts';
import type { Town } from './mentions.ts';
import { merged } from './merged-agreements.ts';
import { pairsIn, partiesIn, withSeats } from './parties.ts';
import type { AgreementKind, AgreementStatus } from './reading.ts';
import { containersOf } from './roles.ts';
import { isLead, isTitle, mentionsIn, type StoryFacts, textOf, unique } from './story-facts.ts';
import { twinsIn } from './twins-in-force.ts';

/** Agreements of the story, one for each kind, status and parties. `acting`: the towns that the story is about, the first most of all. */
export function agreementsOf(facts: StoryFacts, acting: readonly Town[], mentoring: boolean): readonly AgreementFound[] {
  const main = mainKind(facts, mentoring);
  const told = withoutEchoes(
    facts,
    facts.sentences.flatMap((_, sentence) => (isSignedApart(facts, sentence) ? [] : toldIn(facts, sentence, acting, main))),
  );
  const twins = facts.sentences.flatMap((_, sentence) => twinsIn(facts, sentence, acting));
  const inTitle = facts.mentions.filter((one) => isTitle(facts, one.sentence)).map((one) => one.town);
  const seats = unique([...acting, ...inTitle]);
  const found = merged([...told, ...twins].map((one) => ({ ...one, parties: withSeats(one.parties, seats) })));
  return mentoring && !found.some((one) => one.kind === 'mentorship' && (one.status === 'signed' || one.status === 'in_force'))
    ? [...mentorshipInForce(facts, acting), ...found]
    : found;
}

/** «Документ подписали…» after the sentence that says which: no second agreement. */
function withoutEchoes(facts: StoryFacts, told: readonly AgreementFound[]): readonly AgreementFound[] {
  return told.filter(({ at, sentence, status }) => {
    if (status !== 'signed' || !/^(?:документ|бумаг|под документ)/iu.test(facts.input.slice(...at))) return true;
    const named = unique(mentionsIn(facts, sentence).map((mention) => mention.town));
    const before = told.filter((other) => other.sentence < sentence && other.status === 'signed' && other.parties.length > 0);
    if (named.length > 1)
      return !before.some((other) => other.sentence === sentence - 1 && named.every((town) => other.parties.includes(town)));
    return before.length === 0;
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
    .filter((cue) => !isIntent(facts, cue))
    .some((cue) => isTitle(facts, cue.sentence) || (isLead(facts, cue.sentence) && !saysEarlier(facts, cue.sentence))) ||
    isRenewedTwin(facts)
    ? 'twinning'
    : null;
}

/** «Сочи и Гагра подтвердили побратимство» */
function isRenewedTwin({ cues, sentences }: StoryFacts): boolean {
  return sentences[0]?.paragraph === 0 && cues.in(0, 'renewed').length > 0 && cues.in(0, 'twin').length > 0;
}

/** «желание установить побратимские отношения», «собираются побрататься»: sister cities are yet to be. */
function isIntent(facts: StoryFacts, { at, sentence }: Cue): boolean {
  const { cues, input, sentences } = facts;
  const before = input.slice(sentences[sentence]?.at[0] ?? at[0], at[0]);
  if (INTENDS.test(before.slice(-80)) || /о намерени/iu.test(input.slice(...at))) return true;
  return (
    cues.in(sentence, 'agreement').length === 0 && /^(?:установить|стать|породниться|побрататься|заключить)/iu.test(input.slice(...at))
  );
}

const INTENDS =
  /(?<!\p{L})(?:намерени|желани|готовност|готов(?:ит|ят)ся|собира|хотят|хочет|намерен|думают|думает|могут|может|планир|предлага)\p{L}*(?:\s|$)/iu;

/** «подтвердили желание работать вместе, заявление подписали» of sister cities. */
function renewsTwins({ cues }: StoryFacts, sentence: number): boolean {
  return ['renewed', 'signed'].every((is) => cues.in(sentence, is).length > 0) && cues.of('twin').length > 0;
}

/** Agreements of which the sentence says that they were, will be or might be signed. */
function toldIn(facts: StoryFacts, sentence: number, acting: readonly Town[], main: AgreementKind | null): readonly AgreementFound[] {
  const { cues } = facts;
  const status = statusIn(facts, sentence);
  const roadmap = roadmapIn(facts, sentence, acting);
  const became = cues.in(sentence, 'became-twins')[0];
  const noun = cues.in(sentence, 'memorandum')[0] ?? cues.in(sentence, 'agreement')[0] ?? nounBefore(facts, sentence);
  const anchor = noun ?? became ?? (roadmap.length > 0 ? undefined : bareSigning(facts, sentence));
  const made = (kind: AgreementKind, as: AgreementStatus, cue: Cue) => one(facts, sentence, kind, as, cue, acting);
  if (became !== undefined && (status === 'proposed' || status === 'planned')) return [...roadmap, ...made('twinning', status, became)];
  if (anchor === undefined) return roadmap;
  const intended = intendedTwinning(facts, sentence, became);
  if (status === 'signed' && anchor.is === 'memorandum' && intended !== undefined)
    return [...made('memorandum', status, anchor), ...made('twinning', 'planned', intended)];
  if (status === null)
    return became !== undefined && becameNow(facts, became, noun !== undefined, main)
      ? [...roadmap, ...made('twinning', 'signed', became)]
      : roadmap;
  if (noun === undefined && (!isLead(facts, sentence) || roadmap.length > 0)) return roadmap;
  // «подписали план по выполнению соглашения, которое действует»
  const lasts = roadmap.length > 0 && status === 'signed' && cues.in(sentence, 'in-force').length > 0;
  if (lasts) return [...roadmap, ...made(kindIn(facts, sentence, anchor, main), 'in_force', anchor)];
  return [...roadmap, ...made(kindIn(facts, sentence, anchor, main), status, anchor)];
}

/** «Мэры Минска и Бреста поставили подписи»: in the first sentences, without a word for the paper. */
function bareSigning(facts: StoryFacts, sentence: number): Cue | undefined {
  const towns = unique(mentionsIn(facts, sentence).map((mention) => mention.town));
  return isLead(facts, sentence) && towns.length >= 2 ? facts.cues.in(sentence, 'signed')[0] : undefined;
}

/** That they became sister cities, without a word of signing: the story is about it, or the sentence before tells of the signing. */
function becameNow(facts: StoryFacts, { sentence }: Cue, hasNoun: boolean, main: AgreementKind | null): boolean {
  const goesOn = hasNoun && pairsIn(facts, sentence).length > 0 && statusIn(facts, sentence - 1) === 'signed';
  return goesOn || (isLead(facts, sentence) && main === 'twinning');
}

/** «протокол о намерении заключить соглашение о побратимстве»: what the paper says will be. */
function intendedTwinning(facts: StoryFacts, sentence: number, became: Cue | undefined): Cue | undefined {
  if (!/намерени/iu.test(textOf(facts, sentence))) return undefined;
  if (became === undefined) return facts.cues.in(sentence, 'twin')[0];
  return isIntent(facts, became) ? became : undefined;
}

/** «…стал меморандум. Его подписал аким»: the noun of the sentence before, of which that says nothing yet. */
function nounBefore(facts: StoryFacts, sentence: number): Cue | undefined {
  const { cues } = facts;
  if (cues.in(sentence, 'signed').length === 0 || !/(?<!\p{L})(?:его|ее|её|их|под ним|под ней) подпис/iu.test(textOf(facts, sentence)))
    return undefined;
  if (isTitle(facts, sentence - 1) || statusIn(facts, sentence - 1) !== null) return undefined;
  return cues.in(sentence - 1, 'memorandum')[0] ?? cues.in(sentence - 1, 'agreement')[0];
}

/** The agreement of the sentence; several where its towns do not sign together. */
function one(
  facts: StoryFacts,
  sentence: number,
  kind: AgreementKind,
  status: AgreementStatus,
  anchor: Cue,
  acting: readonly Town[],
): readonly AgreementFound[] {
  const containers = containersOf(facts);
  const named = unique(mentionsIn(facts, sentence).map((mention) => mention.town)).filter((town) => !containers.has(town));
  const earlier =
    (saysEarlier(facts, sentence) && !isLead(facts, sentence)) || earlierYear(facts, sentence) || saysLongAgo(facts, sentence);
  if (earlier && named.length === 0 && status === 'signed' && (acting.length !== 2 || /(?<!\p{L})перв/iu.test(textOf(facts, sentence))))
    return [];
  const past = status === 'signed' && (earlier || (kind === 'mentorship' && saysResults(facts)));
  const said: AgreementStatus = past ? 'in_force' : status;
  const associations = associationsOf(facts);
  const { sides, each } =
    associations !== null
      ? { sides: [associations.towns], each: false }
      : sidesIn(facts, { sentence, anchor, acting, named, status, said });
  return sides.map((parties) => ({
    kind,
    status: each && said === 'signed' ? 'in_force' : said,
    parties,
    at: associations?.at ?? anchor.at,
    sentence,
    earlier: earlier || said === 'in_force',
  }));
}

function roadmapIn(facts: StoryFacts, sentence: number, acting: readonly Town[]): readonly AgreementFound[] {
  const { cues, input } = facts;
  const cue = cues.in(sentence, 'roadmap')[0];
  if (cue === undefined) return [];
  const signed = cues.in(sentence, 'signed').length > 0 && cues.in(sentence, 'will-sign').length === 0 && !isAhead(facts, sentence);
  const willBe = cues.in(sentence, 'will-sign').length > 0 || isAhead(facts, sentence);
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

function statusIn(facts: StoryFacts, sentence: number): AgreementStatus | null {
  const { cues } = facts;
  if (cues.in(sentence, 'in-force').some((cue) => /подписан/iu.test(facts.input.slice(...cue.at)))) return 'in_force';
  if (isAhead(facts, sentence)) return 'planned';
  if (cues.in(sentence, 'signed').length > 0 && cues.in(sentence, 'will-sign').length === 0) return 'signed';
  if (cues.in(sentence, 'approved').length > 0) return 'planned';
  if (cues.in(sentence, 'proposed').length > 0) return 'proposed';
  if (cues.in(sentence, 'will-sign').length > 0 && cues.in(sentence, 'signed').length === 0) return 'planned';
  if (cues.in(sentence, 'signed').length > 0 || cues.in(sentence, 'renewed').length > 0) return 'signed';
  return cues.in(sentence, 'in-force').length > 0 && !isMentoring(facts) ? 'in_force' : null;
}

function kindIn(facts: StoryFacts, sentence: number, anchor: Cue, main: AgreementKind | null): AgreementKind {
  const { cues } = facts;
  if (main === 'mentorship') return main;
  const became = cues.in(sentence, 'became-twins').filter((cue) => !isIntent(facts, cue));
  if (became.length > 0 || cues.in(sentence, 'twin').length > 0 || renewsTwins(facts, sentence)) return 'twinning';
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
