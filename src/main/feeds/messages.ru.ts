export const ru = {
  author: 'Побратим',
  everything: 'Побратим: новое в реестре',
  about: (name: string) => `${name} – Побратим`,
  subtitle: 'Что записано последним, с источником у каждого сведения. Когда это произошло, сказано в самой записи.',
  when: (date: string) => `Когда: ${date}.`,
  knownBy: (notGiven: string, by: string) => `${notGiven}; ${by} об этом уже написали`,
  sources: 'Источники:',
  unknown: 'Такой ленты нет: запись, о которой она рассказывала бы, в реестре не найдена.',
};

export type FeedMessages = typeof ru;
