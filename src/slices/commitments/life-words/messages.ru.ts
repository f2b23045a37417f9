import { russianCount } from '../../../platform/i18n/plural.ts';
import type { LifeState } from '../input.ts';
import type { LifePart } from '../life-points-rules.ts';
import type { NextStepCode } from '../next-step-rules.ts';

/** What a state says, in one sentence. */
const meanings: Readonly<Record<LifeState, string>> = {
  alive: 'Стороны встречаются, и есть чем подтвердить: сдержанные обещания или результаты.',
  fading: 'Что-то было, но за последнее время подтверждений мало.',
  asleep: 'Давно ничего не происходит, или партнёрство приостановлено.',
  on_paper: 'Соглашение подписано, а после церемонии ничего не известно.',
  not_enough_data: 'Событий с известной датой слишком мало, чтобы судить.',
  ended: 'Партнёрство завершено: его больше не оценивают.',
};

const parts: Readonly<Record<LifePart, string>> = {
  contacts: 'Встречи и письма',
  promises: 'Сдержанные обещания',
  results: 'Результаты',
  reciprocity: 'Участие обеих сторон',
  freshness: 'Свежесть',
  overdue: 'Просроченные обещания',
};

interface Counted {
  readonly count: number;
  /** The day of the newest fact in words; null where there is none. */
  readonly newest: string | null;
}

/** What a part of the score rests on. */
const why: Readonly<Record<LifePart, (found: Counted) => string>> = {
  contacts: ({ count }) =>
    count === 0
      ? 'за три года ни встреч, ни писем с известной датой'
      : `${russianCount(count, 'месяц', 'месяца', 'месяцев')} со встречами или письмами за три года`,
  promises: ({ count }) =>
    count === 0
      ? 'за три года ни одно обещание не подтверждено'
      : `${russianCount(count, 'обещание выполнено и подтверждено', 'обещания выполнены и подтверждены', 'обещаний выполнено и подтверждено')} за три года`,
  results: ({ count }) =>
    count === 0
      ? 'за три года нет результатов с известной датой'
      : `${russianCount(count, 'месяц', 'месяца', 'месяцев')} с результатами за три года`,
  reciprocity: ({ count }) =>
    count === 0
      ? 'не видно, чтобы участвовали обе стороны'
      : `сторона, которая делала меньше, участвовала ${russianCount(count, 'раз', 'раза', 'раз')}`,
  freshness: ({ newest }) => (newest === null ? 'за три года ничего с известной датой' : `последнее – ${newest}`),
  overdue: ({ count }) =>
    count === 0
      ? 'просроченных обещаний нет'
      : `${russianCount(count, 'обещание просрочено', 'обещания просрочены', 'обещаний просрочено')}`,
};

interface Step {
  /** What is to be done, in a few words. */
  readonly title: string;
  /** Why; `promise` is what it is about. */
  text(promise: string | null): string;
  /** On the button of those who may do it. */
  readonly button: string;
}

const quoted = (promise: string | null) => (promise === null ? '' : ` «${promise}»`);

const steps: Readonly<Record<NextStepCode, Step>> = {
  say_what_became: {
    title: 'Сказать, что стало с обещанием',
    text: (promise) => `Срок прошёл, а что вышло, никто не сказал:${quoted(promise)}.`,
    button: 'Сказать, что вышло',
  },
  ask_to_confirm: {
    title: 'Попросить подтверждение',
    text: (promise) => `Одна сторона говорит, что сделано, другая ещё не подтвердила:${quoted(promise)}.`,
    button: 'Спросить другую сторону',
  },
  answer: {
    title: 'Ответить, прежде чем увидят все',
    text: () => 'Состояние партнёрства ухудшилось. Ваш ответ будет стоять рядом с ним.',
    button: 'Ответить',
  },
  name_owner: {
    title: 'Назвать ответственного',
    text: (promise) => `У обещания нет ответственного:${quoted(promise)}.`,
    button: 'Назвать ответственного',
  },
  name_due: {
    title: 'Назвать срок',
    text: (promise) => `Пока нет даты, нельзя сказать, сдержано ли слово:${quoted(promise)}.`,
    button: 'Назвать срок',
  },
  begin_record: {
    title: 'Записать первое событие',
    text: () => 'О партнёрстве пока ничего не известно: ни встреч, ни писем, ни обещаний.',
    button: 'Записать событие',
  },
  write_letter: {
    title: 'Написать другой стороне',
    text: () => 'Больше года ни встречи, ни письма.',
    button: 'Написать письмо',
  },
  keep_promise: {
    title: 'Выполнить обещанное',
    text: (promise) => `Ближайшее по сроку:${quoted(promise)}.`,
    button: 'Открыть обещание',
  },
  tell_result: {
    title: 'Записать, что вышло',
    text: () => 'Стороны встречаются. Запишите, что это дало жителям.',
    button: 'Записать результат',
  },
};

/** What an answer was refused for. */
const refusals: Readonly<Record<string, string>> = {
  'no-language-given': 'напишите ответ хотя бы на одном языке',
  'too-long': 'ответ слишком длинный: не больше 4000 знаков',
  'not-allowed': 'Отвечает только тот, кто ведёт это партнёрство.',
  'nothing-to-answer': 'Отвечать не на что: состояние снова хорошее.',
  'no-such-partnership': 'Этого партнёрства больше нет.',
};

export const ru = {
  meanings,
  parts,
  why,
  steps,
  refusals,
  life: 'Состояние',
  on: (day: string) => `Состояние на ${day}`,
  score: (points: number) => `${points} из 100`,
  noScore: 'без оценки',
  points: (points: number) => (points > 0 ? `+${points}` : `${points}`.replace('-', '−')),
  howFound: 'Из чего сложилась оценка',
  facts: 'Что засчитано',
  factGone: 'запись снята',
  andMore: (n: number) => `и ещё ${n}`,
  nextStep: 'Следующий шаг',
  method: 'Как это считается',
  methodVersion: (n: number) => `метод ${n}`,
  onDay: 'Показать на день',
  show: 'Показать',
  today: 'Показать сегодня',
  reply: 'Ответ муниципалитета',
  replies: (n: number): string => (n === 1 ? 'Ответ стороны' : 'Ответы сторон'),
  replyOf: (who: string, state: string, day: string) => `${who}, ${day}. К состоянию «${state}».`,
  someSide: 'Одна из сторон',
  noDate: 'Такой даты нет, поэтому показано, как обстоит дело сейчас. Выберите день или запишите его так: 2026-05-01.',
  waiting: (state: string, day: string) => `Найдено: ${state}. До ${day} включительно это видят только стороны партнёрства.`,
  answerLink: 'Ответить',
  replyTitle: (tie: string) => `Ответ о состоянии: ${tie}`,
  whatWasFound: 'Что найдено',
  whatIsPublic: 'Что видят все',
  publicNow: (state: string) => `Сейчас все видят: ${state}.`,
  untilDay: (day: string) => `Ответить можно до ${day} включительно. На следующий день состояние увидят все, и рядом – ваш ответ.`,
  publicAlready: 'Это состояние уже видят все. Ваш ответ появится рядом с ним сразу.',
  nothingToAnswer: 'Отвечать не на что: состояние не выглядит плохо.',
  replyLead:
    'Напишите, почему так вышло и что вы собираетесь сделать. Если дело в том, что встречи или результаты не записаны, лучше запишите их: состояние найдётся заново сразу.',
  replyRu: 'Ответ по-русски',
  replyEn: 'Ответ по-английски',
  optional: 'можно не заполнять',
  saveReply: 'Сохранить ответ',
  saved: 'Ответ сохранён.',
  backToTie: 'К странице партнёрства',
  toldKind: 'состояние партнёрства',
  toldFields: { reply: 'ответ' },
  methodTitle: 'Как мы узнаём, живёт ли партнёрство',
  methodLead: 'Оценка складывается только из того, у чего есть дата и источник. Никто не ставит её от руки.',
  methodDescription:
    'Метод, по которому видно, живёт ли партнёрство муниципалитетов: что засчитывается, сколько стоит и какие бывают состояния.',
};

export type LifeMessages = typeof ru;
