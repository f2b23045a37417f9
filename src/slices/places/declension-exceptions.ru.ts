import type { Gender } from './case-forms.ts';

/** Names that are never changed although their ending would allow it. */
// biome-ignore format: a table.
export const INDECLINABLE: ReadonlySet<string> = new Set([
  'Сочи', 'Спа', 'По', 'Баня-Лука', 'Сан-Марино', 'Сан-Жозе',
]);

/** Forms that follow no rule here. */
export const IRREGULAR: ReadonlySet<string> = new Set(['Лев Толстой', 'Лев', 'Павел']);

/** The gender of names whose ending does not tell it, or tells a wrong one. */
// biome-ignore format: a table.
export const GENDER: Readonly<Record<string, Gender>> = {
  // Feminine with a soft sign.
  Тюмень: 'feminine', Мезень: 'feminine', Тверь: 'feminine', Сибирь: 'feminine', Рамонь: 'feminine',
  Электросталь: 'feminine', Идель: 'feminine',
  Гавань: 'feminine', Церковь: 'feminine', Рошель: 'feminine', Хотынь: 'feminine', Сталь: 'feminine', Соль: 'feminine',
  Свирь: 'feminine', Русь: 'feminine', Познань: 'feminine',
  // Masculine with a soft sign.
  Гусь: 'masculine', Витязь: 'masculine', Князь: 'masculine', Камень: 'masculine', Кремень: 'masculine', Богатырь: 'masculine',
  Поле: 'neuter', Море: 'neuter', Село: 'neuter', Озеро: 'neuter', Дно: 'neuter', Болото: 'neuter', Место: 'neuter',
};

/** Adjectives in -ье: «Щучье», «Щучьего». */
export const PRONOUN_LIKE: ReadonlySet<string> = new Set(['Щучье', 'Лебяжье', 'Медвежье', 'Волчье', 'Казачье', 'Олонье']);

/** Plural names whose genitive has no ending, with the vowel that it then needs, or has one where others have none. */
// biome-ignore format: a table.
export const GENITIVE_PLURAL: Readonly<Record<string, string>> = {
  Химки: 'Химок', Лиски: 'Лисок', Топки: 'Топок', Мыски: 'Мысок', Валуйки: 'Валуек', Меленки: 'Меленок', Ровеньки: 'Ровенек',
  Горки: 'Горок', Кулебаки: 'Кулебак', Семилуки: 'Семилук', Луки: 'Лук', Люберцы: 'Люберец', Черёмушки: 'Черёмушек',
  Петушки: 'Петушков', Шахты: 'Шахт', Челны: 'Челнов', Клинцы: 'Клинцов', Сольцы: 'Сольцов', Столбцы: 'Столбцов', Сумы: 'Сум',
  Черновцы: 'Черновцов', Апатиты: 'Апатитов', Озёры: 'Озёр', Озеры: 'Озер', Дубки: 'Дубков', Пруды: 'Прудов', Сады: 'Садов',
  Бендеры: 'Бендер', Бельцы: 'Бельц', Афины: 'Афин', Фивы: 'Фив', Сиракузы: 'Сиракуз', Канны: 'Канн',
  Татры: 'Татр', Вары: 'Вар', Салоники: 'Салоник', Поляны: 'Полян', Воды: 'Вод', Ключи: 'Ключей', Бронницы: 'Бронниц',
  Мытищи: 'Мытищ', Лужки: 'Лужков', Пески: 'Песков', Ручьи: 'Ручьёв', Броды: 'Бродов', Прилуки: 'Прилук',
  Черкассы: 'Черкасс', Ромны: 'Ромен', Лубны: 'Лубен',
  Четаи: 'Четаев', Серги: 'Серёг', Кузьминки: 'Кузьминок', Сокольники: 'Сокольников', Печоры: 'Печор', Чебоксары: 'Чебоксар',
  Котельники: 'Котельников', Вязники: 'Вязников', Грязи: 'Грязей', Крестцы: 'Крестцов',
  Кимры: 'Кимр', Сланцы: 'Сланцев', Березники: 'Березников', Поныри: 'Понырей',
};

/** Plural outside of Eastern Slavic countries, where a name in -и mostly is none. */
// biome-ignore format: a table.
export const PLURAL_ABROAD: ReadonlySet<string> = new Set(['Салоники', 'Дельфы', 'Катовицы']);

/** Plural although the consonant before -и makes one think of a word that does not change. */
// biome-ignore format: a table.
export const PLURAL_IN_I: ReadonlySet<string> = new Set([
  'Грязи', 'Харабали', 'Дюртюли', 'Черусти', 'Касли', 'Сени', 'Четаи', 'Бобрики', 'Ручьи', 'Поныри',
]);

/** First parts that stay as they are before a hyphen: «Усть-Каменогорск», «Гаврилов-Ям». */
export const FROZEN_BEFORE_HYPHEN =
  /^(?:Усть|Санкт|Спас|Соль|Йошкар|Улан|Нью|Сан|Сен|Порт|Форт|Гаврилов|Вышний|Лос|Лас|Эль|Аль|Эр|Тель|Нар|Царь)$/;

/** Small words after which a name does not change: «Ростов-на-Дону», «Красное-на-Волге», «Франкфурт-на-Майне». */
export const TAIL = /[ -](?:на|над|под|при|за|у|в|во|до|имени|им\.|ан-дер|об-дер|ам)[ -].+$/;
