import { type Lang, uiMessages } from './messages.ts';

/** Leads to the form by which the other side is asked about a record. */
export function askLink(lang: Lang, kind: string, id: string): { readonly href: string; readonly label: string } {
  return { href: `/${lang}/work/requests/new?kind=${kind}&id=${id}`, label: uiMessages(lang).askOtherSide };
}
