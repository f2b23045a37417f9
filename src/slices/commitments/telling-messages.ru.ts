import { russianCount } from '../../platform/i18n/plural.ts';

export const ru = {
  howItStands: 'Как обстоит дело',
  whatShowsIt: 'Чем подтверждается',
  saidBy: (side: string) => `об этом сообщили: ${side}`,
  askToConfirm: 'Попросить подтвердить',
  askToAgree: 'Спросить, согласны ли',
  dayOverdue: (text: string) => `Просрочено: ${text}`,
  dayTheirs: (text: string) => `Партнёр не сделал в срок: ${text}`,
  daySoon: (text: string) => `Подходит срок: ${text}`,
  dayToConfirm: (text: string) => `Партнёр сообщил, что сделано: ${text}`,
  dayLateNote: (days: number) => `просрочено на ${russianCount(days, 'день', 'дня', 'дней')}`,
  daySoonNote: (days: number) => (days === 0 ? 'срок сегодня' : `осталось ${russianCount(days, 'день', 'дня', 'дней')}`),
  dayVerbs: { say: 'Сообщить, как идёт', ask: 'Спросить партнёра', open: 'Открыть' },
  dayConfirm: 'Подтвердить',
  partnerReminder: 'Напоминания партнёру',
  partnerReminderLead:
    'Если у партнёра нет учётной записи, Побратим сам напомнит ему об этом обещании по почте: за 90, 30 и 7 дней до срока и когда срок пройдёт. В письме будет одноразовая ссылка с вопросом, как продвигается дело. Ответ придёт вам.',
  partnerReminderOn: (name: string, email: string) => `Напоминания идут: ${name}, ${email}.`,
  partnerReminderNoDue: 'Срок не назван – напоминать не о чем. Появится срок, начнутся и напоминания.',
  recipientName: 'Кому напоминать',
  recipientNameHint: 'Имя и должность, как обратиться',
  recipientEmail: 'Электронная почта',
  language: 'На каком языке писать',
  languages: { ru: 'Русский', en: 'Английский' },
  forBody: 'От чьего имени',
  remindPartner: 'Напоминать партнёру',
  savePartner: 'Сохранить',
  stopReminding: 'Больше не напоминать',
  knownAddresses: 'Известные адреса',
  toPromise: 'К обещанию',
  errors: {
    empty: 'нужно заполнить',
    'too-long': 'слишком длинно',
    'not-usable': 'так записать нельзя',
    'not-an-address': 'это не адрес электронной почты',
    'not-allowed': 'Это обещание ведёт другая организация.',
    'no-such-record': 'Этого обещания больше нет.',
  } as Readonly<Record<string, string>>,
  /** What a partner is asked in a reminder. `day`: the date as people write it. */
  partnerQuestion: (day: string, daysLeft: number) =>
    daysLeft < 0
      ? `Срок прошёл: ${day}. Как продвигается дело? Если всё сделано, напишите, чем это можно подтвердить; если нет – чего не хватает и когда получится.`
      : `Срок – ${day}. Как продвигается дело? Нужна ли наша помощь?`,
  reminderKind: 'напоминание партнёру',
  reminderFields: { id: 'Обещание', recipientName: 'Кому напоминать', lang: 'Язык' } as Readonly<Record<string, string>>,
};

export type TellingMessages = typeof ru;
