import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { AppContext } from '../../platform/http/app-context.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { modelReader } from './model-reader.server.ts';
import { mayAskModel } from './policy.ts';
import type { ReadRefusal } from './reader.ts';
import { readInThread } from './reading-thread.server.ts';
import { partOfStory } from './story-part.ts';
import type { PageInFull } from './thread-words.ts';

export const LARGEST_PAGE = 1_048_576;

/** Pages of one household in a minute. */
const pagesFromOnePlace = new RateLimiterMemory({ points: 20, duration: 60 });
/** Questions to the model in an hour, by account: each costs money. */
const questionsOfOne = new RateLimiterMemory({ points: 60, duration: 60 * 60 });

export type Given = Pick<AppContext, 'client' | 'identity' | 'pressModel'>;

/** `wait`: too many from this place. `too-large`: over `LARGEST_PAGE` bytes. */
export type PressReading = Outcome<PageInFull, ReadRefusal | 'wait' | 'too-large'>;

/** The model that this person may ask; null where there is none for them. */
export function modelFor({ identity, pressModel }: Given): Given['pressModel'] {
  return pressModel !== null && mayAskModel(identity.actor) ? pressModel : null;
}

/**
 * Reads a page for whoever asks, and keeps nothing of it: by the rules in a thread, and then by the model if it was asked for, which gets the
 * part with the story. `onFault` is told of a bug of ours, without the page's words.
 */
export async function readForSomebody(
  given: Given,
  bytes: Uint8Array,
  { byModel, onFault }: { readonly byModel: boolean; readonly onFault: (fault: Error) => void },
): Promise<PressReading> {
  if (bytes.length > LARGEST_PAGE) return refused('too-large');
  if (given.client !== null && !(await mayGoOn(pagesFromOnePlace, given.client))) return refused('wait');
  const read = await readInThread(bytes);
  if (!read.ok) {
    if (read.refusal === 'failed') onFault(read.fault);
    return refused(read.refusal);
  }
  const model = byModel ? modelFor(given) : null;
  if (model === null) return read;
  if (!(await mayGoOn(questionsOfOne, given.identity.account?.id ?? ''))) return refused('wait');
  const { text, story } = read.value;
  const page = await modelReader(model)(text, partOfStory(story) ?? [0, text.length]);
  return page.ok ? done({ text, story, page: page.value }) : page;
}

async function mayGoOn(limiter: RateLimiterMemory, who: string): Promise<boolean> {
  try {
    await limiter.consume(who);
    return true;
  } catch (refusedTo) {
    if (refusedTo instanceof RateLimiterRes) return false;
    throw refusedTo;
  }
}
