import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Database } from '../platform/db/database.ts';
import type { Store } from '../platform/db/store.ts';
import { type Feed, writeAtom, writeJsonFeed } from '../platform/http/feed.ts';
import { inLang, type Lang, langOf } from '../platform/values/bilingual.ts';
import { type EntryView, entriesWithSubjects, lastRecorded } from '../slices/timeline/index.server.ts';
import { beadName } from '../ui/bead-kinds.ts';
import { contentOf } from './feeds/entry-content.ts';
import { everything, type FeedSubject, feedSubjects } from './feeds/feed-subjects.ts';
import { feedMessages } from './feeds/messages.ts';
import { pathOfSubjects } from './paths-of-subjects.ts';

export interface FeedParts {
  readonly store: Pick<Store, 'db'>;
  readonly origin: string;
}

const ENTRIES = 50;
/** The year from which the origin's name is ours, as RFC 4151 wants it in a `tag:` address. */
const NAMED_IN = 2026;
const NOTHING_YET = '1970-01-01T00:00:00.000Z';

const FORMATS = [
  { ending: 'xml', type: 'application/atom+xml; charset=utf-8', write: writeAtom },
  { ending: 'json', type: 'application/feed+json; charset=utf-8', write: writeJsonFeed },
] as const;

/** Atom and JSON Feed: of everything, and of one partnership, municipality or direction. */
export function feedRoutes({ store: { db }, origin }: FeedParts): Hono {
  const app = new Hono();
  for (const { ending, type, write } of FORMATS) {
    const answer = async (c: Context, lang: Lang, subject: FeedSubject | null, self: string) => {
      if (subject === null) return c.text(`${feedMessages(lang).unknown}\n`, 404, { 'Content-Language': lang });
      const feed = await feedOf(db, origin, lang, subject, self);
      return c.body(write(feed), 200, {
        'Content-Type': type,
        'Content-Language': lang,
        'Cache-Control': 'no-cache',
        'Last-Modified': new Date(feed.updated).toUTCString(),
      });
    };
    app.get(`/feed.${ending}`, etag(), (c) => answer(c, 'ru', everything('ru'), '/ru/feed'));
    app.get(`/:lang{ru|en}/feed.${ending}`, etag(), (c) => {
      const lang = langIn(c);
      return answer(c, lang, everything(lang), `/${lang}/feed`);
    });
    for (const [word, find] of Object.entries(feedSubjects)) {
      app.get(`/:lang{ru|en}/${word}/:id/feed.${ending}`, etag(), async (c) => {
        const [lang, id] = [langIn(c), c.req.param('id')];
        return answer(c, lang, await find(db, lang, id), `/${lang}/${word}/${id}/feed`);
      });
    }
  }
  return app;
}

function langIn(c: Context): Lang {
  return c.req.param('lang') === 'en' ? 'en' : 'ru';
}

async function feedOf(db: Database, origin: string, lang: Lang, subject: FeedSubject, self: string): Promise<Feed> {
  const entries = await lastRecorded(db, ENTRIES, subject.timelines);
  const stand = await entriesWithSubjects(
    db,
    entries.map(({ id }) => id),
  );
  const words = feedMessages(lang);
  const tag = (name: string) => `tag:${new URL(origin).hostname},${NAMED_IN}:${name}`;
  const entryOf = (entry: EntryView) => ({
    id: tag(`${lang}/timeline/${entry.id}`),
    lang: langOf(entry.title, lang),
    title: inLang(entry.title, lang),
    link: `${origin}/${lang}${subject.entriesPage ?? `/${pathOfSubjects(stand.get(entry.id)?.subjects)}`}#entry-${entry.id}`,
    updated: entry.updatedAt,
    category: { term: entry.kind, label: beadName(entry.kind, lang) },
    ...contentOf(entry, lang, origin),
  });
  return {
    id: tag(self.slice(1)),
    lang,
    title: subject.title,
    subtitle: words.subtitle,
    author: { name: words.author, url: `${origin}/${lang}` },
    page: `${origin}/${lang}${subject.page}`,
    self: `${origin}${self}`,
    updated:
      entries
        .map(({ updatedAt }) => updatedAt)
        .sort()
        .at(-1) ?? NOTHING_YET,
    entries: entries.map(entryOf),
  };
}
