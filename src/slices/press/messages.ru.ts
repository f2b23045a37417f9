import { russianCount, russianNumber } from '../../platform/i18n/plural.ts';
import type { ReadRefusal } from './reader.ts';
import type { AgreementKind, AgreementStatus, EventType, MunicipalityRole } from './reading.ts';

/** What the form itself refuses. */
type FormRefusal =
  | 'no-text'
  | 'text-and-file'
  | 'too-large'
  | 'only-links'
  | 'not-text'
  | 'no-words'
  | 'not-usable'
  | 'wait'
  | 'model-wait';

export const ru = {
  read: 'Прочитать публикацию',
  lead: 'Вставьте новость о встрече или соглашении городов. Программа найдёт, кто, с кем, когда и о чём договорился, и покажет слова, из которых это видно. Текст нигде не сохраняется.',
  text: 'Текст публикации',
  textHint: 'Можно вместе с меню и рекламой страницы: лишнее отбросим.',
  file: 'Или файл страницы',
  fileHint: 'TXT или HTML, до 1 МБ.',
  reader: 'Кто читает',
  byRules: 'Правила и словари: на этом сервере',
  byModel: (name: string, host: string) => `Модель ${name}: текст уйдёт на сервер ${host}`,
  submit: 'Прочитать',
  examples: 'Нет текста под рукой? Возьмите пример:',
  exampleRussian: 'по-русски',
  exampleEnglish: 'по-английски',
  again: 'Прочитать другую публикацию',
  mend: 'Поправить текст и прочитать ещё раз',
  download: 'Скачать найденное в JSON',
  refusals: {
    'no-text': 'вставьте текст или выберите файл',
    'text-and-file': 'прочитать можно что-то одно: очистите поле с текстом или не выбирайте файл',
    'too-large': 'это больше 1 МБ: оставьте саму публикацию',
    'only-links': 'это ссылка, а сами мы по ссылкам не ходим. Откройте страницу, выделите всё (Ctrl+A), скопируйте и вставьте сюда',
    'not-text': 'это не текст и не HTML, а документ, картинка или архив. Откройте файл, скопируйте из него текст и вставьте в поле выше',
    'no-words': 'здесь нет ни одного слова',
    'not-usable': 'выберите, кто читает',
    wait: 'слишком много публикаций подряд. Подождите минуту и нажмите ещё раз',
    'model-wait': 'модели можно задать 60 вопросов в час, и все уже заданы. Вернитесь позже или выберите разбор по правилам',
    busy: 'сейчас читаются публикации других людей. Подождите минуту и нажмите ещё раз',
    'too-slow': 'чтение не уложилось в 10 секунд, и мы его остановили. Оставьте в тексте саму публикацию, без остальной страницы',
    failed: 'программа не справилась с этим текстом. Об ошибке записано в журнал сервера, без самого текста',
    'model-too-long': 'для модели текст слишком длинный. Оставьте саму публикацию или выберите разбор по правилам',
    'model-unreachable': 'сервер модели не отвечает. Попробуйте позже или выберите разбор по правилам',
    'model-too-slow': 'модель не ответила вовремя. Попробуйте позже или выберите разбор по правилам',
    'model-busy': 'у модели сейчас слишком много запросов. Попробуйте через минуту или выберите разбор по правилам',
    'model-denied': 'сервер модели не принял ключ. Скажите об этом администратору, а пока выберите разбор по правилам',
    'model-failed': 'сервер модели ответил ошибкой. Попробуйте позже или выберите разбор по правилам',
    'model-declined': 'модель отказалась читать этот текст. Выберите разбор по правилам',
    'model-cut-short': 'ответ модели оборвался. Оставьте в тексте меньше или выберите разбор по правилам',
    'model-unclear': 'ответ модели нельзя разобрать. Попробуйте ещё раз или выберите разбор по правилам',
  } satisfies Record<ReadRefusal | FormRefusal, string> as Readonly<Record<string, string>>,

  untitled: 'Публикация без заголовка',
  found: (n: number) => `Нашли ${russianCount(n, 'сведение', 'сведения', 'сведений')}`,
  toCheck: (n: number) => `проверить нужно ${russianNumber(n)}`,
  theText: 'Текст публикации',
  legend: 'Номер ведёт к найденному. Подчёркнуто то, что сказано ясно; на жёлтом то, что нужно проверить.',
  proposal: 'Что нашли',
  foundByModel: (name: string) => `Читала модель ${name}. Осталось только то, что подтверждают слова текста.`,
  junk: 'Отброшено как мусор',
  junkMore: (n: number) => `ещё ${russianCount(n, 'строка', 'строки', 'строк')}`,
  junkCode: 'строка кода',
  junkSigns: (n: number) => russianCount(n, 'знак', 'знака', 'знаков'),
  junkShow: 'Показать',
  junkBeginning: 'Это начало, остальное не показываем.',
  inText: 'показать в тексте',
  check: 'проверьте',
  more: (n: number) => `И ещё ${russianNumber(n)}.`,
  nothing: 'Ничего не нашли.',

  notRelevant: 'Это не похоже на новость о сотрудничестве муниципалитетов',
  notRelevantWhy:
    'Мы искали встречу, соглашение или общее дело двух и более городов, районов, округов или их советов. В этом тексте такого не видно, поэтому записи не предлагаем.',
  notRelevantTowns: 'Если муниципалитет назван один или города только упоминаются, это тоже не сотрудничество.',
  notRelevantLanguage: 'По-русски мы читаем лучше всего. На других языках понимаем, какие города, когда и о чём ли это.',

  groups: {
    page: 'Публикация',
    meeting: 'Что произошло',
    towns: 'Кто участвовал',
    mentioned: 'Только упоминаются',
    people: 'Люди',
    agreements: 'Соглашения',
    directions: 'Направления',
    numbers: 'Числа',
  },
  event: (n: number, of: number, kind: string) => `Событие ${n} из ${of}: ${kind}`,
  title: 'Заголовок',
  published: 'Опубликовано',
  language: 'Язык',
  kind: 'Вид',
  when: 'Когда',
  where: 'Где',
  notFound: 'не найдено',
  noTitle: 'заголовок не найден',
  noPublished: 'дата публикации не найдена',
  noDate: 'день не назван',
  noDateButKnownBy: (knownBy: string) => `день не назван. Если это уже было, в реестр пишут «${knownBy}»`,
  noPlace: 'место не названо',
  unclearKind: 'вид не ясен',
  remote: 'дистанционно',
  noCountry: 'страна не ясна',
  noOffice: 'должность не названа',
  townNotBeside: 'муниципалитет рядом не назван, поняли по соседним предложениям',
  countriesFrom: 'Страны – по справочнику GeoNames, в самой публикации они могут быть не названы.',
  fewParties: 'стороны названы не все',
  noParties: 'Стороны не названы',
  inWords: (words: string) => `в тексте: «${words}»`,
  countedFrom: (words: string) => `в тексте «${words}», отсчитали от даты публикации`,
  yearFrom: (words: string) => `в тексте «${words}», год взяли из даты публикации`,
  types: {
    visit: 'визит',
    meeting: 'встреча',
    agreement_signing: 'подписание соглашения',
    twinning: 'побратимство',
    mentorship: 'наставничество',
    forum: 'форум',
    exhibition: 'выставка',
    remote_session: 'дистанционная встреча',
    other: 'другое',
  } satisfies Record<EventType, string>,
  roles: {
    host: 'принимает',
    guest: 'в гостях',
    participant: 'участвует',
    party: 'сторона соглашения',
    mentor: 'наставник',
    mentee: 'наставляемый',
    mentioned: 'упоминается',
  } satisfies Record<MunicipalityRole, string>,
  agreement: (kind: AgreementKind, status: AgreementStatus) => `${AGREEMENT_KINDS[kind]}, ${statusOf(kind, status)}`,
};

const AGREEMENT_KINDS: Readonly<Record<AgreementKind, string>> = {
  twinning: 'соглашение о побратимстве',
  cooperation: 'соглашение о сотрудничестве',
  mentorship: 'соглашение о наставничестве',
  council: 'соглашение между представительными органами',
  memorandum: 'протокол о намерениях',
  roadmap: 'дорожная карта',
  other: 'соглашение, вид не ясен',
};

function statusOf(kind: AgreementKind, status: AgreementStatus): string {
  if (status === 'in_force') return 'уже действует';
  if (status === 'planned') return 'решили подписать';
  const verb = status === 'signed' ? 'подписан' : 'предложен';
  return `${verb}${kind === 'memorandum' ? '' : kind === 'roadmap' ? 'а' : 'о'}`;
}

export type PressMessages = typeof ru;
