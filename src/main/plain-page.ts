import type { Context } from 'hono';
import { escapeMarkup } from '../platform/http/feed.ts';
import { problem } from '../platform/http/problem.ts';
import { readerLang } from '../platform/http/reader-lang.ts';
import type { MainMessages } from './messages.ru.ts';
import { mainMessages } from './messages.ts';
import { refusalWords } from './refusals.ts';

type PlainStatus = 400 | 404 | 405 | 409 | 413 | 429 | 500 | 503;

interface PlainPage {
  readonly status: PlainStatus;
  /** In English, for programs. */
  readonly detail: string;
  words(messages: MainMessages): { readonly title: string; readonly text: string };
  /** Where to go on: a path of ours. */
  readonly link?: string;
  /** After how many seconds a browser asks again by itself. */
  readonly againAfter?: number;
}

/** An answer that needs neither the database nor the built pages: problem details for programs, else a page in the reader's language. */
export function plainAnswer(c: Context, { status, detail, words, link, againAfter }: PlainPage): Response {
  if (c.req.path.startsWith('/api/')) {
    // Programs of other sites read the API; they must be able to read why it does not answer, and how long to wait.
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Access-Control-Expose-Headers', 'Retry-After');
    return problem(c, status, detail);
  }
  const lang = readerLang(c.req.path, c.req.header('Accept-Language') ?? null);
  const messages = mainMessages(lang);
  const { title, text } = words(messages);
  const way = link === undefined ? '' : `<p><a href="${escapeMarkup(link)}">${escapeMarkup(messages.refusals.goOn)}</a></p>`;
  if (againAfter !== undefined) c.header('Refresh', String(againAfter));
  return c.html(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escapeMarkup(title)}</title></head><body style="font:1.1rem/1.5 sans-serif;max-width:40em;margin:15vh auto;padding:0 1rem"><main><h1>${escapeMarkup(title)}</h1><p>${escapeMarkup(text)}</p>${way}</main></body></html>`,
    status,
  ) as Response;
}

const DETAILS: Readonly<Record<Exclude<PlainStatus, 409 | 503>, string>> = {
  400: 'The request cannot be understood.',
  404: 'There is nothing at this address.',
  405: 'This address can only be read.',
  413: 'The body of the request is larger than this address takes.',
  429: 'Too many requests came from this address. Retry-After says how many seconds to wait.',
  500: 'Something went wrong on our side. Please try again.',
};

export function refuse(c: Context, status: keyof typeof DETAILS): Response {
  return plainAnswer(c, { status, detail: DETAILS[status], words: (messages) => refusalWords(messages, status, false) });
}
