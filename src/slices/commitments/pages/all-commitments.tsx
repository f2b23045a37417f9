import type { LoaderFunctionArgs, MetaArgs } from 'react-router';
import { useLoaderData } from 'react-router';
import { appContext } from '../../../platform/http/app-context.ts';
import { langOfParams } from '../../../platform/http/page-arguments.ts';
import { pageMeta } from '../../../platform/http/page-meta.ts';
import { addressWith, parseQuery } from '../../../platform/http/parse-query.ts';
import { dayInMoscow } from '../../../platform/values/day-in-moscow.ts';
import { TextField } from '../../../ui/form-fields.tsx';
import { PageTitle } from '../../../ui/page-parts.tsx';
import { typeset } from '../../../ui/typography.ts';
import { CommitmentsFilter } from '../commitments-filter.tsx';
import { listOf } from '../commitments-list.server.ts';
import { CountLinks, FoundCommitments } from '../found-commitments.tsx';
import { listMessages } from '../list-messages.ts';
import { ON_A_PAGE, type RegisterListAsked, registerListQuery } from '../list-wishes.ts';
import { orderOfRegister, registerFilter } from '../register-list.server.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const lang = langOfParams(params);
  const { db, clock, origin } = context.get(appContext);
  const asked = parseQuery(registerListQuery, request.url);
  const today = dayInMoscow(clock.now().toISOString());
  const { state, page } = asked;
  const list = await listOf(db, await registerFilter(db, asked), { state, today, page, order: orderOfRegister(state) });
  return { lang, origin, asked, list };
}

function addressOf(asked: Partial<RegisterListAsked>): string {
  return addressWith('commitments', { ...wishesOf(asked), page: asked.page === 1 ? undefined : asked.page });
}

function wishesOf({ q, state, owner, direction }: Partial<RegisterListAsked>) {
  return { q, state, owner, direction };
}

export function meta({ loaderData }: MetaArgs<typeof loader>) {
  if (loaderData === undefined) return [];
  const { lang, origin, asked } = loaderData;
  const words = listMessages(lang);
  return pageMeta({ lang, origin, path: addressOf(asked), title: words.everywhere, description: words.everywhereDescription });
}

export default function AllCommitments() {
  const { lang, asked, list } = useLoaderData<typeof loader>();
  const words = listMessages(lang);
  const address = `/${lang}/commitments`;
  const href = (wanted: Partial<RegisterListAsked>) => `/${lang}/${addressOf({ ...asked, page: 1, ...wanted })}`;
  const isFiltered = [asked.q, asked.state, asked.owner, asked.direction].some((wish) => wish !== undefined);
  return (
    <>
      <PageTitle under={typeset(words.everywhereLead, lang)}>{words.everywhere}</PageTitle>
      <CommitmentsFilter
        lang={lang}
        address={address}
        asked={asked}
        owners={[{ value: 'none', label: words.nobodyNamed }]}
        isFiltered={isFiltered}
        whole={address}
      >
        <TextField name="q" type="search" label={words.searchLabel} value={asked.q ?? ''} />
      </CommitmentsFilter>
      <FoundCommitments
        lang={lang}
        list={list}
        page={{ current: asked.page, onAPage: ON_A_PAGE, hrefOf: (page) => href({ page }) }}
        exportHref={(format) => addressWith(`${address}/export`, { ...wishesOf(asked), format })}
        beside={<CountLinks lang={lang} counts={list.counts} hrefOf={(state) => href({ state })} />}
        empty={typeset(words.noneAtAll, lang)}
        whole={isFiltered ? address : null}
      />
    </>
  );
}
