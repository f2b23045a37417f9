import { Eye, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { suggestData } from './form-fields.tsx';
import { type Lang, uiMessages } from './messages.ts';

export interface NavItem {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
}

interface PageShellProps {
  readonly lang: Lang;
  readonly homeHref: string;
  readonly nav: readonly NavItem[];
  /** The same page in the other language. */
  readonly languageHref: string;
  /** The form that is sent there, where following a link would lose what was typed. */
  readonly languageForm?: string;
  /** The search in the header; none where the page has its own. */
  readonly search?: { readonly action: string; readonly suggest: string };
  /** Sign-in or the person's own page. */
  readonly account?: NavItem;
  /** `<EyesightPanel>`: closed until its link is followed. */
  readonly eyesightPanel: ReactNode;
  /** The sentence on what the register does not decide. */
  readonly footerText: ReactNode;
  readonly footerMotto: ReactNode;
  readonly footerLinks: readonly NavItem[];
  /** Under the links: how to tell of a mistake. */
  readonly footerNote?: ReactNode;
  /** A quiet strip under all: demonstration data, a planned outage. */
  readonly strip?: ReactNode;
  readonly children: ReactNode;
}

/** Everything around a public page. Without JavaScript: the menu is a link to the sections at the foot. */
export function PageShell(props: PageShellProps) {
  const words = uiMessages(props.lang);
  return (
    <div className="page" id="top">
      <a className="skip-link visually-hidden" href="#main">
        {words.skipToMain}
      </a>
      <ShellHeader {...props} />
      {props.eyesightPanel}
      <main id="main" tabIndex={-1} className="page-main">
        {props.children}
      </main>
      <ShellFooter {...props} />
    </div>
  );
}

export function ThreadMark() {
  return (
    <svg className="thread-mark" viewBox="0 0 40 12" aria-hidden="true" focusable="false">
      <path d="M6 6H34" />
      <circle cx="6" cy="6" r="6" />
      <circle cx="34" cy="6" r="6" />
    </svg>
  );
}

function ShellHeader({ lang, homeHref, nav, languageHref, languageForm, account, search }: PageShellProps) {
  const words = uiMessages(lang);
  return (
    <header className="shell-header">
      <a className="shell-logo" href={homeHref}>
        <ThreadMark />
        {words.productName}
      </a>
      {nav.length > 0 && (
        <nav className="shell-nav" aria-label={words.mainNavigation}>
          <NavList items={nav} />
        </nav>
      )}
      {search !== undefined && <ShellSearch lang={lang} {...search} />}
      <div className="shell-tools">
        <a className="shell-tool" href="#eyesight">
          <Eye className="icon" aria-hidden="true" />
          <span className="shell-tool-name">{words.eyesight}</span>
        </a>
        <LanguageSwitch lang={lang} href={languageHref} form={languageForm} />
        {account !== undefined && (
          <a className="shell-tool shell-account" href={account.href} aria-current={account.current ? 'page' : undefined}>
            {account.label}
          </a>
        )}
        <a className="shell-tool shell-menu" href="#sections">
          {words.menu}
        </a>
      </div>
    </header>
  );
}

function LanguageSwitch({ lang, href, form }: { readonly lang: Lang; readonly href: string; readonly form: string | undefined }) {
  const other = lang === 'ru' ? 'en' : 'ru';
  const names = (
    <>
      <span className="shell-tool-name">{uiMessages(lang).otherLanguage}</span>
      <span className="shell-tool-short" aria-hidden="true">
        {other.toUpperCase()}
      </span>
    </>
  );
  return form === undefined ? (
    <a className="shell-tool" href={href} lang={other} hrefLang={other}>
      {names}
    </a>
  ) : (
    <>
      {/* Enter in a field presses the first button of its form: this one, which sends it as it is, not the one for the other language. */}
      <button type="submit" form={form} hidden />
      <button className="shell-tool shell-tool--button" type="submit" form={form} formAction={href} lang={other}>
        {names}
      </button>
    </>
  );
}

function ShellSearch({ lang, action, suggest }: { readonly lang: Lang; readonly action: string; readonly suggest: string }) {
  const words = uiMessages(lang);
  return (
    <search className="shell-search" aria-label={words.searchEverywhere}>
      <form className="shell-search-line" method="get" action={action}>
        <label className="visually-hidden" htmlFor="shell-search">
          {words.searchEverywhere}
        </label>
        <input
          id="shell-search"
          type="search"
          name="q"
          placeholder={words.searchShort}
          data-enhance="search"
          {...suggestData(lang, suggest)}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className="shell-search-button" type="submit" aria-label={words.find}>
          <Search className="icon" aria-hidden="true" />
        </button>
      </form>
    </search>
  );
}

function NavList({ items }: { readonly items: readonly NavItem[] }) {
  return (
    <ul className="nav-list">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function ShellFooter(props: PageShellProps) {
  const words = uiMessages(props.lang);
  return (
    <footer className="shell-footer">
      <div className="shell-footer-columns">
        <nav id="sections" className="shell-sections" aria-label={words.sections}>
          <h2>{words.sections}</h2>
          <NavList items={props.account === undefined ? props.nav : [...props.nav, props.account]} />
        </nav>
        <p>
          <b>{words.productName}</b>
          <br />
          {props.footerMotto}
        </p>
        <p>{props.footerText}</p>
        <div>
          <ul className="inline-list">
            {props.footerLinks.map((link) => (
              <li key={link.href}>
                <a className="plain-link" href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
          {props.footerNote}
        </div>
      </div>
      {props.strip !== undefined && <div className="shell-strip">{props.strip}</div>}
    </footer>
  );
}

/** Where the page stands; the last item has no href. */
export function Breadcrumbs({
  lang,
  items,
}: {
  readonly lang: Lang;
  readonly items: readonly { readonly label: ReactNode; readonly href?: string }[];
}) {
  return (
    <nav className="breadcrumbs note" aria-label={uiMessages(lang).breadcrumbs}>
      <ol className="breadcrumb-list">
        {items.map((item) => (
          <li key={item.href ?? 'here'}>
            {item.href === undefined ? (
              item.label
            ) : (
              <a className="plain-link" href={item.href}>
                {item.label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
