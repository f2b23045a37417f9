import type { Database } from '../../platform/db/database.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { asTyped } from '../../platform/values/typed-date.ts';
import { directionName } from '../directions/index.ts';
import { commitmentsByIds } from './commitment-view.server.ts';
import { listMessages } from './list-messages.ts';
import { commitmentMessages } from './messages.ts';
import { isKept } from './rules.ts';
import type { CommitmentView, OwnerView } from './views.ts';

/** Columns of a list of promises as a table. */
export const EXPORTED = [
  'text',
  'partnership',
  'state',
  'overdue',
  'kept',
  'owners',
  'partners',
  'direction',
  'start',
  'due',
  'dueText',
  'doneOn',
  'amount',
  'currency',
  'origin',
  'madeOn',
  'sourceTitle',
  'sourceUrl',
  'sourceDate',
  'quote',
  'record',
] as const;

export interface Exporting {
  readonly lang: Lang;
  /** Codes for programs instead of words for people. */
  readonly codes: boolean;
  readonly origin: string;
  /** `YYYY-MM-DD`, for what is overdue. */
  readonly today: string;
}

/** A row for each of these promises, in their order; a fixed number of queries. */
export async function commitmentRows(db: Database, ids: readonly string[], exporting: Exporting): Promise<readonly string[][]> {
  return (await commitmentsByIds(db, ids, exporting.today)).map((view) => rowOf(view, exporting));
}

export function rowOf(view: CommitmentView, { lang, codes, origin }: Exporting): string[] {
  const words = commitmentMessages(lang);
  const { yes, no } = listMessages(lang);
  const date = (one: string | null) => (codes ? (one ?? '') : asTyped(one?.slice(0, 'YYYY-MM-DD'.length) ?? null));
  const whether = (is: boolean) => (codes ? String(is) : is ? yes : no);
  const named = (owners: readonly OwnerView[]) => owners.map((owner) => ownerName(owner, lang)).join('; ');
  const [cite] = view.cites;
  const where = view.partnership?.title ?? view.towards;
  return [
    inLang(view.text, lang),
    where === null ? '' : inLang(where, lang),
    codes ? view.state : words.states[view.state],
    whether(view.isOverdue),
    whether(isKept(view)),
    named(view.owners),
    named(view.partners),
    view.direction === null ? '' : codes ? view.direction : directionName(view.direction, lang),
    date(view.start),
    date(view.due),
    view.dueText === null ? '' : inLang(view.dueText, lang),
    date(view.doneOn),
    view.money?.amount ?? '',
    view.money?.currency ?? '',
    codes ? view.origin : words.origins[view.origin],
    date(view.madeOn),
    cite?.source.title ?? '',
    cite?.source.url ?? '',
    date(cite?.source.publishedAt ?? null),
    cite?.quote ?? '',
    `${origin}/${lang}/commitments/${view.id}`,
  ];
}

/** A person with their body, a body, a town, or the source's own words. */
export function ownerName({ municipality, body, person, asWritten }: OwnerView, lang: Lang): string {
  const names = [person?.name, body?.name, asWritten].flatMap((name) => name ?? []);
  return (names.length > 0 ? names : [municipality?.name].flatMap((name) => name ?? [])).map((name) => inLang(name, lang)).join(', ');
}
