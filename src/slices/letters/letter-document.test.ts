import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderTree } from '../documents/index.server.ts';
import { NO_OFFICE, pagesInLibreOffice } from '../documents/libreoffice.testing.ts';
import { aLetterhead } from './factory.server.ts';
import { type LetterOnPaper, letterDocument } from './letter-document.ts';

function aPaper(given: Partial<LetterOnPaper> = {}): LetterOnPaper {
  return {
    lang: 'ru',
    head: aLetterhead(),
    number: '01-12/153',
    registeredOn: '2026-03-12',
    answers: { number: '15-03/221', day: '2026-03-01' },
    addressee: 'Председателю\nМинского горисполкома\nКухареву В.Е.\n\nпр. Независимости, д. 8,\nг. Минск',
    subject: 'О визите делегации.',
    text: 'Уважаемый Владимир Евгеньевич!\nПриглашаем Вас и делегацию Минска на день города 20 ноября 2026 г.\nС уважением,',
    enclosures: 'Программа визита на 2 л. в 1 экз.',
    signature: 'Председатель\nгородского собрания\nВ.П. Филонов',
    executor: 'Иванова Мария Петровна',
    executorPhone: '+7 (862) 264-00-00',
    ...given,
  };
}

async function filesOf(...papers: LetterOnPaper[]) {
  const files = unzipSync(await renderTree(letterDocument(papers, 'О визите')));
  return (name: string) => strFromU8(files[name] ?? new Uint8Array());
}

/** A parser that refuses what is no XML would do better; balance of what is marked up is what hostile text would break. */
function tagsOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)].map(([, closing, name, empty]) => `${closing}${name}${empty}`);
}

describe('a letter as DOCX', () => {
  it('has the margins, the letters and the language that ГОСТ Р 7.0.97 asks for', async () => {
    const file = await filesOf(aPaper());
    const mm = (n: number) => Math.floor((n / 25.4) * 72 * 20);
    const margins = /<w:pgMar ([^/]*)\/>/.exec(file('word/document.xml'))?.[1] ?? '';
    for (const [side, wanted] of [
      ['left', 30],
      ['right', 10],
      ['top', 20],
      ['bottom', 20],
    ] as const)
      expect(Math.abs(Number(new RegExp(`w:${side}="(\\d+)"`).exec(margins)?.[1]) - mm(wanted))).toBeLessThanOrEqual(1);
    expect(file('word/document.xml')).toContain('w:firstLine="708"');
    expect(file('word/styles.xml')).toContain('<w:sz w:val="28"/>');
    expect(file('word/styles.xml')).toContain('w:val="ru-RU"');
    expect(file('word/fontTable.xml')).toContain('<w:font w:name="Times New Roman"><w:altName w:val="PT Astra Serif"/>');
  });

  it('is not broken by what people or enemies type', async () => {
    const plain = tagsOf((await filesOf(aPaper({ text: 'Текст.' })))('word/document.xml'));
    const hostile = [
      '</w:t></w:r><w:r>',
      '<!-- ]]>',
      '&amp;&lt;&#0;',
      '"\'<script>alert(1)</script>',
      '\u0000\u0001\u0008\ufffe\ud800',
      '{{имя}}',
    ];
    for (const text of hostile) {
      const xml = (await filesOf(aPaper({ text: `Т${text}.` })))('word/document.xml');
      expect(tagsOf(xml)).toEqual(plain);
      expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u);
      expect(xml).not.toContain('<script>');
    }
  });

  it('holds in every field whatever can be typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        const paper = aPaper({
          addressee: typed,
          subject: typed,
          text: typed,
          enclosures: typed,
          signature: typed,
          executor: typed,
          number: typed,
        });
        const file = await filesOf(paper);
        expect(file('word/document.xml')).not.toMatch(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/u);
        expect(file('word/document.xml').endsWith('</w:document>')).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it.skipIf(NO_OFFICE !== null)(
    `reads in LibreOffice in the order of the paper${NO_OFFICE === null ? '' : `: skipped, ${NO_OFFICE}`}`,
    async () => {
      const pages = pagesInLibreOffice(await renderTree(letterDocument([aPaper()], 'О визите')));
      expect(pages).toHaveLength(1);
      const text = (pages[0] ?? '').replaceAll(/[\u00a0\n]+/g, ' ').replaceAll('\u2011', '-');
      const order = [
        'Городское Собрание Сочи',
        'ОКПО 12345678',
        'О визите делегации',
        'Уважаемый Владимир Евгеньевич!',
        'Приглашаем Вас',
        'Приложение: Программа визита',
        'С уважением,',
        'Председатель городского собрания',
      ];
      const places = order.map((words) => text.indexOf(words));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const words of [
        '12.03.2026',
        '01-12/153',
        'На №',
        '15-03/221',
        'Кухареву В.Е.',
        'В.П. Филонов',
        'Иванова Мария Петровна',
        '+7 (862) 264-00-00',
      ])
        expect(text).toContain(words);
      expect(text).not.toContain('делегации.');
    },
  );

  it.skipIf(NO_OFFICE !== null)('numbers its pages from the second, each letter of several from its own first', async () => {
    const long = Array.from(
      { length: 40 },
      () => 'Просим рассмотреть проект соглашения и направить замечания в удобное для Вас время.',
    ).join('\n');
    const pages = pagesInLibreOffice(
      await renderTree(
        letterDocument([aPaper({ text: long }), aPaper(), aPaper({ lang: 'en', text: 'Dear friends,\nWelcome.\nYours,' })], 'Письма'),
      ),
    );
    expect(pages.length).toBeGreaterThanOrEqual(4);
    const own = pages.map((page) => /^\s*(\d+)\n/.exec(page)?.[1] ?? null);
    expect(own[0]).toBeNull();
    expect(own[1]).toBe('2');
    expect(own.slice(-2)).toEqual([null, null]);
    expect(pages.at(-1)).toContain('Our ref.:');
  });

  it('leaves room for the number and the day on a draft, and names no letter that it does not answer', async () => {
    const xml = (await filesOf(aPaper({ number: null, registeredOn: null, answers: null })))('word/document.xml');
    expect(xml.match(/_{12}/g)).toHaveLength(2);
    expect(xml).not.toContain('На\u00a0№');
  });

  it('numbers several enclosures under each other', async () => {
    const xml = (await filesOf(aPaper({ enclosures: 'Приложение: Программа\nСписок' })))('word/document.xml');
    expect(xml.replaceAll(/<[^>]+>/g, '')).toContain('Приложения:1. Программа2. Список');
  });
});
