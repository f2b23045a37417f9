import type { ModelAccess } from '../../platform/config.ts';
import { pressMessages } from './messages.ts';
import { modelReader } from './model-reader.server.ts';
import type { PageRead } from './reading.ts';
import { storyOf } from './story-finder.ts';
import { partOfStory } from './story-part.ts';
import { wordsOfFiles } from './words.server.ts';

/** A page that the model could not be brought to read, told in one sentence. */
export class ModelRefusal extends Error {}

/** Reads by the model alone: the words find the story, which is all that is sent. Throws `ModelRefusal`. */
export function readByModel(access: ModelAccess): (text: string) => Promise<PageRead> {
  const words = wordsOfFiles();
  const read = modelReader(access);
  return async (text) => {
    const page = await read(text, partOfStory(storyOf(text, words)) ?? [0, text.length]);
    if (page.ok) return page.value;
    throw new ModelRefusal(pressMessages('en').refusals[page.refusal] ?? page.refusal);
  };
}
