import { englishCount } from '../../platform/i18n/plural.ts';
import type { SourceMessages } from './messages.ru.ts';

export const en: SourceMessages = {
  sources: 'Sources',
  sourcesLead: 'Where the register gets its facts from. Every fact on a page has a number that leads to its source and the quote.',
  publisher: 'Publisher',
  publisherNotNamed: 'not named on the page',
  published: 'Published',
  dateNotGiven: 'date not given',
  chain: 'Refers to',
  chainWords: 'in the source’s words',
  address: 'Address',
  addressUnknown: 'not preserved',
  note: 'Worth knowing',
  whatFollows: 'What it tells us',
  quotesCounted: (n) => englishCount(n, 'quote', 'quotes'),
  onlyFirst: (n) => `The first ${englishCount(n, 'fact is', 'facts are')} shown.`,
  noQuote: 'no quote: it is a data set',
  nothingCited: 'Nothing has been taken from this source yet.',
  title: 'Title',
  found: (n) => englishCount(n, 'source', 'sources'),
};
