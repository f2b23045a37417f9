import { russianCount } from '../../platform/i18n/plural.ts';
import type { CommitmentMove, CommitmentState, EvidenceKind, Origin, ToldAs } from './input.ts';

const states: Readonly<Record<CommitmentState, string>> = {
  proposed: 'предложено',
  agreed: 'договорились',
  in_progress: 'выполняется',
  done: 'сделано',
  confirmed: 'подтверждено',
  dropped: 'снято',
};

const toldAs: Readonly<Record<ToldAs, string>> = {
  proposed: 'только предложено',
  agreed: 'договорились',
  in_progress: 'уже выполняется',
};

const origins: Readonly<Record<Origin, string>> = {
  minutes: 'протокол встречи',
  clause: 'пункт соглашения',
  resolution: 'резолюция',
  roadmap: 'дорожная карта',
  transfer: 'передача практики',
  letter: 'письмо',
  speech: 'выступление',
  story: 'публикация',
};

/** What can be done with a promise: on buttons. */
const moves: Readonly<Record<CommitmentMove, string>> = {
  agree: 'Договорились',
  begin: 'Начали выполнять',
  report_done: 'Сделано',
  attach_evidence: 'Приложить подтверждение',
  confirm: 'Подтвердить: сделано',
  deny: 'Не сделано',
  drop: 'Снять',
  take_up: 'Вернуть в работу',
};

/** The same as told afterwards, without who. */
const saidMoves: Readonly<Record<CommitmentMove, string>> = {
  agree: 'договорились',
  begin: 'начали выполнять',
  report_done: 'сообщили, что сделано',
  attach_evidence: 'приложили подтверждение',
  confirm: 'подтвердили, что сделано',
  deny: 'не подтвердили',
  drop: 'сняли',
  take_up: 'вернули в работу',
};

const evidenceKinds: Readonly<Record<EvidenceKind, string>> = { file: 'файл', photo: 'фотография', link: 'ссылка', letter: 'письмо' };

/** What is wrong with a field, by the code of the schema or of the action. */
const errors: Readonly<Record<string, string>> = {
  empty: 'нужно заполнить',
  'too-long': 'слишком длинно',
  'too-many': 'слишком много строк',
  'not-usable': 'так записать нельзя',
  'no-language-given': 'напишите хотя бы на одном языке',
  'not-a-date': 'такой даты нет; напишите, как известно: 18.09.2023, 09.2023 или 2023',
  'not-yet-happened': 'эта дата ещё не наступила – проверьте день и год',
  'due-before-start': 'срок раньше начала',
  'nobody-s-promise': 'вне партнёрства нужно назвать, кто обещал',
  'towards-a-tie': 'в партнёрстве и так видно, кому обещано',
  'not-a-sum': 'напишите сумму числом: 17000000 или 1250,50',
  'not-a-currency': 'выберите валюту',
  'not-an-address': 'это не адрес страницы: он начинается с https://',
  'owner-without-name': 'назовите, кто это',
  'owner-of-no-side': 'Ответственный – не из сторон этого партнёрства.',
  'body-of-another-municipality': 'Эта организация относится к другому муниципальному образованию.',
  'no-such-partnership': 'Этого партнёрства больше нет.',
  'no-such-municipality': 'Такого муниципального образования в реестре нет.',
  'no-such-body': 'Такой организации в реестре нет.',
  'no-such-person': 'Такого человека в реестре нет.',
  'no-such-entry': 'Этого события больше нет.',
  'no-such-source': 'Этого источника уже нет в реестре.',
  'no-such-letter': 'Этого письма нет в ваших журналах.',
  'said-otherwise': 'Об этом обещании уже сказано больше: так начаться оно не могло.',
  'still-needed': 'Об этом обещании уже что-то сказано. Не удаляйте его, а снимите и назовите причину.',
  'not-allowed': 'Это обещание ведёт другая организация.',
  'no-such-record': 'Этого обещания больше нет.',
  'id-taken': 'Это уже записано: форма, похоже, отправлена дважды.',
  'date-ahead': 'Эта дата ещё не наступила.',
  'nothing-to-show': 'Приложите файл, ссылку или письмо.',
  'already-agreed': 'Об этом уже договорились.',
  'already-begun': 'Это уже выполняется.',
  'already-done': 'О том, что это сделано, уже сообщили.',
  'already-confirmed': 'Это уже подтверждено: больше ничего не меняется.',
  'already-dropped': 'Это обещание уже снято.',
  'not-done': 'Пока никто не сообщил, что это сделано: подтверждать нечего.',
  'not-dropped': 'Это обещание не снято.',
  'no-reason': 'назовите причину',
  'own-word': 'Свои слова подтвердить нельзя: это делает другая сторона – по ссылке или письмом, которое вы зарегистрируете.',
  'not-the-last-word': 'После этого уже сказано другое: вернуть назад можно только последнее.',
};

export const ru = {
  errors,
  states,
  toldAs,
  origins,
  moves,
  saidMoves,
  evidenceKinds,
  overdue: 'просрочено',
  recordKind: 'обещание',
  saidKind: 'сказанное об обещании',
  saidFields: {
    id: 'Номер',
    commitment: 'Обещание',
    move: 'Что сказано',
    happenedOn: 'Когда это было',
    reason: 'Причина',
    evidence: 'Чем подтверждается',
    paper: 'Бумага другой стороны',
  },
  fields: {
    partnership: 'Партнёрство',
    towards: 'Кому обещано',
    text: 'Что обещано',
    toldAs: 'Как сказано',
    owners: 'Кто отвечает',
    partners: 'Кто ещё участвует',
    direction: 'Направление',
    start: 'Начало',
    due: 'Срок',
    dueText: 'Срок словами источника',
    milestones: 'Вехи',
    money: 'Деньги',
    origin: 'Где обещано',
    originEntry: 'На какой встрече',
    madeOn: 'Когда обещано',
    knownBy: 'Дата источника',
    cites: 'Откуда известно',
  },
  promises: 'Обещания',
  countKept: (total: number, kept: number) => `${total}, сдержано ${kept}`,
  noPromises: 'Обещаний пока не записано. Они появляются из протоколов, соглашений, писем и публикаций – с цитатой, откуда это известно.',
  addPromise: 'Записать обещание',
  allPromises: (n: number) => `Все ${russianCount(n, 'обещание', 'обещания', 'обещаний')}`,
  listAndBoard: 'Списком и доской',
  what: 'Что',
  state: 'Состояние',
  who: 'Кто',
  due: 'Срок',
  noOwner: 'никто не назван',
  bothSides: 'обе стороны',
  noDue: 'не назван',
  /** The source's own words for when. */
  inTheirWords: (words: string) => `«${words}»`,
  doneUnconfirmed: 'сделано, но не подтверждено',
};

export type CommitmentMessages = typeof ru;
