import type { SubjectRole } from './input.ts';

const roles: Readonly<Record<SubjectRole, string>> = { host: 'принимал', guest: 'приезжал', participant: 'участвовал' };

/** What is wrong with a field, by the code of the schema or of the action. */
const errors: Readonly<Record<string, string>> = {
  empty: 'нужно заполнить',
  'too-long': 'слишком длинно',
  'not-usable': 'так записать нельзя',
  'no-language-given': 'напишите хотя бы на одном языке',
  'not-a-date': 'такой даты нет; напишите, как известно: 18.09.2023, 09.2023 или 2023',
  'ends-before-it-starts': 'конец раньше начала или без него',
  'not-yet-happened':
    'эта дата ещё не наступила – проверьте день и год. Заранее вносят только визиты, форумы, дистанционные встречи и обещания',
  'no-subject': 'отметьте хотя бы одну страницу',
  'no-such-subject': 'Одной из отмеченных страниц больше нет.',
  'no-such-source': 'Этого источника уже нет в реестре.',
  'not-allowed': 'Эту запись ведёт другая организация.',
  'no-such-record': 'Этой записи больше нет.',
  'id-taken': 'Запись уже внесена: форма, похоже, отправлена дважды.',
};

export const ru = {
  errors,
  roles,
  recordKind: 'событие',
  fields: {
    kind: 'Что произошло',
    date: 'Когда это было',
    endDate: 'Последний день',
    knownBy: 'Дата источника',
    title: 'Одной строкой',
    text: 'Подробнее',
    subjects: 'На каких страницах',
    cites: 'Откуда известно',
  },
  newEntry: 'Новое событие',
  editing: (title: string) => `Правка события: ${title}`,
  edit: 'Изменить',
  save: 'Сохранить',
  kind: 'Что произошло',
  titleOf: 'Одной строкой',
  titleHint: 'Кто что сделал: «Делегация Сочи приехала в Минск»',
  date: 'Когда это было',
  dateHint: 'Только если источник называет день, месяц или год самого события: 18.09.2023, 09.2023 или 2023. Иначе оставьте пустым',
  endDate: 'Последний день',
  endDateHint: 'Если событие длилось несколько дней',
  knownBy: 'Дата источника',
  knownByHint: 'День письма или публикации, где об этом сказано. На странице будет «к 18 сентября»: событие было не позже',
  text: 'Подробнее',
  textHint: 'Несколько предложений; можно не писать',
  subjects: 'На каких страницах показать',
  role: (name: string) => `${name}: роль`,
  roleNotSaid: 'не сказано',
  reason: 'Почему меняете',
  reasonHint: 'Останется в истории записи; можно не писать',
  forBody: 'От чьего имени',
  history: 'История',
};

export type TimelineMessages = typeof ru;
