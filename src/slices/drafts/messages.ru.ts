import { russianCount } from '../../platform/i18n/plural.ts';

export const ru = {
  thereIs: 'Вы уже начинали заполнять эту форму.',
  continueFrom: (at: string) => `Продолжить с черновика от ${at}`,
  continued: (at: string) => `Это ваш черновик от ${at}. В реестр он ещё не внесён.`,
  startAnew: 'Начать заново',
  untitled: 'Без названия',
  goOn: 'Продолжить',
  begun: (n: number) =>
    `Начато и не отправлено: ${russianCount(n, 'форма', 'формы', 'форм')}. Видит их только этот человек; преемник получит их, если передать дела.`,
};

export type DraftMessages = typeof ru;
