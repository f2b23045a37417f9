import { z } from 'zod';
import type { AppContext } from '../platform/http/app-context.ts';
import { offsetOf } from '../platform/http/list-page.ts';
import { pageNumber, parseQuery } from '../platform/http/parse-query.ts';
import type { Actor } from '../platform/values/actor.ts';
import type { Lang } from '../platform/values/bilingual.ts';
import { MOST_COUNTED, searchKind } from '../slices/search/index.server.ts';
import { type HitSight, hitSight, listsMeant, placeSight } from './found-sight.ts';
import { hitsApart } from './hits-apart.server.ts';
import { findEverywhere, searchedBy } from './search.server.ts';
import { searchables } from './searchables.server.ts';

const ON_A_PAGE = 20;

const query = z.object({
  q: z.string().trim().max(200).default(''),
  /** Only this kind, with all its pages. */
  in: z.enum(searchables.map(({ kind }) => kind)).optional(),
  page: pageNumber,
  /** Without guesses at what was meant. */
  as: z.literal('typed').optional(),
});

/** One kind of what was found. */
export interface GroupSight {
  readonly kind: string;
  readonly hits: readonly HitSight[];
  readonly total: number;
  /** There are more than were counted. */
  readonly isMore: boolean;
}

/** What the page of the search shows. */
export interface SearchSight {
  readonly lang: Lang;
  readonly q: string;
  readonly as: 'typed' | undefined;
  /** What was looked for instead of what was typed. */
  readonly instead: string | null;
  /** Null where nothing was asked. */
  readonly groups: readonly GroupSight[] | null;
  /** The one kind that is shown, with its pages. */
  readonly only: { readonly kind: string; readonly page: number; readonly pages: number } | null;
}

type Given = Pick<AppContext, 'db'> & { readonly lang: Lang; readonly url: string; readonly actor: Actor | null };

/** `actor`: who asks in the workspace; null for the public page, which is the same for everybody. */
export async function searchSight({ db, lang, url, actor }: Given): Promise<SearchSight> {
  const asked = parseQuery(query, url);
  const nothing = { lang, q: asked.q, as: asked.as, instead: null, groups: null, only: null };
  if (asked.q === '') return nothing;
  return asked.in === undefined ? everything({ db, lang, actor }, asked) : oneKind({ db, lang, actor }, { ...asked, kind: asked.in });
}

type By = Pick<Given, 'db' | 'lang' | 'actor'>;
type Asked = z.infer<typeof query>;

async function everything({ db, lang, actor }: By, { q, as }: Asked): Promise<SearchSight> {
  const found = await findEverywhere(db, { q, actor, literal: as === 'typed' });
  const lists = listsMeant(lang, found.instead ?? q);
  const group = (kind: string, hits: readonly HitSight[]): readonly GroupSight[] =>
    hits.length === 0 ? [] : [{ kind, hits, total: hits.length, isMore: false }];
  const groups = [
    ...(await Promise.all(
      found.groups.map(async ({ kind, hits, total }) => ({
        kind,
        hits: (await hitsApart(db, hits)).map((hit) => hitSight(lang, found.words, hit)),
        total,
        isMore: total >= MOST_COUNTED,
      })),
    )),
    ...group('kinds', lists.kinds),
    ...group('directions', lists.directions),
    ...group(
      'places',
      found.places.map((place) => placeSight(lang, found.words, place)),
    ),
  ];
  return { lang, q, as, instead: found.instead, groups, only: null };
}

async function oneKind({ db, lang, actor }: By, { q, as, kind, page }: Asked & { readonly kind: string }): Promise<SearchSight> {
  const found = await searchKind(db, { q, literal: as === 'typed', ...searchedBy(actor), kind, page, size: ON_A_PAGE });
  offsetOf(page, { total: found.total, onAPage: ON_A_PAGE });
  const hits = (await hitsApart(db, found.hits)).map((hit) => hitSight(lang, found.words, hit));
  const groups = hits.length === 0 ? [] : [{ kind, hits, total: found.total, isMore: found.total >= MOST_COUNTED }];
  return { lang, q, as, instead: found.instead, groups, only: { kind, page, pages: Math.max(1, Math.ceil(found.total / ON_A_PAGE)) } };
}
