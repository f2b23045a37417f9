import { z } from 'zod';
import type { AppContext } from '../platform/http/app-context.ts';
import { parseQuery } from '../platform/http/parse-query.ts';
import type { Actor } from '../platform/values/actor.ts';
import type { Lang } from '../platform/values/bilingual.ts';
import { lookUpPlaces } from '../slices/places/index.server.ts';
import { search } from '../slices/search/index.server.ts';
import { type HitSight, hitSight, type MarkedText, placeSight } from './found-sight.ts';
import { hitsApart } from './hits-apart.server.ts';
import { searchedBy } from './search.server.ts';

const MOST = 8;
const OF_A_KIND = 4;

const query = z.object({ q: z.string().trim().max(200).default('') });

/** One line of the list. */
export interface Suggestion {
  readonly href: string;
  readonly title: readonly (readonly [text: string, isFound: boolean])[];
  readonly note: string;
}

type Given = Pick<AppContext, 'db'> & { readonly lang: Lang; readonly url: string; readonly actor: Actor | null };

/** The best of what may be meant, the last word being unfinished; places of the gazetteer only where the register has nothing. */
export async function suggestions({ db, lang, url, actor }: Given): Promise<readonly Suggestion[]> {
  const { q } = parseQuery(query, url);
  const { groups, words } = await search(db, { q, ...searchedBy(actor), unfinished: true, limit: OF_A_KIND });
  const hits = groups.flatMap((group) => group.hits).toSorted((a, b) => b.score - a.score);
  if (hits.length > 0) return (await hitsApart(db, hits.slice(0, MOST))).map((hit) => suggestion(hitSight(lang, words, hit)));
  const places = q === '' ? [] : await lookUpPlaces(db, { q, limit: OF_A_KIND });
  return places.map((place) => suggestion(placeSight(lang, words, place)));
}

function suggestion({ href, title, note }: HitSight): Suggestion {
  return { href, title: title.pieces.map(({ text, isFound }) => [text, isFound]), note: note === null ? '' : textOf(note) };
}

function textOf({ pieces }: MarkedText): string {
  return pieces.map(({ text }) => text).join('');
}
