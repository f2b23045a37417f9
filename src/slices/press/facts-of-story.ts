import { cuesOf } from './cues.ts';
import { datesOf } from './dates.ts';
import { findTowns } from './find-towns.ts';
import { meaningsIn } from './lexicon.ts';
import { findNames } from './names.ts';
import { peopleOf } from './people.ts';
import type { Story } from './story.ts';
import type { StoryFacts } from './story-facts.ts';
import { sentencesOf } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** No news story is longer; of what is, the beginning is read. It bounds the work on a page. */
const MOST_SENTENCES = 600;

/** Everything that the words of a story name. */
export function factsOf(input: string, story: Story, tools: ReaderTools): StoryFacts {
  const language = story.lang;
  const stretches = [
    ...(story.title === null ? [] : [{ stretch: story.title, paragraph: 0 }]),
    ...story.paragraphs.map((stretch, index) => ({ stretch, paragraph: index + 1 })),
  ];
  const sentences = stretches.flatMap(({ stretch, paragraph }) => sentencesOf(stretch, paragraph)).slice(0, MOST_SENTENCES);
  const published = story.published?.date ?? null;
  const names = tools.without?.has('people') === true ? [] : findNames(sentences, language, tools);
  const mentions = findTowns(sentences, names, language, tools, input);
  const people = peopleOf(sentences, names, mentions, language, tools);
  return {
    input,
    language,
    published,
    sentences,
    cues: cuesOf(sentences, language, tools),
    dates: datesOf(sentences, input, { published, language }),
    mentions,
    people,
    countries: sentences.flatMap(({ tokens }, sentence) =>
      meaningsIn(tools.words.about('countries', language), tokens).map(({ is, from, to }) => ({ code: is, sentence, from, to })),
    ),
    spokenFor: people.flatMap(({ town, saysTown }) => (saysTown && town !== null ? [town] : [])),
  };
}
