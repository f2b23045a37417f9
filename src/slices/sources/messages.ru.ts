import { russianCount } from '../../platform/i18n/plural.ts';

const languages = {
  ru: 'русский',
  en: 'английский',
  be: 'белорусский',
  uk: 'украинский',
  de: 'немецкий',
  pl: 'польский',
  kk: 'казахский',
  ky: 'киргизский',
  fr: 'французский',
  mul: 'несколько языков',
};

/** What is wrong with a field, by the code of the schema or of the action. */
const errors: Readonly<Record<string, string>> = {
  empty: 'напишите, это нужно',
  'too-long': 'слишком длинно',
  'not-usable': 'так записать нельзя',
  'no-such-publisher': 'Такого издателя уже нет в реестре.',
  'not-allowed': 'Эту запись ведёт другая организация.',
  'no-such-record': 'Этой записи больше нет.',
};

export const ru = {
  languages,
  errors,
  save: 'Сохранить',
  language: 'Язык',
  nothingHere: 'не указано',
  noteIn: { ru: 'Пояснение по-русски', en: 'Пояснение по-английски' },
  titleHint: 'Как на самой странице или в письме',
  chainHint: 'На кого сам источник ссылается, ближайший – первым',
  reason: 'Почему меняете',
  reasonHint: 'Останется в истории записи; можно не писать',
  editing: (title: string) => `Правка: ${title}`,
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
