import type { Lang } from '../../platform/values/bilingual.ts';

/** Pages to try the reader: the towns are real, all else is made up. */
export const EXAMPLE_PAGES: Readonly<Record<Lang, string>> = {
  ru: `Калуга и Барановичи договорились об обмене школьными театрами

12 мая 2025

Главная | Новости | Афиша

Вчера в Калуге побывала делегация Барановичей во главе с председателем горисполкома Сергеем Ковальчуком. Гостей принял городской голова Калуги Алексей Воронцов.

Стороны подписали соглашение о сотрудничестве. Оно касается культуры, образования и спорта. Осенью в Калугу приедут 40 школьников из Барановичей.

Нашли опечатку? Выделите её и нажмите Ctrl+Enter
Погода +14 °С`,
  en: `Derby and Osnabrück renew their friendship

12 May 2025

Home | News | Contact

The Mayor of Osnabrück, Katharina Brandt, visited Derby on 9 May 2025. She was welcomed by the Mayor of Derby, Alan Whitfield.

The two cities signed a twinning agreement. It covers culture, youth exchange and sport. Next year 30 young people from Osnabrück will come to Derby.

Read also: Road works on London Road`,
};
