import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { type AppContext, appContext, type DayItem } from '../../platform/http/app-context.ts';
import { readScopeOf } from '../../platform/http/kept-list.ts';
import { langOfParams } from '../../platform/http/page-arguments.ts';
import { signedIn } from '../../platform/http/signed-in.ts';
import { writesAnything } from '../../platform/values/actor.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../platform/values/day-in-moscow.ts';
import { partnershipsByIds, tiesKept } from '../../slices/partnerships/index.server.ts';
import { titledApart } from '../../slices/partnerships/index.ts';
import { DocumentTitle } from '../../ui/document-title.tsx';
import { EmptyState, PageTitle } from '../../ui/page-parts.tsx';
import { eachOnce } from '../day-items.ts';
import { dayInWords } from '../day-words.ts';
import { mainMessages } from '../messages.ts';
import { DayGroup } from './day-group.tsx';
import { DaySide } from './day-side.tsx';

const TIES = 5;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const [items, ties] = await Promise.all([itemsOf(given), tiesOf(given, lang)]);
  return { lang, items, ties, today: dayInMoscow(given.clock.now().toISOString()), mayEnter: writesAnything(given.identity.actor) };
}

async function itemsOf(given: AppContext): Promise<readonly DayItem[]> {
  const items = eachOnce((await Promise.all(given.dayParts.map((part) => part(given)))).flat());
  return items.toSorted((a, b) => (a.group === 'draft' ? 0 : (a.day ?? '9').localeCompare(b.day ?? '9')));
}

/** The ties of this person's bodies, those that changed last first. */
async function tiesOf({ db, identity }: AppContext, lang: Lang) {
  const scope = readScopeOf(identity.actor);
  if (scope === null) return { total: 0, rows: [] };
  const { rows, total } = await tiesKept(db, { scope, sort: 'latest', lang, offset: 0, limit: TIES });
  const views = await partnershipsByIds(
    db,
    rows.map(({ id }) => id),
    'last',
  );
  return {
    total,
    rows: titledApart(views).map(({ id, title, standing, kind, timeline }) => ({
      id,
      title,
      standing,
      kind,
      last: timeline[0]?.kind ?? null,
    })),
  };
}

export default function MyDay() {
  const { lang, items, ties, today, mayEnter } = useLoaderData<typeof loader>();
  const words = mainMessages(lang);
  const of = (group: DayItem['group']) => items.filter((item) => item.group === group);
  const first = of('overdue')[0] ?? of('waiting')[0] ?? of('draft')[0] ?? of('new')[0];
  return (
    <>
      <DocumentTitle lang={lang}>{words.myDay}</DocumentTitle>
      <PageTitle under={<Sentence lang={lang} items={items} first={first} />}>{dayInWords(today, lang)}</PageTitle>
      <div className="day-columns">
        <div className="day-main">
          <DayGroup lang={lang} group="overdue" items={of('overdue')} today={today} />
          <DayGroup lang={lang} group="waiting" items={of('waiting')} today={today} />
          <DayGroup lang={lang} group="new" items={of('new')} today={today} />
          <DayGroup lang={lang} group="draft" items={of('draft')} today={today} />
          {items.length === 0 && (
            <EmptyState todo={mayEnter ? <a href={`/${lang}/work/records`}>{words.toRecords}</a> : undefined}>{words.emptyDay}</EmptyState>
          )}
        </div>
        <DaySide lang={lang} today={today} items={items} ties={ties} mayEnter={mayEnter} />
      </div>
    </>
  );
}

interface SentenceProps {
  readonly lang: Lang;
  readonly items: readonly DayItem[];
  readonly first: DayItem | undefined;
}

/** How much there is, and where to start. */
function Sentence({ lang, items, first }: SentenceProps) {
  const words = mainMessages(lang);
  if (first === undefined) return <span className="day-sentence">{words.nothingWaits}</span>;
  const count = (group: DayItem['group']) => items.filter((item) => item.group === group).length;
  const [overdue, waiting, fresh, drafts] = [count('overdue'), count('waiting'), count('new'), count('draft')];
  const rest = [
    ...(waiting === 0 ? [] : [words.countWaiting(waiting)]),
    ...(fresh === 0 ? [] : [words.countNew(fresh)]),
    ...(drafts === 0 ? [] : [words.countDrafts(drafts)]),
  ];
  return (
    <span className="day-sentence">
      {overdue > 0 && <b className="day-overdue">{words.countOverdue(overdue)}</b>}
      {overdue > 0 && rest.length > 0 && ', '}
      {rest.join(', ')}. {words.startWith} <a href={`/${lang}/${first.path}`}>{inLang(first.title, lang)}</a>.
    </span>
  );
}
