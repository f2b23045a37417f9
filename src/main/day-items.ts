import type { DayItem } from '../platform/http/app-context.ts';

/** What waits for an answer is no news beside that: it stands once, and whoever opens it has read the news of it, too. */
export function eachOnce(items: readonly DayItem[]): readonly DayItem[] {
  const waiting = new Set(items.flatMap((item) => (item.about === undefined ? newsOf(item) : [])));
  const news = new Map(items.flatMap(({ path, about }) => (about !== undefined && waiting.has(about) ? [[about, path] as const] : [])));
  return items
    .filter(({ about }) => about === undefined || !waiting.has(about))
    .map((item) => ({ ...item, path: news.get(newsOf(item)) ?? item.path }));
}

function newsOf({ path, news }: DayItem): string {
  return news ?? path;
}
