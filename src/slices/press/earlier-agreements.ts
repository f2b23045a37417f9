import { isLead, isTitle, mentionsIn, type StoryFacts, textOf } from './story-facts.ts';

/** «ранее», or an earlier year: the sentence tells of what was before the story. */
export function saysEarlier(facts: StoryFacts, sentence: number): boolean {
  const signed = facts.cues.in(sentence, 'signed').map((cue) => facts.input.slice(...cue.at));
  if (!isTitle(facts, sentence) && signed.length > 0 && signed.every((word) => /^(?:подписанн|заключ[её]нн)/iu.test(word))) return true;
  if (!isTitle(facts, sentence) && RELATIVE.test(textOf(facts, sentence))) return true;
  return facts.cues.in(sentence, 'background').length > 0 || earlierYear(facts, sentence);
}

/** «соглашением об обмене, которое мэр заключил» */
const RELATIVE =
  /(?:соглашени|договор|меморандум)(?:ем|ом|ю|у|я|и|а|е)(?!\p{L})[^.!?]{0,80}, котор\p{L}+ (?!сегодня|вчера)[^.!?,]{0,60}(?:заключил|подписал)/iu;

/** A year before that of the publication, and no date of today. */
export function earlierYear(facts: StoryFacts, sentence: number): boolean {
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

/** Long ago, whatever else the sentence tells: «25 лет назад города подписали договор», «соглашение заключили прошлой осенью». */
export function saysLongAgo(facts: StoryFacts, sentence: number): boolean {
  return LONG_AGO.test(textOf(facts, sentence));
}

const LONG_AGO =
  /лет назад (?:[\p{L}-]+ ){0,4}(?:подписали|заключили|породнились|стали)(?![^.!?]*(?:сегодня|вчера))|(?:соглашени|договор|меморандум)[^.!?]{0,60}(?:заключили|подписали|заключен[оы]?|подписан[оы]?) (?:прошл(?:ой|ым) (?:осенью|весной|зимой|летом)|в прошлом году)/iu;

/** «В сентябре побратимом стал Гомель»: of another day or month than what the story begins with; an event of its own. */
export function isSignedApart(facts: StoryFacts, sentence: number): boolean {
  const { cues, dates, published, sentences } = facts;
  if (isLead(facts, sentence) || (cues.in(sentence, 'signed').length === 0 && cues.in(sentence, 'became-twins').length === 0)) return false;
  const lead = sentences.flatMap((_, index) => (isLead(facts, index) && cues.in(index, 'signed').length > 0 ? [index] : []));
  const inLead = dates.filter((one) => lead.includes(one.sentence)).map((one) => one.start);
  const year = (published ?? inLead[0] ?? '').slice(0, 4);
  const own = dates.find((one) => one.sentence === sentence && one.start.length >= 7 && one.start.startsWith(year));
  const named = mentionsIn(facts, sentence).filter((one) => one.by === 'name');
  return (
    own !== undefined &&
    named.length > 0 &&
    inLead.length > 0 &&
    !inLead.some((one) => one.startsWith(own.start) || own.start.startsWith(one))
  );
}

/** «В программе – подписание плана» of a visit that is to come. */
export function isAhead({ cues, dates, published, input }: StoryFacts, sentence: number): boolean {
  const signed = cues.in(sentence, 'signed');
  const days = dates.filter((one) => one.sentence <= sentence && one.start.length === 10);
  const isNoun = signed.length > 0 && signed.every((cue) => /^подписани/iu.test(input.slice(...cue.at)));
  return isNoun && published !== null && days.length > 0 && days.every((one) => one.start > published);
}
