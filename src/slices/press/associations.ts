import type { Town } from './mentions.ts';
import { type StoryFacts, textOf } from './story-facts.ts';

/** «Ассоциация «Совет муниципальных образований Алтайского края»», «Советом муниципальных образований Херсонской области». */
const NAME =
  /(?<!\p{L}|Ассоциаци\p{L}{1,3} «)(Ассоциаци|Совет|Союз|Конгресс)\p{L}{0,3} («[^«»]{3,80}»|(?:муниципальных образований|(?:\p{L}+ (?:и \p{L}+ )?)?городов)(?: (?:Республики )?\p{Lu}[\p{L}-]+(?: (?:области|края|округа|автономного округа|Республики))?)?)/gu;
const NOMINATIVE: Readonly<Record<string, string>> = { Ассоциаци: 'Ассоциация', Совет: 'Совет', Союз: 'Союз', Конгресс: 'Конгресс' };

/** Associations of municipalities that sign with each other: two or more in a sentence that tells of an agreement; else none. */
function associationsIn(facts: StoryFacts, sentence: number): readonly Town[] {
  const { cues } = facts;
  if (!['signed', 'will-sign', 'agreement'].some((is) => [sentence - 1, sentence].some((one) => cues.in(one, is).length > 0))) return [];
  const names = new Set([...textOf(facts, sentence).matchAll(NAME)].map(([, head = '', rest]) => `${NOMINATIVE[head] ?? head} ${rest}`));
  return names.size < 2 ? [] : [...names].map((name): Town => ({ name, country: null, placeId: null, kind: 'association' }));
}

const kept = new WeakMap<StoryFacts, readonly Town[]>();

/** Those of the whole story, where it is about them; found once. */
export function associationsOf(facts: StoryFacts): readonly Town[] {
  const known = kept.get(facts) ?? found(facts);
  kept.set(facts, known);
  return known;
}

function found(facts: StoryFacts): readonly Town[] {
  const signs = facts.sentences.some(
    (_, index) => [index - 1, index].some((one) => facts.cues.in(one, 'signed').length > 0) && associationsIn(facts, index).length > 1,
  );
  if (!signs) return [];
  return facts.sentences.map((_, index) => associationsIn(facts, index)).find((found) => found.length > 1) ?? [];
}

/** Whether it is associations that the story is about: then no town acts. */
export const associationsSign = (facts: StoryFacts): boolean => associationsOf(facts).length > 0;
