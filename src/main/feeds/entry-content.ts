import { escapeMarkup } from '../../platform/http/feed.ts';
import { inLang, type Lang, langOf } from '../../platform/values/bilingual.ts';
import type { CitationView } from '../../slices/sources/index.server.ts';
import type { EntryView } from '../../slices/timeline/index.server.ts';
import { formatDate, formatEventDate } from '../../ui/dates.ts';
import { feedMessages } from './messages.ts';

/** What an entry of a feed tells: what happened, when, and who says so. */
export function contentOf(entry: EntryView, lang: Lang, origin: string): { readonly html: string; readonly text: string } {
  const words = feedMessages(lang);
  const when = words.when(whenOf(entry, lang));
  const told = entry.text === null ? [] : [{ text: inLang(entry.text, lang), lang: langOf(entry.text, lang) }];
  return {
    html: [
      ...told.map((one) => `<p lang="${one.lang}">${escapeMarkup(one.text)}</p>`),
      `<p>${escapeMarkup(when)}</p>`,
      `<p>${escapeMarkup(words.sources)}</p>`,
      `<ul>${entry.cites.map((cite) => citationAsHtml(cite, lang, origin)).join('')}</ul>`,
    ].join('\n'),
    text: [...told.map((one) => one.text), when, words.sources, ...entry.cites.map((cite) => citationAsText(cite, lang))].join('\n'),
  };
}

/** The event's own date; the source's day stands beside «date not given», never in its place. */
function whenOf(entry: EntryView, lang: Lang): string {
  if (entry.date !== null) return formatEventDate(entry, lang);
  const notGiven = formatEventDate({ date: null, endDate: null, knownBy: null }, lang);
  return entry.knownBy === null ? notGiven : feedMessages(lang).knownBy(notGiven, formatEventDate(entry, lang));
}

function citationAsHtml({ source, quote }: CitationView, lang: Lang, origin: string): string {
  const cited = `<a href="${escapeMarkup(`${origin}/${lang}/sources/${source.id}`)}">${escapeMarkup(source.title)}</a>${escapeMarkup(publication(source, lang))}`;
  const language = source.language === 'mul' ? '' : ` lang="${source.language}"`;
  return `<li>${cited}${quote === null ? '' : `<blockquote${language}>${escapeMarkup(quote)}</blockquote>`}</li>`;
}

function citationAsText({ source, quote }: CitationView, lang: Lang): string {
  return `– ${source.title}${publication(source, lang)}${quote === null ? '' : `: «${quote}»`}`;
}

function publication({ publisher, publishedAt }: CitationView['source'], lang: Lang): string {
  const known = [publisher === null ? null : inLang(publisher, lang), publishedAt === null ? null : formatDate(publishedAt, lang)];
  return known
    .filter((one) => one !== null)
    .map((one) => `, ${one}`)
    .join('');
}
