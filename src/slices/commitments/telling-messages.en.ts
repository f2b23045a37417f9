import { englishCount } from '../../platform/i18n/plural.ts';
import type { TellingMessages } from './telling-messages.ru.ts';

export const en: TellingMessages = {
  howItStands: 'How it stands',
  whatShowsIt: 'What shows it',
  saidBy: (side) => `as ${side} says`,
  askToConfirm: 'Ask to confirm',
  askToAgree: 'Ask whether they agree',
  dayOverdue: (text) => `Overdue: ${text}`,
  dayTheirs: (text) => `The partner is late: ${text}`,
  daySoon: (text) => `Due soon: ${text}`,
  dayToConfirm: (text) => `The partner says that it is done: ${text}`,
  dayLateNote: (days) => `${englishCount(days, 'day', 'days')} late`,
  daySoonNote: (days) => (days === 0 ? 'due today' : `${englishCount(days, 'day', 'days')} left`),
  dayVerbs: { say: 'Say how it goes', ask: 'Ask the partner', open: 'Open' },
  dayConfirm: 'Confirm',
  partnerReminder: 'Reminders to the partner',
  partnerReminderLead:
    'If the partner has no account, Pobratim will remind them of this promise by e-mail: 90, 30 and 7 days before it is due, and when the day has passed. The mail brings a one-time link that asks how things stand. The answer comes to you.',
  partnerReminderOn: (name, email) => `Reminders go to ${name}, ${email}.`,
  partnerReminderNoDue: 'No due date is given, so there is nothing to remind of. Reminders begin once there is one.',
  recipientName: 'Whom to remind',
  recipientNameHint: 'Name and office, as they are addressed',
  recipientEmail: 'E-mail',
  language: 'Language of the mail',
  languages: { ru: 'Russian', en: 'English' },
  forBody: 'In whose name',
  remindPartner: 'Remind the partner',
  savePartner: 'Save',
  stopReminding: 'Stop reminding',
  knownAddresses: 'Known addresses',
  toPromise: 'To the promise',
  errors: {
    empty: 'must be filled in',
    'too-long': 'too long',
    'not-usable': 'cannot be written like this',
    'not-an-address': 'this is not an e-mail address',
    'not-allowed': 'Another organisation keeps this promise.',
    'no-such-record': 'This promise is not there any more.',
  },
  partnerQuestion: (day, daysLeft) =>
    daysLeft < 0
      ? `It was due on ${day}. How do things stand? If it is done, please write what shows it; if not, what is missing and when it can be done.`
      : `It is due on ${day}. How do things stand? Can we help?`,
  reminderKind: 'reminder to a partner',
  reminderFields: { id: 'Promise', recipientName: 'Whom to remind', lang: 'Language' },
};
