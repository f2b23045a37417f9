import type { AgreementFound } from './agreement-found.ts';
import type { Cue } from './cues.ts';
import type { EventType } from './reading.ts';
import { isLead, isTitle, low, type StoryFacts } from './story-facts.ts';

/** What happened, and the word that says so. */
export interface TypeFound {
  readonly type: EventType;
  readonly cue: Cue | null;
}

/** A cue weighs 3 in the title, 2 in the first two sentences, else 1. */
function weight(facts: StoryFacts, is: string): number {
  return cuesOf(facts, is).reduce((sum, cue) => sum + (isTitle(facts, cue.sentence) ? 3 : isLead(facts, cue.sentence) ? 2 : 1), 0);
}

function cuesOf(facts: StoryFacts, is: string): readonly Cue[] {
  return is === 'forum' ? facts.cues.of(is).filter((cue) => !isBeside(facts, cue)) : facts.cues.of(is);
}

/** «на полях форума»: what is told of is no forum. */
function isBeside(facts: StoryFacts, { sentence, from }: Cue): boolean {
  return [1, 2, 3].some((back) => /^(?:кулуар|полях)/.test(low(facts, sentence, from - back)));
}

export function isMentoring(facts: StoryFacts): boolean {
  return weight(facts, 'mentor') + weight(facts, 'mentee') >= 3;
}

/** The type of the main event by the conventions of press-dev: mentorship, then what was held by video, then what was signed. */
export function typeOf(facts: StoryFacts, agreements: readonly AgreementFound[]): TypeFound {
  const { cues } = facts;
  const first = (...kinds: readonly string[]) => {
    const found = kinds.flatMap((is) => cues.of(is)).sort((a, b) => a.sentence - b.sentence || a.from - b.from);
    return found[0] ?? null;
  };
  if (isMentoring(facts)) return { type: 'mentorship', cue: first('mentor', 'mentee') };
  const remote = cues.of('remote').find((cue) => happensIn(facts, cue.sentence));
  if (remote !== undefined) return { type: 'remote_session', cue: remote };
  // «Гостей принял глава города, соглашение готовят»: a visit, whatever is planned.
  const planned = cues.of('will-sign').find((cue) => !isTitle(facts, cue.sentence))?.sentence ?? Number.POSITIVE_INFINITY;
  const visited = cues
    .of('visit')
    .some(
      ({ sentence, at }) =>
        sentence < planned && !isTitle(facts, sentence) && isLead(facts, sentence) && PAST.test(facts.input.slice(...at)),
    );
  const told = [...agreements].sort((a, b) => Number(b.status === 'signed') - Number(a.status === 'signed'));
  const main = told.find(
    (one) =>
      !one.earlier &&
      (one.kind !== 'roadmap' || one.status === 'signed') &&
      (one.status === 'signed' || (one.status === 'planned' && isLead(facts, one.sentence) && !visited)) &&
      (one.parties.length > 0 || facts.mentions.length === 0),
  );
  const forum = weight(facts, 'forum');
  if (main !== undefined && !(forumInLead(facts) && !signedInLead(facts))) {
    const cue: Cue = { is: 'agreement', sentence: main.sentence, from: 0, to: 0, at: main.at };
    const twinning = agreements.some((one) => one.kind === 'twinning' && !one.earlier && one.status === main.status);
    return { type: twinning ? 'twinning' : 'agreement_signing', cue };
  }
  if (forum >= 4 || forumInLead(facts)) return { type: 'forum', cue: first('forum') };
  if (isExhibition(facts)) return { type: 'exhibition', cue: first('exhibition') };
  if (isFestival(facts)) return { type: 'other', cue: first('festival') };
  if (cues.of('sport-event').some((cue) => isTitle(facts, cue.sentence)) && cues.of('twin').length > 0)
    return { type: 'other', cue: first('sport-event') };
  const letter = ['letter', 'proposed'].every((is) => cues.of(is).some((cue) => isLead(facts, cue.sentence)));
  if (letter && weight(facts, 'visit') < 4) return { type: 'other', cue: first('proposed', 'letter') };
  if (weight(facts, 'visit') >= 2) return { type: 'visit', cue: first('visit') };
  if (weight(facts, 'meeting') >= 2) return { type: 'meeting', cue: first('meeting') };
  return { type: 'other', cue: first('proposed', 'letter', 'festival', 'twin', 'agreement', 'cooperate') };
}

/** «В Новозыбкове открылся молодёжный фестиваль»: of it the page tells, whoever came. */
function isFestival(facts: StoryFacts): boolean {
  const first = facts.sentences.findIndex((_, index) => !isTitle(facts, index));
  const opens = /(?:откры[лт]|стартовал|начал|проходит|прош[её]л|завершил|собрал)/iu.test(
    facts.input.slice(...(facts.sentences[first]?.at ?? [0, 0])),
  );
  return (
    opens && facts.cues.in(first, 'festival').some((cue) => /^(?:фестивал|турнир|спартакиад|марафон)/iu.test(facts.input.slice(...cue.at)))
  );
}

/** «Экспозиция о побратимах стала больше»: what the sentence is about stands among so many words. */
const BEGINS = 3;

/** The title says so, or the first sentences tell of an exhibition that opens; «приехал на выставку» is a visit. */
function isExhibition(facts: StoryFacts): boolean {
  const own = facts.cues.of('exhibition').filter(({ sentence, from }) => !/^на$/.test(low(facts, sentence, from - 1)));
  if (own.some((cue) => isTitle(facts, cue.sentence))) return true;
  return own.some(
    (cue) =>
      (isLead(facts, cue.sentence) || (cue.from < BEGINS && isLead(facts, cue.sentence - 1))) &&
      (cue.from < BEGINS ||
        [cue.sentence, cue.sentence + 1].some((index) =>
          /откры[лвт]|откро|развернул|представлен|выставлен/iu.test(facts.input.slice(...(facts.sentences[index]?.at ?? [0, 0]))),
        )),
  );
}

/** What has been done: «побывал», «принял», «прибыла». */
const PAST = /(?:л|ла|ло|ли|лся|лась|лись)(?: \p{L}+)?$/iu;

/** Whether the first sentences tell of a forum; «Конгресс муниципальных образований» is a body. */
export function forumInLead(facts: StoryFacts): boolean {
  const inName = (cue: Cue) => facts.cues.in(cue.sentence, 'association').some((other) => other.from <= cue.from && cue.from < other.to);
  return cuesOf(facts, 'forum').some((cue) => isLead(facts, cue.sentence) && !inName(cue));
}

function signedInLead(facts: StoryFacts): boolean {
  return ['signed', 'became-twins', 'will-sign'].some((is) => facts.cues.of(is).some((cue) => isLead(facts, cue.sentence)));
}

/** Words of video count where something happens, not where a plan or a service is told of. */
function happensIn(facts: StoryFacts, sentence: number): boolean {
  if (isTitle(facts, sentence)) return true;
  const proposed = facts.cues.in(sentence, 'proposed').length > 0;
  const ahead = facts.dates.some((one) => one.sentence === sentence && facts.published !== null && one.start > facts.published);
  if (ahead && !isLead(facts, sentence)) return false;
  if (
    !proposed &&
    facts.cues.in(sentence, 'remote').some((cue) => /совещани|встреч|конференц|заседани/iu.test(facts.input.slice(...cue.at)))
  )
    return true;
  if (isLead(facts, sentence)) return true;
  const happens = ['signed', 'meeting', 'forum'].some((is) => facts.cues.in(sentence, is).length > 0);
  return happens && !proposed;
}
