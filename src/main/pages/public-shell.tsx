import type { ReactNode } from 'react';
import type { EyesightCookie } from '../../platform/http/eyesight-cookie.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { EyesightPanel, USUAL_LOOK } from '../../ui/eyesight-panel.tsx';
import { PageShell } from '../../ui/page-shell.tsx';
import { typeset } from '../../ui/typography.ts';
import { mainMessages } from '../messages.ts';

interface PublicShellProps {
  readonly lang: Lang;
  /** Path and query of this page. */
  readonly address: string;
  /** The form that asks for the page in the other language, where what was sent must come along. */
  readonly sendAgain?: string | null;
  readonly eyesight: EyesightCookie | undefined;
  /** The register holds the demonstration: said at the foot of every page. */
  readonly demonstration?: boolean;
  /** Whose page it is; null for a reader without an account. */
  readonly account?: { readonly name: string } | null;
  /** In the workspace: what slices add to its sections. */
  readonly workspace?: readonly { readonly href: string; readonly label: string }[] | null;
  readonly children: ReactNode;
}

/** The shell of all public pages: sections, the other language, the eyesight panel, the foot. */
export function PublicShell({
  lang,
  address,
  sendAgain = null,
  eyesight,
  demonstration = false,
  account = null,
  workspace = null,
  children,
}: PublicShellProps) {
  const words = mainMessages(lang);
  const section = address.split(/[/?]/)[2];
  const other = lang === 'ru' ? 'en' : 'ru';
  const nav =
    workspace !== null
      ? workspaceNav(lang, address, workspace)
      : (['partnerships', 'municipalities', 'commitments', 'sources', 'about'] as const).map((key) => ({
          href: `/${lang}/${key}`,
          label: words[key],
          current: section === key,
        }));
  return (
    <PageShell
      lang={lang}
      homeHref={`/${lang}`}
      {...(hasOwnSearch(address) ? {} : { search: searchAt(lang, workspace !== null ? 'work/search' : 'search') })}
      nav={nav}
      account={
        account === null
          ? { href: `/${lang}/sign-in`, label: words.signIn, current: section === 'sign-in' }
          : { href: `/${lang}/work`, label: account.name, current: section === 'work' }
      }
      languageHref={/^\/(ru|en)(?=[/?]|$)/.test(address) ? address.replace(/^\/(ru|en)/, `/${other}`) : `/${other}`}
      {...(sendAgain === null ? {} : { languageForm: sendAgain })}
      eyesightPanel={<EyesightPanel lang={lang} action={`/${lang}/eyesight`} back={address} choices={eyesight ?? USUAL_LOOK} />}
      footerMotto={words.motto}
      footerText={
        <>
          {typeset(words.neutrality, lang)} <a href={`/${lang}/about`}>{words.how}</a>
        </>
      }
      footerLinks={[
        { href: `/${lang}/read`, label: words.readPress },
        { href: `/${lang}/feed.xml`, label: words.feed },
        { href: '/api/v1/partnerships', label: words.data },
        { href: '/api/v1/openapi.json', label: words.api },
      ]}
      {...(demonstration ? { strip: typeset(words.demonstration, lang) } : {})}
    >
      {children}
    </PageShell>
  );
}

/** The home page and the search itself have a larger field. */
function hasOwnSearch(address: string): boolean {
  return /^\/(?:ru|en)(?:\/(?:work\/)?search)?\/?(?:\?|$)/.test(address);
}

function searchAt(lang: Lang, path: string) {
  return { action: `/${lang}/${path}`, suggest: `/${lang}/${path}/suggest` };
}

/** Sections of the workspace; one that has no slice yet is not here. */
function workspaceNav(lang: Lang, address: string, links: readonly { readonly href: string; readonly label: string }[]) {
  const words = mainMessages(lang);
  const here = address.split('?')[0];
  const sections = [
    { href: `/${lang}/work`, label: words.myDay },
    { href: `/${lang}/work/records`, label: words.records },
    ...links,
    { href: `/${lang}/account`, label: words.account },
  ];
  return sections.map((one) => ({ ...one, current: one.href === here }));
}
