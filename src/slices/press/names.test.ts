import { describe, expect, it } from 'vitest';
import { findNames } from './names.ts';
import { storySentences } from './sentences.testing.ts';
import { readerTools } from './tools.server.ts';

const tools = await readerTools();

function namesIn(lang: string, ...paragraphs: readonly string[]): readonly string[] {
  const { text, sentences } = storySentences(...paragraphs);
  return findNames(sentences, lang, tools).map(({ name, at }) => `${text.slice(...at)} → ${name}`);
}

describe('names of persons in Russian', () => {
  it.each([
    ['Гостей встречала Вера Павловна Круглова.', 'Вера Павловна Круглова → Вера Павловна Круглова'],
    ['Он поблагодарил Веру Павловну Круглову.', 'Веру Павловну Круглову → Вера Павловна Круглова'],
    ['Письмо передали Глебу Сотникову.', 'Глебу Сотникову → Глеб Сотников'],
    ['С речью об Илье Громове выступили дети.', 'Илье Громове → Илья Громов'],
    ['Город представляли вместе с Анной Чайкой.', 'Анной Чайкой → Анна Чайка'],
    ['Разговор с Тимуром Скворцом был коротким.', 'Тимуром Скворцом → Тимур Скворец'],
    ['Спросили Инну Белую.', 'Инну Белую → Инна Белая'],
    ['Слово дали Ларисе Гончарук.', 'Ларисе Гончарук → Лариса Гончарук'],
    ['Он сменил Юрия Седых.', 'Юрия Седых → Юрий Седых'],
    ['Встречу провёл ПЕТРОВ Олег Ильич.', 'ПЕТРОВ Олег Ильич → Петров Олег Ильич'],
    ['Подпись поставил И. К. Лаптев.', 'И. К. Лаптев → И. К. Лаптев'],
    ['Подпись поставил Лаптев И. К.', 'Лаптев И. К. → Лаптев И. К.'],
    ['Приехал мэр Бурсы Алинур Акташ.', 'Алинур Акташ → Алинур Акташ'],
    ['Беседа с акимом Талдыкоргана Ернатом Башировым.', 'Ернатом Башировым → Ернат Баширов'],
    ['Делегацию возглавил вице-мэр Ван Цзяньго.', 'Ван Цзяньго → Ван Цзяньго'],
    ['С мэром Суховым говорили о дорогах.', 'Суховым → Сухов'],
    ['О планах рассказала Александра Белова.', 'Александра Белова → Александра Белова'],
    ['Подпись главы района Александра Белова стоит первой.', 'Александра Белова → Александр Белов'],
  ])('%s', (sentence, expected) => {
    expect(namesIn('ru', sentence)).toContain(expected);
  });

  it.each([
    'Делегация посетила Сергиев Посад и Великий Новгород.',
    'Мэр Красного Сулина и глава Старого Оскола подписали документ.',
    'Соглашение заключили Нижний Тагил и Набережные Челны.',
    'В Александровом Гае прошёл День города.',
    'Глава Губкина приехал из Губкина.',
  ])('finds nobody in: %s', (sentence) => {
    expect(namesIn('ru', sentence)).toEqual([]);
  });

  it('knows a surname alone, a short form and initials once the page has the full name', () => {
    const names = namesIn(
      'ru',
      'Круглова едет в гости',
      'Глава Лобни Вера Круглова встретилась с послом Аланом Тотровым. Предложение Кругловой поддержали.',
      'В. Круглова и А. Тотров обменялись подарками, Тотрову вручили картину.',
    );
    expect(names).toEqual([
      'Круглова → Вера Круглова',
      'Вера Круглова → Вера Круглова',
      'Аланом Тотровым → Алан Тотров',
      'Кругловой → Вера Круглова',
      'В. Круглова → Вера Круглова',
      'А. Тотров → Алан Тотров',
      'Тотрову → Алан Тотров',
    ]);
  });

  it('takes an unclear form as the page has it elsewhere', () => {
    const names = namesIn('ru', 'Ждали Валентина Попова.', 'Мэр Валентин Попов приехал вечером.');
    expect(names).toEqual(['Валентина Попова → Валентин Попов', 'Валентин Попов → Валентин Попов']);
  });

  it('tells a town from a person of the same name', () => {
    const names = namesIn('ru', 'Глава округа Ольга Губкина вернулась из Губкина.', 'Губкина рассказала о поездке.');
    expect(names).toEqual(['Ольга Губкина → Ольга Губкина', 'Губкина → Ольга Губкина']);
  });
});

describe('names beside offices in other languages', () => {
  it.each([
    ['uk', 'Угоду підписано міським головою Андрієм Коваленком.', 'Андрієм Коваленком → Андрій Коваленко'],
    ['be', 'Госцяў вітаў старшыня райвыканкама Павел Лоўчы.', 'Павел Лоўчы → Павел Лоўчы'],
    ['pl', 'Delegację przyjął burmistrz Gniewu Maciej Zych.', 'Maciej Zych → Maciej Zych'],
    ['kk', 'Қала әкімі Марат Сейітов қонақтарды қарсы алды.', 'Марат Сейітов → Марат Сейітов'],
    ['ky', 'Шаардын мэри Азамат Токоев келди.', 'Азамат Токоев → Азамат Токоев'],
    ['en', 'The guests were met by Deputy Mayor Joan Archer.', 'Joan Archer → Joan Archer'],
    ['en', "Owen B O'Hara, a former chairman of the council, came too.", "Owen B O'Hara → Owen B O'Hara"],
    ['de', 'Bürgermeisterin Eva Lindner begrüßte die Gäste.', 'Eva Lindner → Eva Lindner'],
    ['fr', 'Le maire Paul de Montclar a signé la charte.', 'Paul de Montclar → Paul de Montclar'],
  ])('%s: %s', (lang, sentence, expected) => {
    expect(namesIn(lang, sentence)).toContain(expected);
  });
});
