import { englishCount } from '../../platform/i18n/plural.ts';
import type { About, NotificationMessages } from './messages.ru.ts';

const answers: Readonly<Record<string, string>> = {
  confirmed: 'They confirmed it',
  corrected: 'They sent corrections',
  refused: 'They did not confirm it',
};

const moves: Readonly<Record<string, string>> = {
  agree: 'agreed',
  begin: 'begun',
  report_done: 'reported done',
  attach_evidence: 'evidence was attached',
  confirm: 'confirmed as done',
  deny: 'not confirmed as done',
  drop: 'dropped',
  take_up: 'taken up again',
  take_back: 'what was said was taken back',
};

const also = (text: string, more: string | undefined) => (more === undefined || more === '' ? text : `${text} – ${more}`);

export const en: NotificationMessages = {
  notifications: 'Notifications',
  withCount: (n: number) => (n === 0 ? 'Notifications' : `Notifications: ${n}`),
  lead: 'What is worth knowing: answers, letters, changes of your records.',
  none: 'No news. Answers of the other side, letters that are due and changes of the records that you keep will stand here.',
  unread: (n: number) => englishCount(n, 'new', 'new'),
  isNew: 'new',
  markRead: 'Mark as read',
  markAllRead: 'Mark all as read',
  settings: 'When to send them by mail',
  kinds: {
    'request-answered': ({ name, answer = '', by, movedNothing }: About) =>
      `${also(`An answer came: ${name}. ${answers[answer] ?? 'They answered'}`, by)}${movedNothing === undefined ? '' : '. The promise had changed meanwhile, and the answer did not move it'}`,
    'request-expired': ({ name }: About) => `A link expired without an answer: ${name}`,
    'record-changed': ({ name, by }: About) => also(`A record was changed: ${name}`, by),
    'letter-overdue': ({ name, number = '', day = '' }: About) => `The reply to letter ${number} is overdue: ${name}. It was due on ${day}`,
    'letter-assigned': ({ name, number = '', by }: About) =>
      also(number === '' ? `A draft of a letter was given to you: ${name}` : `Letter ${number} was given to you: ${name}`, by),
    'role-given': ({ name, role = '' }: About) => also(`You were given a role: ${name}`, role),
    'role-ended': ({ name, role = '' }: About) => also(`Your role has ended: ${name}`, role),
    'handed-over': ({ name, by }: About) => also(`Work was handed over to you: ${name}`, by),
    'life-reply-asked': ({ name, day = '' }: About) => `The state of a tie got worse: ${name}. You can answer until ${day}`,
    'contact-unconfirmed': ({ name }: About) => `A contact has long been unconfirmed: ${name}`,
    'promise-made': ({ name, byEn }: About) => also(`A promise was given to your organisation: ${name}`, byEn),
    'promise-said': ({ name, move = '', byEn }: About) => also(`The promise “${name}”: ${moves[move] ?? 'there is news'}`, byEn),
    'promise-due': ({ name, day = '' }: About) => `A promise is due soon (${day}): ${name}`,
    'promise-overdue': ({ name, day = '', role }: About) =>
      role === 'head'
        ? `A promise is more than a week overdue (it was due ${day}): ${name}`
        : `A promise is overdue (it was due ${day}): ${name}`,
  },
  open: 'Open',
  choiceTitle: 'Notifications by mail',
  choiceLead: (email: string) => `Mail goes to ${email}. On the site notifications can always be seen.`,
  choice: 'When to send',
  choices: {
    digest: 'Once a day, in one mail',
    at_once: 'At once, each by itself',
    none: 'Never',
  },
  save: 'Save',
  saved: 'Saved.',
  chooseOne: 'choose one of the three',
  digestSubject: (day: string, n: number) => `Pobratim, ${day}: ${englishCount(n, 'new notification', 'new notifications')}`,
  digestOpening: (name: string, n: number) =>
    `Dear ${name},\n\nsince the last mail you have ${englishCount(n, 'new notification', 'new notifications')}:`,
  andMore: (n, link) => `And ${n} more, on the site:\n${link}`,
  newsOpening: (name: string) => `Dear ${name},`,
  mailEnd: (link: string) => `Once a day, at once or no mail at all can be chosen here:\n${link}`,
  outbox: 'Outgoing mail',
  outboxLead: 'All that Pobratim sends by itself: invitations, requests, notifications.',
  noServer: 'No mail server is set (SMTP_URL): mail stays here, pass it on yourself.',
  noMail: 'There is no mail.',
  mailFilter: 'Which mail to show',
  which: { all: 'All', waiting: 'To be sent', 'given-up': 'Not delivered', sent: 'Sent' },
  mailState: { waiting: 'to be sent', 'given-up': 'not delivered', sent: 'sent' },
  mailCount: (n: number) => englishCount(n, 'mail', 'mails'),
  subject: 'Subject',
  to: 'To',
  state: 'How it stands',
  written: 'Written',
  failure: 'The mail server answered',
  sendAgain: 'Send again',
  refusals: {
    'not-allowed': 'Only an administrator sees outgoing mail.',
    'no-such-mail': 'This mail was sent already, or it is not there.',
  },
};
