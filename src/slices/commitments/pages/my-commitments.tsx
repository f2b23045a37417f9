import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { signedIn } from '../../../platform/http/signed-in.ts';
import { keepsEverything } from '../../../platform/values/actor.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { DocumentTitle } from '../../../ui/document-title.tsx';
import { SelectField } from '../../../ui/form-fields.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { typeset } from '../../../ui/typography.ts';
import { CommitmentsFilter } from '../commitments-filter.tsx';
import { listOf } from '../commitments-list.server.ts';
import { CountLinks, FoundCommitments } from '../found-commitments.tsx';
import { listMessages } from '../list-messages.ts';
import { type MyListAsked, myListQuery, ON_A_PAGE, WHICH } from '../list-wishes.ts';
import { myFilter } from '../my-list.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const given = context.get(appContext);
  signedIn(given, request);
  const asked = parseQuery(myListQuery, request.url);
  const { actor } = given.identity;
  const today = dayInMoscow(given.clock.now().toISOString());
  const { state, page, sort } = asked;
  return {
    lang,
    asked,
    isOperator: keepsEverything(actor),
    list: await listOf(given.db, myFilter(actor, asked), { state, today, page, order: sort }),
  };
}

function addressOf(asked: Partial<MyListAsked>): string {
  return addressWith('work/commitments', { ...wishesOf(asked), page: asked.page === 1 ? undefined : asked.page });
}

function wishesOf({ which, state, direction, sort }: Partial<MyListAsked>) {
  return { which: which === 'mine' ? undefined : which, state, direction, sort: sort === 'due' ? undefined : sort };
}

export default function MyCommitments() {
  const { lang, asked, list, isOperator } = useLoaderData<typeof loader>();
  const words = listMessages(lang);
  const address = `/${lang}/work/commitments`;
  const href = (wanted: Partial<MyListAsked>) => `/${lang}/${addressOf({ ...asked, page: 1, ...wanted })}`;
  const isFiltered = asked.state !== undefined || asked.direction !== undefined;
  const whole = href({ state: undefined, direction: undefined });
  const empty = { mine: words.noneMine, waiting: words.noneWaiting, all: words.noneOnTies }[asked.which];
  return (
    <>
      <DocumentTitle lang={lang}>{words.mine}</DocumentTitle>
      <PageTitle under={typeset(isOperator ? words.mineOfOperator : words.mineLead, lang)}>{words.mine}</PageTitle>
      {!isOperator && <WhichLinks lang={lang} which={asked.which} hrefOf={(which) => href({ which })} />}
      <CommitmentsFilter lang={lang} address={address} asked={asked} owners={[]} isFiltered={isFiltered} whole={whole}>
        {asked.which !== 'mine' && <input type="hidden" name="which" value={asked.which} />}
        <SelectField
          name="sort"
          label={words.sort}
          value={asked.sort}
          options={(['due', 'latest'] as const).map((sort) => ({ value: sort, label: words.sorts[sort] }))}
        />
      </CommitmentsFilter>
      <FoundCommitments
        lang={lang}
        list={list}
        page={{ current: asked.page, onAPage: ON_A_PAGE, hrefOf: (page) => href({ page }) }}
        exportHref={(format) => addressWith(`${address}/export`, { ...wishesOf(asked), format })}
        beside={<CountLinks lang={lang} counts={list.counts} hrefOf={(state) => href({ state })} />}
        empty={typeset(isOperator ? words.noneAtAll : empty, lang)}
        whole={isFiltered ? whole : null}
      />
    </>
  );
}

interface WhichLinksProps {
  readonly lang: Lang;
  readonly which: MyListAsked['which'];
  readonly hrefOf: (which: MyListAsked['which']) => string;
}

function WhichLinks({ lang, which, hrefOf }: WhichLinksProps) {
  const words = listMessages(lang);
  return (
    <>
      <nav className="filter-links" aria-label={words.mine}>
        {WHICH.map((one) => (
          <a key={one} href={hrefOf(one)} aria-current={one === which ? 'page' : undefined}>
            {words.whichLists[one]}
          </a>
        ))}
      </nav>
      <p className="note">{typeset(words.whichLead[which], lang)}</p>
    </>
  );
}
