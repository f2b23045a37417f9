import { russianCount } from '../../platform/i18n/plural.ts';

export const ru = {
  sources: 'Источники',
  sourcesLead: 'Откуда взяты сведения реестра. У каждого факта на страницах стоит номер, который ведёт к источнику и цитате.',
  publisher: 'Издатель',
  publisherNotNamed: 'на странице не назван',
  published: 'Опубликовано',
  dateNotGiven: 'дата не указана',
  chain: 'Ссылается на',
  chainWords: 'словами источника',
  address: 'Адрес',
  addressUnknown: 'не сохранился',
  note: 'Что важно знать',
  whatFollows: 'Что из него известно',
  quotesCounted: (n: number) => russianCount(n, 'цитата', 'цитаты', 'цитат'),
  onlyFirst: (n: number) => `Показаны первые ${russianCount(n, 'сведение', 'сведения', 'сведений')}.`,
  noQuote: 'без цитаты: это набор данных',
  nothingCited: 'Из этого источника пока ничего не взято.',
  title: 'Название',
  found: (n: number) => russianCount(n, 'источник', 'источника', 'источников'),
};

export type SourceMessages = typeof ru;
