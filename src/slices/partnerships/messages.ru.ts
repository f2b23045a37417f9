import { russianCount } from '../../platform/i18n/plural.ts';
import type { PartnershipKind, PartyRole, Standing } from './input.ts';

const kinds: Readonly<Record<PartnershipKind, string>> = {
  twinning: 'Побратимство',
  cooperation: 'Сотрудничество',
  mentorship: 'Наставничество',
  friendship: 'Дружба',
};

const tieOf: Readonly<Record<Exclude<PartnershipKind, 'mentorship'>, (genitives: string) => string>> = {
  twinning: (towns) => `Побратимство ${towns}`,
  cooperation: (towns) => `Сотрудничество ${towns}`,
  friendship: (towns) => `Дружба ${towns}`,
};

const standings: Readonly<Record<Standing, string>> = {
  contact: 'Контакт',
  proposed: 'Предложено',
  agreed: 'Принципиально согласовано',
  in_force: 'Действует',
  suspended: 'Приостановлено',
  ended: 'Завершено',
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
  tieOf,
  mentorshipOver: (mentorGenitive: string, menteeInstrumental: string) => `Наставничество ${mentorGenitive} над ${menteeInstrumental}`,
  description: (tie: string, standing: string) =>
    `${tie}: что было, что города пообещали друг другу и откуда это известно. Положение: ${standing}.`,
  standings,
  roles,
  standing: 'Положение',
  standingUnknown: 'Источники не говорят',
  kind: 'Вид',
  who: 'Кто с кем',
  threadAndBead: 'Нить',
  lastEvent: 'Что было последним',
  when: 'Когда',
  council: 'между советами',
  direction: 'Направление',
  directions: 'Направления',
  directionsNotNamed: 'Здесь будут направления сотрудничества. Источники их не называют.',
  country: 'Страна',
  any: 'Все',
  sort: 'Порядок',
  sorts: { latest: 'сначала недавние', title: 'по названию', since: 'сначала старые' },
  searchLabel: 'Название города',
  show: 'Показать',
  clear: 'Сбросить отбор',
  filter: 'Отбор партнёрств',
  found: (n: number) => russianCount(n, 'партнёрство', 'партнёрства', 'партнёрств'),
  nothingFound: 'По этим условиям ничего не нашлось.',
  nothingFoundTodo: 'Показать все партнёрства',
  registerEmpty: 'Здесь будут партнёрства городов. Реестр пока пуст.',
  since: (date: string) => `с ${date}`,
  why: 'Почему возникло',
  parties: 'Стороны',
  namedAs: 'так их называет источник',
  history: 'Как менялось положение',
  basis: 'На чём основано',
  timeline: 'Что было',
  chain: 'События партнёрства по порядку',
  moreEvents: (n: number) => `ещё ${n}`,
  people: 'Люди',
  noPeople: 'Здесь будут люди, от которых зависит это партнёрство. Источники их не называют.',
  townPage: (genitive: string | null) => `страница ${genitive ?? 'муниципалитета'}`,
  feed: 'Лента партнёрства',
  directionFeed: 'Лента направления',
  data: 'Данные (JSON)',
  writeLetter: 'Написать письмо',
  oneSource: 'Всё партнёрство известно по одному источнику. Второго пока нет.',
  ofMunicipality: 'Партнёрства',
  noneYet: (genitive: string | null) =>
    `Здесь будут партнёрства${genitive === null ? '' : ` ${genitive}`}. Источники пока не рассказали ни об одном.`,
  onlyLatest: (shown: number, total: number) =>
    `Показаны последние ${shown}. Всего здесь ${russianCount(total, 'партнёрство', 'партнёрства', 'партнёрств')}.`,
  allInRegister: 'Все – в реестре',
  withParty: (name: string) => `Только те, в которых участвует муниципалитет «${name}».`,
  townMap: (genitive: string | null) => `Карта партнёрств ${genitive ?? 'муниципалитета'}`,
};

export type PartnershipMessages = typeof ru;
