import { russianCount } from '../../platform/i18n/plural.ts';
import type { CommitmentState, LifeState } from './input.ts';

const states: Readonly<Record<CommitmentState, string>> = {
  proposed: 'предложено',
  agreed: 'договорились',
  in_progress: 'выполняется',
  done: 'сделано, ждёт подтверждения',
  confirmed: 'подтверждено',
  dropped: 'снято',
};

const lives: Readonly<Record<LifeState, string>> = {
  alive: 'живёт',
  fading: 'угасает',
  asleep: 'спит',
  on_paper: 'только на бумаге',
  not_enough_data: 'данных мало',
  ended: 'закончилось',
};

const points = {
  ourOverdue: (what: string, due: string) => `Сказать, когда выполним обещанное: «${what}». Срок прошёл: ${due}.`,
  theirOverdue: (what: string, due: string) => `Спросить, когда ждать обещанного: «${what}». Срок прошёл: ${due}.`,
  thank: (what: string, when: string | null) => `Поблагодарить за сделанное: «${what}»${when === null ? '' : ` (${when})`}.`,
  theirProposal: (what: string) => `Ответить на их предложение: «${what}».`,
  ourProposal: (what: string) => `Спросить об ответе на наше предложение: «${what}».`,
  jointProposal: (what: string) => `Решить, берёмся ли за предложенное: «${what}».`,
  confirm: (what: string) => `Подтвердить или возразить: они сообщили, что сделано «${what}».`,
  noContact: (when: string, since: string) => `Договориться о следующей встрече: последний известный контакт – ${when}, ${since} назад.`,
  dueSoon: (what: string, due: string) => `Проверить до встречи, успеваем ли мы: «${what}», срок – ${due}.`,
  nameDay: (what: string) => `Назначить срок: «${what}» – обещано без даты.`,
  anniversary: (when: string, years: number) =>
    `Предложить отметить годовщину: ${when} исполнится ${russianCount(years, 'год', 'года', 'лет')}.`,
};

export const ru = {
  title: (theirs: string) => `Справка к встрече: ${theirs}`,
  subtitle: (ours: string, theirs: string, day: string) => `${ours} – ${theirs}, ${day}`,
  who: 'Кто они',
  people: 'Руководители',
  tie: 'Что нас связывает',
  since: (when: string) => `с ${when}`,
  life: 'Как живёт',
  outOf: (score: number) => `${score} из 100`,
  talk: 'О чём говорить',
  nothingToSay: 'Реестр тем не подсказывает: в нём нет ни обещаний, ни контактов с датой.',
  overdue: 'Просрочено',
  nothingOverdue: 'Ни у нас, ни у них.',
  ourPromises: 'Что обещали мы',
  theirPromises: 'Что обещали они',
  jointPromises: 'Что обещали вместе или не сказано кто',
  nothingPromised: 'Обещаний в источниках нет.',
  nothingElse: 'Кроме просроченного – ничего.',
  whose: 'Кто',
  us: 'мы',
  them: 'они',
  both: 'вместе или не сказано',
  promise: 'Обещание',
  due: 'Срок',
  wasDue: 'Срок был',
  late: 'Опоздание',
  state: 'Как стоит',
  noDue: 'не назван',
  inTheirWords: (words: string) => `«${words}»`,
  contacts: 'Последние контакты',
  noContacts: 'В источниках их нет.',
  undated: 'без даты',
  more: (n: number) => `Ещё ${russianCount(n, 'обещание', 'обещания', 'обещаний')} – в реестре.`,
  sources: 'Источники',
  sourceTitle: (title: string) => `«${title}»`,
  days: (n: number) => russianCount(n, 'день', 'дня', 'дней'),
  months: (n: number) => russianCount(n, 'месяц', 'месяца', 'месяцев'),
  years: (n: number) => russianCount(n, 'год', 'года', 'лет'),
  states,
  lives,
  points,
};

export type BriefMessages = typeof ru;
