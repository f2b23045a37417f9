import { isLead, isTitle, type StoryFacts, textOf } from './story-facts.ts';

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
