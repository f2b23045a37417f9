import { englishCount } from '../../platform/i18n/plural.ts';
import type { DraftMessages } from './messages.ru.ts';

export const en: DraftMessages = {
  thereIs: 'You have begun to fill in this form before.',
  continueFrom: (at) => `Go on with the draft of ${at}`,
  continued: (at) => `This is your draft of ${at}. It is not in the register yet.`,
  startAnew: 'Begin anew',
  untitled: 'Untitled',
  begun: (n: number) =>
    `${englishCount(n, 'form', 'forms')} begun and not sent. Only this person sees them; a successor gets them if the work is handed over.`,
  goOn: 'Go on',
};
