import { russianCount } from '../../platform/i18n/plural.ts';

/** What a notification is made with: `name` in the reader's language, `by` (or `byRu` and `byEn`), `number`, `answer`, `role`, `day` in words. */
export type About = Readonly<Record<string, string | undefined>>;

const answers: Readonly<Record<string, string>> = {
  confirmed: 'подтвердили',
  corrected: 'прислали исправления',
  refused: 'не подтвердили',
};

/** What was said of a promise, as `commitment_said` has it. */
const moves: Readonly<Record<string, string>> = {
  agree: 'договорились',
  begin: 'начали выполнять',
  report_done: 'сообщили, что сделано',
  attach_evidence: 'приложили подтверждение',
  confirm: 'подтвердили, что сделано',
  deny: 'не подтвердили, что сделано',
  drop: 'сняли',
  take_up: 'вернули в работу',
  take_back: 'взяли сказанное назад',
};

const also = (text: string, more: string | undefined) => (more === undefined || more === '' ? text : `${text} – ${more}`);

export const ru = {
  notifications: 'Уведомления',
  withCount: (n: number) => (n === 0 ? 'Уведомления' : `Уведомления: ${n}`),
  lead: 'О чём стоит знать: ответы, письма, изменения ваших записей.',
  none: 'Новостей нет. Здесь появятся ответы другой стороны, письма с истекающим сроком и изменения записей, которые вы ведёте.',
  unread: (n: number) => russianCount(n, 'новое', 'новых', 'новых'),
  isNew: 'новое',
  markRead: 'Прочитано',
  markAllRead: 'Отметить все прочитанными',
  settings: 'Когда присылать на почту',
  kinds: {
    'request-answered': ({ name, answer = '', by, movedNothing }: About) =>
      `${also(`Пришёл ответ: ${name}. ${sentence(answers[answer] ?? 'ответили')}`, by)}${movedNothing === undefined ? '' : '. Обещание за это время изменилось, и ответ его не сдвинул'}`,
    'request-expired': ({ name }: About) => `Срок ссылки истёк, ответа нет: ${name}`,
    'record-changed': ({ name, by }: About) => also(`Изменена запись: ${name}`, by),
    'letter-overdue': ({ name, number = '', day = '' }: About) => `Просрочен ответ на письмо ${number}: ${name}. Срок был ${day}`,
    'letter-assigned': ({ name, number = '', by }: About) =>
      also(number === '' ? `Вам поручен черновик письма: ${name}` : `Вам поручено письмо ${number}: ${name}`, by),
    'role-given': ({ name, role = '' }: About) => also(`Вам дали роль: ${name}`, role),
    'role-ended': ({ name, role = '' }: About) => also(`Ваша роль закончилась: ${name}`, role),
    'handed-over': ({ name, by }: About) => also(`Вам передали дела: ${name}`, by),
    'contact-unconfirmed': ({ name }: About) => `Контакт давно не подтверждали: ${name}`,
    'promise-made': ({ name, byRu }: About) => also(`Вашей организации поручено: ${name}`, byRu),
    'promise-said': ({ name, move = '', byRu }: About) => also(`Обещание «${name}»: ${moves[move] ?? 'есть новое'}`, byRu),
    'promise-due': ({ name, day = '' }: About) => `Подходит срок обещания (${day}): ${name}`,
    'promise-overdue': ({ name, day = '', role }: About) =>
      role === 'head' ? `Обещание просрочено больше недели (срок – ${day}): ${name}` : `Обещание просрочено (срок – ${day}): ${name}`,
    'life-reply-asked': ({ name, day = '' }: About) => `Состояние партнёрства ухудшилось: ${name}. Ответить можно до ${day} включительно`,
  } satisfies Record<string, (about: About) => string>,
  open: 'Открыть',
  choiceTitle: 'Уведомления по почте',
  choiceLead: (email: string) => `Письма приходят на ${email}. На сайте уведомления видны всегда.`,
  choice: 'Когда присылать',
  choices: {
    digest: 'Раз в день одним письмом',
    at_once: 'Сразу, каждое отдельно',
    none: 'Не присылать',
  },
  save: 'Сохранить',
  saved: 'Сохранено.',
  chooseOne: 'выберите одно из трёх',
  digestSubject: (day: string, n: number) =>
    `Побратим, ${day}: ${russianCount(n, 'новое уведомление', 'новых уведомления', 'новых уведомлений')}`,
  digestOpening: (name: string, n: number) =>
    `Здравствуйте, ${name}!\n\nС прошлого письма у вас ${russianCount(n, 'новое уведомление', 'новых уведомления', 'новых уведомлений')}:`,
  andMore: (n: number, link: string) => `И ещё ${n}, на сайте:\n${link}`,
  newsOpening: (name: string) => `Здравствуйте, ${name}!`,
  mailEnd: (link: string) => `Раз в день, сразу или совсем без писем – можно выбрать здесь:\n${link}`,
  outbox: 'Исходящая почта',
  outboxLead: 'Всё, что Побратим отправляет сам: приглашения, запросы, уведомления.',
  noServer: 'Почтовый сервер не задан (SMTP_URL): письма остаются здесь, передайте их сами.',
  noMail: 'Писем нет.',
  mailFilter: 'Какие письма показать',
  which: { all: 'Все', waiting: 'Ждут отправки', 'given-up': 'Не доставлены', sent: 'Отправлены' },
  mailState: { waiting: 'ждёт отправки', 'given-up': 'не доставлено', sent: 'отправлено' },
  mailCount: (n: number) => russianCount(n, 'письмо', 'письма', 'писем'),
  subject: 'Тема',
  to: 'Кому',
  state: 'Что с ним',
  written: 'Написано',
  failure: 'Почтовый сервер ответил',
  sendAgain: 'Отправить ещё раз',
  refusals: {
    'not-allowed': 'Исходящую почту видит только администратор.',
    'no-such-mail': 'Это письмо уже отправлено, или его нет.',
  },
};

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

export type NotificationMessages = typeof ru;
