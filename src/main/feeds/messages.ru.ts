import type { EntryKind } from '../../slices/timeline/index.ts';

const kinds: Readonly<Record<EntryKind, string>> = {
  contact: 'контакт',
  visit: 'визит',
  forum: 'форум',
  remote_session: 'дистанционная встреча',
  minutes: 'протокол встречи',
  agreement_proposed: 'предложено соглашение',
  agreement_signed: 'подписано соглашение',
  promise: 'договорённость',
  effect: 'результат',
  paper: 'документ',
  story: 'новость',
};

export const ru = {
  kinds,
  author: 'Побратим',
  everything: 'Побратим: новое в реестре',
  about: (name: string) => `Побратим: ${name}`,
  subtitle: 'Что записано последним, с источником у каждого сведения. Когда это произошло, сказано в самой записи.',
  when: (date: string) => `Когда: ${date}.`,
  knownBy: (notGiven: string, by: string) => `${notGiven}, известно ${by}`,
  sources: 'Источники:',
  unknown: 'Такой ленты нет: запись, о которой она рассказывала бы, в реестре не найдена.',
};

export type FeedMessages = typeof ru;
