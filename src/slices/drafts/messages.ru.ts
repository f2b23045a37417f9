export const ru = {
  thereIs: 'Вы уже начинали заполнять эту форму.',
  continueFrom: (at: string) => `Продолжить с черновика от ${at}`,
  continued: (at: string) => `Это ваш черновик от ${at}. В реестр он ещё не внесён.`,
  startAnew: 'Начать заново',
  untitled: 'Без названия',
  goOn: 'Продолжить',
};

export type DraftMessages = typeof ru;
