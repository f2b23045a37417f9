import { russianCount } from '../../platform/i18n/plural.ts';
import type { PartnershipKind, PartyRole, Standing } from './input.ts';

const kinds: Readonly<Record<PartnershipKind, string>> = {
  twinning: 'Побратимство',
  cooperation: 'Сотрудничество',
  mentorship: 'Наставничество',
  friendship: 'Дружба',
};

const standings: Readonly<Record<Standing, string>> = {
  contact: 'Контакт',
  proposed: 'Предложено',
  agreed: 'Принципиально согласовано',
  in_force: 'Действует',
  suspended: 'Приостановлено',
  ended: 'Завершено',
};

const standingMeanings: Readonly<Record<Standing, string>> = {
  contact: 'Города знакомы, но бумаг между ними нет',
  proposed: 'Одна сторона предложила, другая ещё не ответила',
  agreed: 'Обе стороны согласны, но ещё не подписали',
  in_force: 'Соглашение подписано',
  suspended: 'Связи поставлены на паузу',
  ended: 'Связи прекращены',
};

const roles: Readonly<Record<PartyRole, string>> = {
  party: 'сторона',
  mentor: 'наставник',
  mentee: 'наставляемый',
  operator: 'оператор программы',
};

export const ru = {
  partnerships: 'Партнёрства',
  lead: 'Побратимства, соглашения, наставничество и знакомства, о которых есть хотя бы один источник.',
  kinds,
  standings,
  standingMeanings,
  roles,
  standing: 'Положение',
  standingUnknown: 'Источники не говорят',
  kind: 'Вид',
  who: 'Кто с кем',
  threadAndBead: 'Нить и последнее событие',
  lastEvent: 'Что было последним',
  when: 'Когда',
  council: 'между советами',
  direction: 'Направление',
  directions: 'Направления',
  directionsNotNamed: 'Здесь будут направления сотрудничества. Источники их не называют.',
  country: 'Страна',
  any: 'Все',
  sort: 'Порядок',
  sorts: { latest: 'сначала недавние', title: 'по названию', since: 'сначала давние' },
  searchLabel: 'Название города',
  show: 'Показать',
  clear: 'Сбросить отбор',
  filter: 'Отбор партнёрств',
  found: (n: number) => russianCount(n, 'партнёрство', 'партнёрства', 'партнёрств'),
  nothingFound: 'С таким отбором партнёрств нет.',
  nothingFoundTodo: 'Показать все партнёрства',
  registerEmpty: 'Здесь будут партнёрства городов. Реестр пока пуст.',
  notUnderstood: 'Адрес этой страницы содержит то, чего мы не понимаем. Показать список нельзя, но ничего не потеряно.',
  notUnderstoodTitle: 'Такого отбора нет',
  notUnderstoodField: (field: string, value: string) => `${field}: «${value}»`,
  showAll: 'Показать все партнёрства',
  since: (date: string) => `с ${date}`,
  why: 'Почему возникло',
  parties: 'Стороны',
  role: 'Роль',
  namedAs: 'так их называет источник',
  history: 'Как менялось положение',
  timeline: 'Что было',
  chain: 'События партнёрства по порядку',
  people: 'Люди',
  officesAsOf: (date: string) => `Должности – по сведениям на ${date}.`,
  officesUndated: 'Когда эти люди занимали должности, источник не говорит.',
  noPeople: 'Здесь будут люди, от которых зависит это партнёрство. Источники их не называют.',
  townPage: 'страница города',
  feed: 'Лента партнёрства',
  data: 'Данные (JSON)',
  today: 'сегодня',
  byDate: (date: string) => `к ${date}`,
  oneSource: 'Один источник на всё партнёрство – мало. Знаете другой – пришлите.',
  ofMunicipality: 'Партнёрства',
  noneOfMunicipality: 'Здесь будут партнёрства города. Источники пока не рассказали ни об одном.',
  townMap: 'Карта партнёрств города',
};

export type PartnershipMessages = typeof ru;
