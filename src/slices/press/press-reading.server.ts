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
/** Of the bytes' order. */
const MARK = 3;

/** Pages of one household in a minute. */
const pagesFromOnePlace = new RateLimiterMemory({ points: 20, duration: 60 });
/** Questions to the model in an hour, by account: each costs money. */
const questionsOfOne = new RateLimiterMemory({ points: 60, duration: 60 * 60 });

export type Given = Pick<AppContext, 'client' | 'identity' | 'pressModel'>;

/** Too many from this place, or questions to the model of this account: when there may be another. */
export interface HasToWait {
  readonly ok: false;
  readonly refusal: 'wait' | 'model-wait';
  readonly seconds: number;
}

/** `too-large`: over `LARGEST_PAGE` bytes, a mark of their order aside. */
export type PressReading = Outcome<PageInFull, ReadRefusal | 'too-large'> | HasToWait;

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
  if (bytes.length > LARGEST_PAGE + MARK) return refused('too-large');
  const wait = given.client === null ? 0 : await secondsUntil(pagesFromOnePlace, given.client);
  if (wait > 0) return { ok: false, refusal: 'wait', seconds: wait };
  const read = await readInThread(bytes);
  if (!read.ok) {
    if (read.refusal === 'failed') onFault(read.fault);
    return refused(read.refusal);
  }
  const model = byModel ? modelFor(given) : null;
  if (model === null) return read;
  const waitForModel = await secondsUntil(questionsOfOne, given.identity.account?.id ?? '');
  if (waitForModel > 0) return { ok: false, refusal: 'model-wait', seconds: waitForModel };
  const { text, story } = read.value;
  const page = await modelReader(model)(text, partOfStory(story) ?? [0, text.length]);
  return page.ok ? done({ text, story, page: page.value }) : page;
}

/** 0: now. */
async function secondsUntil(limiter: RateLimiterMemory, who: string): Promise<number> {
  try {
    await limiter.consume(who);
    return 0;
  } catch (refusedTo) {
    if (refusedTo instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusedTo.msBeforeNext / 1000));
    throw refusedTo;
  }
}
