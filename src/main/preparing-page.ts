import type { Context } from 'hono';
import type { MainMessages } from './messages.ru.ts';
import { mainMessages } from './messages.ts';
import { plainAnswer } from './plain-page.ts';
import type { Stage } from './readiness.ts';

const ALL_PLACES = 199_568;

/** What a reader sees while the first run still loads its data: what is done, what is left, and that it goes on by itself. */
export function preparingPage(c: Context, stage: Stage): Response {
  const text = (words: MainMessages) => (stage.kind === 'loading-places' ? words.loadingPlaces(stage.done, ALL_PLACES) : words.openingData);
  c.header('Retry-After', '5');
  return plainAnswer(c, {
    status: 503,
    detail: text(mainMessages('en')),
    words: (words) => ({ title: words.preparing, text: text(words) }),
    againAfter: 3,
  });
}
