import type { FeedMessages } from './messages.ru.ts';

export const en: FeedMessages = {
  author: 'Pobratim',
  everything: 'Pobratim: new in the register',
  about: (name) => `${name} – Pobratim`,
  subtitle: 'What was recorded last, with a source for every fact. When it happened is said in the entry itself.',
  when: (date) => `When: ${date}.`,
  knownBy: (notGiven, by) => `${notGiven}; written about ${by}`,
  sources: 'Sources:',
  unknown: 'There is no such feed: the record that it would tell about is not in the register.',
};
