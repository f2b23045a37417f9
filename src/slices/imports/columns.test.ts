import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS_OF_KIND, type Field, guessColumns, IMPORT_KINDS, reassigned } from './columns.ts';

const SHORT: Readonly<Record<string, Field>> = {
  n1: 'firstName',
  c1: 'firstCountry',
  r1: 'firstRegion',
  n2: 'secondName',
  c2: 'secondCountry',
  r2: 'secondRegion',
  title: 'sourceTitle',
  url: 'sourceUrl',
  day: 'sourceDate',
};

/** Headers parted by | and what each is; - is nothing. */
function fields(said: string): readonly (Field | null)[] {
  return said.split(' ').map((word) => (word === '-' ? null : (SHORT[word] ?? (word as Field))));
}

describe('columns of a list of ties', () => {
  it.each([
    ['city1|country1|city2|country2', 'n1 c1 n2 c2'],
    ['Город|Страна|Город-побратим|Страна побратима', 'n1 c1 n2 c2'],
    ['Наш город|Город-партнёр|Страна|Дата подписания|Вид связи|Примечание', 'n1 n2 c2 since kind note'],
    ['№ п/п|Город-побратим|Страна|Дата установления побратимских связей|Направления сотрудничества', '- n2 c2 since directions'],
    ['№|Наименование города-партнера|Государство|Реквизиты соглашения|Сфера сотрудничества|Статус', '- n2 c2 title directions standing'],
    ['Муниципальное образование|Регион|Партнёр|Страна партнёра|Форма сотрудничества|С какого года', 'n1 r1 n2 c2 kind since'],
    ['Российский город|Субъект РФ|Зарубежный город|Страна|Год подписания', 'n1 r1 n2 c2 since'],
    ['Страна|Город-побратим|Год установления отношений|Действует', 'c2 n2 since standing'],
    ['Город 1|Регион 1|Город 2|Регион 2|Тип|Источник|Ссылка', 'n1 r1 n2 r2 kind title url'],
    [
      'Первый город|Второй город|Вид партнёрства|Статус|Дата заключения|Источник|Ссылка на источник|Дата источника',
      'n1 n2 kind standing since title url day',
    ],
    ['Сторона А|Страна А|Сторона Б|Страна Б', 'n1 c1 n2 c2'],
    ['Побратим|Государство|Область|Дата|Комментарий', 'n2 c2 r2 since note'],
    ['Населённый пункт|Страна|Населённый пункт партнёра|Страна партнёра', 'n1 c1 n2 c2'],
    ['Партнёр (страна, город)|Дата подписания соглашения|Срок действия|Ответственный', 'n2 since - -'],
    ['Город-партнёр, страна|Год|Вид соглашения|Контактное лицо|Телефон', 'n2 since kind - -'],
    ['Муниципалитет|Муниципалитет-партнёр|Область|Подписано|Состояние|Цитата|Издание', 'n1 n2 r2 since standing quote publisher'],
    ['Town|Country|Partner town|Partner country|Since|Kind|Status|Source|URL|Notes', 'n1 c1 n2 c2 since kind standing title url note'],
    ['Our city|Twin city|Country|Signed|Type of partnership|Areas of cooperation', 'n1 n2 c2 since kind directions'],
    ['City A|Country A|City B|Country B|Year', 'n1 c1 n2 c2 since'],
    ['First party|First country|Second party|Second country|Date of agreement|Standing', 'n1 c1 n2 c2 since standing'],
    ['Sister City|State|Country|Established', 'n2 r2 c2 since'],
    ['firstName|firstCountry|firstRegion|secondName|secondCountry|secondRegion', 'n1 c1 r1 n2 c2 r2'],
    ['MUNICIPALITY_1|COUNTRY_1|MUNICIPALITY_2|COUNTRY_2|START_DATE|END_DATE', 'n1 c1 n2 c2 since -'],
    ['Partner municipality|Nation|Region|Type of relationship|Contact person|E-mail|Website', 'n2 c2 r2 kind - - url'],
    ['Foreign partner|Own municipality|Document|Publisher|Published on|Quote|Remarks', 'n2 n1 title publisher day quote note'],
    ['ГОРОД-ПОБРАТИМ|СТРАНА|ДАТА ПОДПИСАНИЯ|ИСТОЧНИК ИНФОРМАЦИИ', 'n2 c2 since title'],
    ['Название|Страна|Год', 'n2 c2 since'],
    ['Иностранный партнёр|Страна|Субъект иностранного государства|Дата и место подписания|Предмет соглашения', 'n2 c2 r2 since directions'],
    ['Город|Город-побратим|Население города-побратима|Мэр|Адрес администрации', 'n1 n2 - - -'],
    ['Наш район|Район-партнёр|Республика|Тип связи|Дата публикации|Кто опубликовал', 'n1 n2 r2 kind day publisher'],
    ['Город (наш)|Регион (наш)|Город (партнёр)|Регион (партнёр)|Страна (партнёр)', 'n1 r1 n2 r2 c2'],
    ['Участник 1|Участник 2|Категория|Тематика|Основание', 'n1 n2 kind directions title'],
    ['Дата|Страна|Город|Прочее', 'since c2 n2 note'],
  ])('%s', (header, said) => {
    expect(guessColumns('partnerships', header.split('|'), [])).toEqual(fields(said));
  });

  it('are told by what stands in them where the header says nothing', () => {
    const rows = [
      ['1', 'Сочи', 'Россия', 'Минск', 'Беларусь', '18.09.2023', 'побратимство', 'https://sochi.ru/1', 'культура, спорт'],
      ['2', 'Сочи', 'Россия', 'Ментона', 'Франция', '1966', 'побратимство', 'https://sochi.ru/2', 'культура'],
      ['3', 'Сочи', 'Россия', 'Вэйхай', 'Китай', 'март 1996', 'сотрудничество', 'https://sochi.ru/3', ''],
    ];
    const header = ['', 'Столбец1', 'Столбец2', 'Столбец3', '', 'Column 6', 'F7', '', ''];
    expect(guessColumns('partnerships', header, rows)).toEqual(fields('- n1 c1 n2 c2 since kind url directions'));
  });

  it('never take numbers for years, nor words under a header of their own for towns', () => {
    const rows = [
      ['1', 'Иванова', 'Вэйхай', '1500'],
      ['2', 'Петров', 'Ментона', '2000'],
    ];
    expect(guessColumns('partnerships', ['№', 'Куратор', 'Город', 'Сумма'], rows)).toEqual([null, null, 'secondName', null]);
  });

  it('one country beside two towns is the partner’s, unless it is Russia throughout', () => {
    const header = ['Город', 'Страна', 'Партнёр'];
    expect(guessColumns('partnerships', header, [['Сочи', 'Франция', 'Ментона']])).toEqual(fields('n1 c2 n2'));
    expect(guessColumns('partnerships', header, [['Сочи', 'Россия', 'Ментона']])).toEqual(fields('n1 c1 n2'));
  });
});

describe('columns of a list of municipalities', () => {
  it.each([
    [
      'Название|Название на английском|Вид|Полное название|Страна|Регион|ОКТМО|Дата образования',
      'name nameEn kind officialName country region oktmo validFrom',
    ],
    ['№|Муниципальное образование|Субъект РФ|Код ОКТМО|Население', '- name region oktmo -'],
    ['Name|Name (en)|Kind|Official name|Country|Region|OKTMO|Valid from', 'name nameEn kind officialName country region oktmo validFrom'],
    ['Город|Область|Статус|Глава', 'name region kind -'],
    ['Наименование МО|Тип МО|Федеральный округ|Телефон', 'name kind - -'],
    ['Municipality|County|Country|Population', 'name region country -'],
  ])('%s', (header, said) => {
    expect(guessColumns('municipalities', header.split('|'), [])).toEqual(fields(said));
  });

  it('are told by what stands in them, too', () => {
    const rows = [['Сочи', 'городской округ', '03726000', 'Россия']];
    expect(guessColumns('municipalities', ['', '', '', ''], rows)).toEqual(['name', 'kind', 'oktmo', 'country']);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('Город', 'Страна', 'city', 'Partner', 'Дата', 'Россия', '2015', 'https://a.ru', 'побратимство', '№', 'Регион 2', ''),
);
const table = fc.integer({ min: 1, max: 12 }).chain((width) => {
  const row = fc.array(cell, { minLength: width, maxLength: width });
  return fc.record({ header: row, rows: fc.array(row, { maxLength: 5 }) });
});

describe('whatever a table holds', () => {
  it('each column has one field of its kind at most, and no field stands twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IMPORT_KINDS), table, (kind, { header, rows }) => {
        const columns = guessColumns(kind, header, rows);
        const read = columns.filter((field) => field !== null);
        expect(columns).toHaveLength(header.length);
        expect(new Set(read).size).toBe(read.length);
        for (const field of read) expect(FIELDS_OF_KIND[kind]).toContain(field);
      }),
    );
  });

  it('a person’s word counts: the column is what was said, and the field stands nowhere else', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.constantFrom(...FIELDS_OF_KIND.partnerships, null), ({ header, rows }, nth, field) => {
        const at = nth % header.length;
        const columns = reassigned(guessColumns('partnerships', header, rows), at, field);
        expect(columns[at]).toBe(field);
        const read = columns.filter((one) => one !== null);
        expect(new Set(read).size).toBe(read.length);
      }),
    );
  });
});
