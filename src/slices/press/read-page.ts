import { actingTowns, weighedTowns } from './acting-towns.ts';
import { factsOf } from './facts-of-story.ts';
import { otherEvents } from './happenings-beside.ts';
import { mainEvent } from './main-event.ts';
import type { Town } from './mentions.ts';
import type { EventRead, PageRead } from './reading.ts';
import { isRelevant } from './relevance.ts';
import { seriesOf } from './series.ts';
import type { StoryFacts } from './story-facts.ts';
import { storyOf, wholeOf } from './story-finder.ts';
import type { ReaderTools } from './tools.ts';

/** What a careful reader takes from one page of plain text. Pure: the same text gives the same answer. */
export function readPage(input: string, tools: ReaderTools): PageRead {
  const story = tools.without?.has('story') === true ? wholeOf(input) : storyOf(input, tools.words);
  const facts = factsOf(input, story, tools);
  const weights = weighedTowns(facts);
  const relevant = isRelevant(facts, weights);
  const sure = actingTowns(facts, weights);
  const acting = sure.length >= 2 ? sure : weights.slice(0, 2).map((one) => one.town);
  return {
    lang: story.lang,
    title: story.title?.text ?? null,
    published: story.published?.date ?? null,
    relevant,
    events: relevant ? eventsOf(facts, acting, tools) : [],
    at: {
      ...(story.title === null ? {} : { title: story.title.at }),
      ...(story.published === null ? {} : { published: story.published.at }),
    },
  };
}

/** A list of dated signings is an event each; any other page has its main event, and what happens beside it. */
function eventsOf(facts: StoryFacts, acting: readonly Town[], tools: ReaderTools): readonly EventRead[] {
  const series = seriesOf(facts, acting);
  if (series.length > 0) return series;
  const main = mainEvent(facts, tools, acting);
  return [main, ...otherEvents(facts, acting, main)];
}
