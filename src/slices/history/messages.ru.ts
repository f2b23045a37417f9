const deeds = {
  recorded: 'внёс запись',
  edited: 'изменил',
  withdrawn: 'убрал запись',
  restored: 'вернул запись',
};

export const ru = {
  history: 'История записи',
  deeds,
  changedMeanwhile: (by: readonly string[]) =>
    by.length === 0 ? 'Пока вы писали, запись изменилась' : `Пока вы писали, запись изменили: ${by.join(', ')}`,
  decide: 'Ваши слова целы. Решите, что останется в каждом поле; поля ниже показывают, что записано сейчас.',
  nothingToDecide: 'Ваши правки касаются других полей и уже стоят рядом с новыми. Проверьте и сохраните ещё раз.',
  was: 'Было',
  keepTheirs: 'Оставить',
  putMine: 'Вписать моё',
  nothingHere: 'пусто',
  withdraw: 'Убрать из реестра',
  withdrawing: (title: string) => `Убрать из реестра: ${title}`,
  withdrawHint: 'Запись исчезнет с сайта и из данных. В истории она останется целиком, и её можно будет вернуть.',
  withdrawReason: 'Почему убираете',
  withdrawReasonHint: 'Останется в истории записи; можно не писать',
  leaveIt: 'Оставить как есть',
  changedSinceSeen: 'Пока вы смотрели, запись изменилась. Посмотрите её ещё раз.',
  chooseOne: 'выберите, что останется',
};

export type HistoryMessages = typeof ru;
