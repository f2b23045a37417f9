import type { Town } from './mentions.ts';
import type { At } from './reading.ts';
import { type StoryFacts, textOf } from './story-facts.ts';

/** «Ассоциация «Совет муниципальных образований Алтайского края»», «Советом муниципальных образований Херсонской области». */
const NAME =
  /(?<!\p{L}|Ассоциаци\p{L}{1,3} «)(Ассоциаци|Совет|Союз|Конгресс)\p{L}{0,3} («[^«»]{3,80}»|(?:муниципальных образований|(?:\p{L}+ (?:и \p{L}+ )?)?городов)(?: (?:Республики )?\p{Lu}[\p{L}-]+(?: (?:области|края|округа|автономного округа|Республики))?)?)/gu;
const NOMINATIVE: Readonly<Record<string, string>> = { Ассоциаци: 'Ассоциация', Совет: 'Совет', Союз: 'Союз', Конгресс: 'Конгресс' };

/** Associations of municipalities that sign with each other, and where the text names them: from the first to the last. */
export interface Associations {
  readonly towns: readonly Town[];
  readonly at: At;
}

/** Two or more in a sentence that tells of an agreement, or follows one that does; else null. */
function associationsIn({ cues, ...facts }: StoryFacts, sentence: number): Associations | null {
  const tells = ['signed', 'will-sign', 'agreement'].some((is) => [sentence - 1, sentence].some((one) => cues.in(one, is).length > 0));
  const matches = tells ? [...textOf({ ...facts, cues }, sentence).matchAll(NAME)] : [];
  const names = new Set(matches.map(([, head = '', rest]) => `${NOMINATIVE[head] ?? head} ${rest}`));
  const [first, last] = [matches[0], matches.at(-1)];
  if (names.size < 2 || first === undefined || last === undefined) return null;
  const start = facts.sentences[sentence]?.at[0] ?? 0;
  return {
    towns: [...names].map((name): Town => ({ name, country: null, placeId: null, kind: 'association' })),
    at: [start + first.index, start + last.index + last[0].length],
  };
}

const kept = new WeakMap<StoryFacts, Associations | null>();

/** Those of the whole story, where it is about them; found once. */
export function associationsOf(facts: StoryFacts): Associations | null {
  const known = kept.get(facts);
  if (known !== undefined) return known;
  const all = facts.sentences.map((_, index) => associationsIn(facts, index));
  const sign = all.some((one, index) => one !== null && [index - 1, index].some((near) => facts.cues.in(near, 'signed').length > 0));
  const found = sign ? (all.find((one) => one !== null) ?? null) : null;
  kept.set(facts, found);
  return found;
}

/** Whether it is associations that the story is about: then no town acts. */
export const associationsSign = (facts: StoryFacts): boolean => associationsOf(facts) !== null;
