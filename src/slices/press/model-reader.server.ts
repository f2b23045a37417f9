import { z } from 'zod';
import type { ModelAccess } from '../../platform/config.ts';
import { done, type Outcome, refused } from '../../platform/values/outcome.ts';
import { ANSWER_SCHEMA, modelAnswer } from './model-answer.ts';
import { INSTRUCTIONS } from './model-prompt.ts';
import { quotedValues } from './quoted-values.ts';
import type { PressReader, ReadRefusal } from './reader.ts';

/** A story of a newspaper's whole page; more would only cost. In UTF-16 units. */
const LONGEST_PART = 60_000;
const PATIENCE_MS = 90_000;
const LARGEST_ANSWER = 2_000_000;

/** The part of a chat completion that is looked at. Servers of models add fields of their own. */
const completion = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
});

/**
 * Reads by a model behind an endpoint that speaks OpenAI's protocol (`POST {url}/chat/completions` with `response_format`). Of the page it
 * sends the part with the story alone; of the answer it keeps what the text bears out. It asks once: whoever wants it again asks again.
 */
export function modelReader(access: ModelAccess, patienceMs: number = PATIENCE_MS): PressReader {
  return async (input, part = [0, input.length]) => {
    if (part[1] - part[0] > LONGEST_PART) return refused('model-too-long');
    const answered = await ask(access, input.slice(...part), patienceMs);
    if (!answered.ok) return answered;
    const content = contentOf(answered.value);
    if (!content.ok) return content;
    const answer = modelAnswer.safeParse(asJson(content.value));
    return answer.success ? done(quotedValues(answer.data, input, part)) : refused('model-unclear');
  };
}

async function ask({ url, key, name }: ModelAccess, page: string, patienceMs: number): Promise<Outcome<unknown, ReadRefusal>> {
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        ...(key === null ? {} : { Authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({
        model: name,
        messages: [
          { role: 'system', content: INSTRUCTIONS },
          { role: 'user', content: page },
        ],
        response_format: { type: 'json_schema', json_schema: { name: 'press_page', strict: true, schema: ANSWER_SCHEMA } },
      }),
      // The key goes to the address that the operator named, and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return refused(refusalOf(response.status));
    }
    const text = await textWithin(response, LARGEST_ANSWER);
    return text === null ? refused('model-unclear') : done(asJson(text));
  } catch (error) {
    return refused(error instanceof Error && error.name === 'TimeoutError' ? 'model-too-slow' : 'model-unreachable');
  }
}

function refusalOf(status: number): ReadRefusal {
  if (status === 429) return 'model-busy';
  if (status === 401 || status === 403) return 'model-denied';
  return status === 413 ? 'model-too-long' : 'model-failed';
}

function contentOf(body: unknown): Outcome<string, ReadRefusal> {
  const choice = completion.safeParse(body).data?.choices[0];
  if (choice === undefined) return refused('model-unclear');
  const { finish_reason: reason, message } = choice;
  if (message.refusal || reason === 'content_filter') return refused('model-declined');
  if (reason === 'length') return refused('model-cut-short');
  return message.content ? done(message.content) : refused('model-unclear');
}

/** Null where it is longer than that. */
async function textWithin(response: Response, most: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > most) return null;
  }
  return text + decoder.decode();
}

/** Undefined where it is none. Small models like to put JSON between fences. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*```(?:json)?\s*|\s*```\s*$/g, ''));
  } catch {
    return undefined;
  }
}
