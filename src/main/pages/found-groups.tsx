import { addressWith } from '../../platform/http/parse-query.ts';
import { SearchForm } from '../../ui/form-fields.tsx';
import { Marked } from '../../ui/marked.tsx';
import { EmptyState, PageTitle } from '../../ui/page-parts.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Section } from '../../ui/section.tsx';
import { typeset } from '../../ui/typography.ts';
import type { HitSight } from '../found-sight.ts';
import { mainMessages } from '../messages.ts';
import type { GroupSight, SearchSight } from '../search-loader.server.ts';

/** The page of the search, the public one and that of the workspace: `path` is its address below the language. */
export function SearchResults({ sight, path }: { readonly sight: SearchSight; readonly path: string }) {
  const { lang, q, groups } = sight;
  const isOtherwise = sight.as === 'typed' || sight.instead !== null;
  const words = mainMessages(lang);
  return (
    <>
      <PageTitle>{words.search}</PageTitle>
      <SearchForm
        lang={lang}
        action={`/${lang}/${path}`}
        name="q"
        label={words.searchLabel}
        value={q}
        suggest={`/${lang}/${path}/suggest`}
        {...(isOtherwise ? { hint: <ShownInstead sight={sight} path={path} /> } : {})}
      />
      {groups === null && <EmptyState>{typeset(words.typeSomething, lang)}</EmptyState>}
      {groups?.length === 0 && (
        <EmptyState todo={<a href={`/${lang}/partnerships`}>{words.toPartnerships}</a>}>{typeset(words.nothingFound, lang)}</EmptyState>
      )}
      {groups?.map((group) => (
        <Group key={group.kind} sight={sight} group={group} path={path} />
      ))}
    </>
  );
}

/** What was looked for where it is not what was typed, and how to look for that all the same. */
function ShownInstead({ sight: { lang, q, as, instead }, path }: { readonly sight: SearchSight; readonly path: string }) {
  const words = mainMessages(lang);
  const address = (fields: Readonly<Record<string, string>>) => addressWith(`/${lang}/${path}`, { q, ...fields });
  if (as === 'typed')
    return (
      <>
        {words.onlyAsTyped} <a href={address({})}>{words.allMeant}</a>
      </>
    );
  if (instead === null) return null;
  return (
    <>
      {words.shownFor(instead)} <a href={address({ as: 'typed' })}>{words.lookForTyped(q)}</a>
    </>
  );
}

function Group({ sight, group, path }: { readonly sight: SearchSight; readonly group: GroupSight; readonly path: string }) {
  const { lang, q, as, only } = sight;
  const words = mainMessages(lang);
  const { kind, hits, total, isMore } = group;
  const address = (fields: Readonly<Record<string, string | number | undefined>>) => addressWith(`/${lang}/${path}`, { q, as, ...fields });
  const count = isMore ? words.moreThan(total) : words.number(total);
  return (
    <Section id={kind} title={words.foundOfKind[kind] ?? kind} count={count}>
      {kind === 'places' && <p className="note">{words.placesNote}</p>}
      <ul className="found-list">
        {hits.map((hit) => (
          <HitLine key={hit.key} hit={hit} lang={lang} />
        ))}
      </ul>
      {only === null && total > hits.length && (
        <p>
          <a href={address({ in: kind })}>{isMore ? words.allFound : words.allOfThem(total)}</a>
        </p>
      )}
      {only !== null && (
        <>
          <Pagination
            lang={lang}
            current={only.page}
            total={only.pages}
            hrefOf={(page) => address({ in: kind, page: page === 1 ? undefined : page })}
          />
          <p>
            <a href={address({})}>{words.backToAllKinds}</a>
          </p>
        </>
      )}
    </Section>
  );
}

function HitLine({ hit, lang }: { readonly hit: HitSight; readonly lang: SearchSight['lang'] }) {
  return (
    <li>
      <a className="plain-link" href={hit.href}>
        <Marked lang={lang} text={hit.title} />
      </a>
      {hit.note !== null && (
        <span className="cell-under">
          <Marked lang={lang} text={hit.note} />
        </span>
      )}
      {hit.excerpt !== null && (
        <span className="found-excerpt">
          <Marked lang={lang} text={hit.excerpt} />
        </span>
      )}
    </li>
  );
}
