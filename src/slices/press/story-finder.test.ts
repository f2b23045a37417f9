import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataOfOthers } from '../../platform/data-of-others.testing.ts';
import { storyOf } from './story-finder.ts';
import { wordsOfFiles } from './words.server.ts';

const words = wordsOfFiles();
const pages = dataOfOthers('press-dev');

const FIRST = 'Делегация Полоцка приехала в Великий Новгород в субботу. Гостей встретил мэр города, он показал им набережную и новый мост.';
const SECOND = 'Стороны договорились об обмене школьниками. Первая группа из Полоцка приедет в Новгород осенью, её примут в семьях.';

/** What is found on a page of these lines: the texts only. */
function found(lines: readonly string[]) {
  const { title, published, paragraphs, lang } = storyOf(lines.join('\n'), words);
  return { title: title?.text ?? null, published: published?.date ?? null, paragraphs: paragraphs.map(({ text }) => text), lang };
}

describe('the story of a page', () => {
  it('is found below a feed, with its date below its title', () => {
    const feed = [
      'Суд взыскал 2 млн рублей',
      '26 декабря, 19:11',
      'Медведь вышел к дачам',
      '26 декабря, 18:17',
      'Автобус изменит маршрут',
      '26 декабря, 17:45',
    ];
    expect(
      found([
        ...feed,
        '',
        'Полоцк в гостях у Новгорода',
        '23 октября 2021, 14:12 Общество',
        'Фото: пресс-служба администрации',
        FIRST,
        '',
        SECOND,
      ]),
    ).toEqual({
      title: 'Полоцк в гостях у Новгорода',
      published: '2021-10-23',
      paragraphs: [FIRST, SECOND],
      lang: 'ru',
    });
  });

  it.each([
    ['read also', ['Читайте также', 'Полоцк отметил день города', 'Новгород ждёт гостей из Витебска']],
    ['a feed', ['Полоцк отметил день города', '4 мая, 13:38', 'Новгород ждёт гостей', '9 января, 19:29']],
    ['a typo', ['Нашли опечатку? Выделите её и нажмите Ctrl+Enter']],
    ['a menu', ['Главная | Новости | Контакты | Карта сайта', 'О городе · Афиша · Форум', 'Погода  Курс валют  Гороскоп']],
    ['counters', ['219601', '64', 'Просмотров: 3446', 'Лайк 0 Смех 0 Удивление 0', 'Сегодня: 50']],
    ['junk', [`eyJpdiI6Imx6empM${'cm85Mjg3MEhUVzRydTYvNmc9'.repeat(9)}`]],
    ['weather and rates', ['+21 °С, ясно', '91.78', '+0.00$', 'Доллар 91.10 +0.32', '$ 64,54  € 72,06  Владивосток +14…+17, морось']],
    ['files', ['photo_1022 (5).jpg', 'Вложения: Повестка.pdf (212 Кб)', 'сочи 3.png']],
    ['tags', ['Теги: дружба, визит', '#Полоцк #дружба']],
    [
      'comments',
      ['Комментарии (2)', 'Галина: Молодцы, так держать! А когда же поедут дети из нашей школы, никто не сказал, хотелось бы знать.'],
    ],
    [
      'cookies',
      [
        'Наш сайт использует файлы cookie. Продолжая пользоваться сайтом, вы соглашаетесь с обработкой данных, о которой сказано в правилах.',
      ],
    ],
    [
      'another language',
      ['Бажаєте першими дізнаватися про головні події? Підписуйтесь на наш канал', 'Share on Facebook  Tweet  Email this article'],
    ],
  ])('ends before %s', (_, clutter) => {
    expect(found(['14.06.2023 16:42', 'Полоцк в гостях у Новгорода', '', FIRST, SECOND, ...clutter])).toMatchObject({
      paragraphs: [FIRST, SECOND],
      published: '2023-06-14',
    });
  });

  it('goes on after a line of others within it', () => {
    expect(
      found(['Полоцк в гостях у Новгорода', FIRST, 'Читайте также: Полоцк отметил день города', 'photo_1.jpg', SECOND]).paragraphs,
    ).toEqual([FIRST, SECOND]);
  });

  it('keeps who speaks, quotes and lists', () => {
    const lines = [FIRST, '"Мы рады гостям."', 'сообщил мэр города.', 'Владимир Кухарев, председатель горисполкома:', SECOND];
    expect(found(['Полоцк в гостях у Новгорода', ...lines]).paragraphs).toEqual(lines);
    expect(found(['Полоцк', `сочи 4.png${FIRST}`]).paragraphs).toEqual([FIRST]);
  });

  it.each([
    ['27 июня 2014, 13:20', '2014-06-27'],
    ['31.03.2017', '2017-03-31'],
    ['15:35 31.03.2017', '2017-03-31'],
    ['7 жовтня 2019 12:55', '2019-10-07'],
    ['12 кастрычніка 2020', '2020-10-12'],
    ['21 Nov 2017 - Светлана Яковлева', '2017-11-21'],
    ['Posted August 30, 2022 · 4 min read', '2022-08-30'],
    ['Dienstag, 17. September 2024', '2024-09-17'],
    ['Publié le 3 février 2021', '2021-02-03'],
    ['8 lipca 2021', '2021-07-08'],
    ['20 қазан 2023, 15:10', '2023-10-20'],
    ['2024-жылдын 12-майы', '2024-05-12'],
    ['2019-11-02T10:15', '2019-11-02'],
    ['Лента новостей / Общество / 18 сентября 2023 18:34', '2023-09-18'],
    ['25 июня 2020, 12:22Общество', '2020-06-25'],
    ['Обновлено 14 декабря 2023, 15:57', null],
    ['31.02.2020', null],
    ['5 мая, 13:20', null],
    ['Хроника событий / 2011 / октябрь', null],
    ['środa, 27 listopada 2024 00:23', null],
    ['© 2007–2024', null],
  ])('bears the date of «%s»', (line, day) => {
    const menu = line.startsWith('środa') ? ['Радио | Слушать | Программа', 'Ещё одна строка сайта'] : [];
    expect(found([line, ...menu, 'Полоцк в гостях у Новгорода', '', FIRST, SECOND]).published).toBe(day);
  });

  it('takes no date of the story itself', () => {
    expect(found(['Полоцк в гостях у Новгорода', '', `${FIRST} Соглашение подписали 3 ноября 2008 года.`, SECOND]).published).toBeNull();
  });

  it('is nothing where there is nothing', () => {
    for (const text of ['', '\n\n \n', '12\n34\n', 'Меню\nПоиск'])
      expect(storyOf(text, words)).toMatchObject({ published: null, paragraphs: [] });
  });

  it.runIf(pages.missing === null)('is found on all pages as a reader finds it', () => {
    const wrong: string[] = [];
    for (const file of readdirSync(pages.path).filter((name) => name.endsWith('.txt'))) {
      const { title, published, lang } = JSON.parse(readFileSync(join(pages.path, file.replace('.txt', '.gold.json')), 'utf8'));
      const read = found([readFileSync(join(pages.path, file), 'utf8')]);
      if (read.title !== title || read.published !== published || read.lang !== lang)
        wrong.push(`${file}: ${read.title}, ${read.published}, ${read.lang}`);
    }
    expect(wrong).toEqual([]);
  });
});
