import { escapeMarkup } from '../../platform/http/feed.ts';
import { inLang, type Lang, langOf } from '../../platform/values/bilingual.ts';
import type { CitationView, SourceView } from '../../slices/sources/index.server.ts';
import type { EntryView } from '../../slices/timeline/index.server.ts';
import { formatDate, formatEventDate } from '../../ui/dates.ts';
import { feedMessages } from './messages.ts';

/** What an entry of a feed tells: what happened, when, and who says so. */
export function contentOf(entry: EntryView, lang: Lang, origin: string): { readonly html: string; readonly text: string } {
  const words = feedMessages(lang);
  const when = words.when(whenOf(entry, lang));
  const cited = quotedBySource(entry.cites);
  const told = entry.text === null ? [] : [{ text: inLang(entry.text, lang), lang: langOf(entry.text, lang) }];
  return {
    html: [
      ...told.map((one) => `<p lang="${one.lang}">${escapeMarkup(one.text)}</p>`),
      `<p>${escapeMarkup(when)}</p>`,
      `<p>${escapeMarkup(words.sources)}</p>`,
      `<ul>${cited.map((one) => sourceAsHtml(one, lang, origin)).join('')}</ul>`,
    ].join('\n'),
    text: [...told.map((one) => one.text), when, words.sources, ...cited.map((one) => sourceAsText(one, lang))].join('\n'),
  };
}

/** The event's own date; the source's day stands beside «date not given», never in its place. */
function whenOf(entry: EntryView, lang: Lang): string {
  if (entry.date !== null) return formatEventDate(entry, lang);
  const notGiven = formatEventDate({ date: null, endDate: null, knownBy: null }, lang);
  return entry.knownBy === null ? notGiven : feedMessages(lang).knownBy(notGiven, formatEventDate(entry, lang));
}

interface Quoted {
  readonly source: SourceView;
  readonly quotes: readonly string[];
}

/** Each source once, with all that is quoted from it. */
function quotedBySource(cites: readonly CitationView[]): readonly Quoted[] {
  const groups = [...Map.groupBy(cites, ({ source }) => source.id).values()];
  return groups.flatMap((group) => {
    const quotes = new Set(group.flatMap(({ quote }) => quote ?? []));
    return group[0] === undefined ? [] : [{ source: group[0].source, quotes: [...quotes] }];
  });
}

function sourceAsHtml({ source, quotes }: Quoted, lang: Lang, origin: string): string {
  const address = escapeMarkup(`${origin}/${lang}/sources/${source.id}`);
  const language = source.language === 'mul' ? '' : ` lang="${source.language}"`;
  const quoted = quotes.map((quote) => `<blockquote${language}>${escapeMarkup(quote)}</blockquote>`).join('');
  return `<li><a href="${address}">${escapeMarkup(source.title)}</a>${escapeMarkup(publication(source, lang))}${quoted}</li>`;
}

function sourceAsText({ source, quotes }: Quoted, lang: Lang): string {
  return [`– ${source.title}${publication(source, lang)}`, ...quotes.map((quote) => `  «${quote}»`)].join('\n');
}

function publication({ publisher, publishedAt }: SourceView, lang: Lang): string {
  const known = [publisher === null ? null : inLang(publisher, lang), publishedAt === null ? null : formatDate(publishedAt, lang)];
  return known
    .filter((one) => one !== null)
    .map((one) => `, ${one}`)
    .join('');
}
