import { type Lang, uiMessages } from './messages.ts';

/** What the browser calls a page of the workspace; public pages say it with all else that others show of them. */
export function DocumentTitle({ lang, children }: { readonly lang: Lang; readonly children: string }) {
  return <title>{`${children} – ${uiMessages(lang).productName}`}</title>;
}
