import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPaper } from './factory.server.ts';
import { LARGEST_PAPER, type Paper, type PaperBlock } from './paper.ts';
import { renderPdf } from './paper-to-pdf.server.ts';
import { pdfCompiler } from './pdf-compiler.server.ts';
import { aboutPdf, fontsOfPdf, NO_POPPLER, pagesOfPdf, squeezed, tagsOfPdf, writtenInPdf } from './poppler.testing.ts';
import { readyPaper } from './ready-paper.server.ts';

async function pdfOf(paper: Paper): Promise<Buffer> {
  const rendered = await renderPdf(paper);
  if (!rendered.ok) throw new Error(rendered.refusal);
  return rendered.value;
}

const paragraphs = (...texts: string[]): Paper => aPaper({ blocks: texts.map((text) => ({ kind: 'paragraph', text })) });
const unseen = NO_POPPLER === null ? '' : `: skipped, ${NO_POPPLER}`;

describe('a paper as PDF', () => {
  it('is the same to the byte whenever it is made, and by whichever thread', async () => {
    const [first, second] = [await pdfOf(aPaper()), await pdfOf(aPaper())];
    expect(second.equals(first)).toBe(true);
    const ready = readyPaper(aPaper());
    const made = ready.ok ? pdfCompiler().compile(ready.value) : null;
    expect(made !== null && 'pdf' in made && first.equals(made.pdf)).toBe(true);
  });

  it.skipIf(NO_POPPLER !== null)(`says what it is, in which language, and by which standard${unseen}`, async () => {
    const pdf = await pdfOf(aPaper());
    expect(aboutPdf(pdf)).toMatchObject({
      Title: expect.stringMatching(/^О\sходе дорожной карты с\sЛесногорском$/u),
      Author: 'Администрация города Верхнеозёрска',
      Tagged: 'yes',
      Pages: '1',
      'Page size': expect.stringContaining('A4'),
    });
    const text = pdf.toString('latin1');
    expect(text).toMatch(/pdfuaid:part>\s*1|pdfuaid:part="1"/u);
    expect(text).toMatch(/\/Lang\s*\(ru/u);
    expect(text).toContain('/DisplayDocTitle true');
  });

  it.skipIf(NO_POPPLER !== null)('has tags by which a screen reader finds its headings, lists, table and links', async () => {
    const tags = tagsOfPdf(await pdfOf(aPaper()));
    const counted = (tag: string) => tags.filter((one) => one === tag).length;
    expect(counted('H1')).toBe(1);
    expect(counted('H2')).toBe(4);
    expect(counted('Table')).toBe(1);
    expect(counted('TH')).toBe(4);
    expect(counted('TD')).toBe(12);
    expect(counted('L')).toBe(3);
    expect(counted('LI')).toBe(6);
    expect(counted('Link')).toBeGreaterThanOrEqual(5);
  });

  it.skipIf(NO_POPPLER !== null)('is read in the order in which it is written', async () => {
    const text = squeezed(pagesOfPdf(await pdfOf(aPaper())).join(''));
    const order = [
      'О ходе дорожной карты',
      'Партнёр',
      'Лесногорск, 48 тыс. жителей',
      'Кому звонить',
      'Ковалевич Анна Петровна',
      'Что сделано',
      'Хор «Волна» выступил в Лесногорске',
      'Обещание',
      'Как стоит',
      'Передать методику благоустройства',
      'комитет городского хозяйства',
      '1 сентября 2026',
      'просрочено',
      '1. Назначить ответственного',
      '2. Подтвердить даты',
      'Начальник отдела внешних связей',
      'М.П. Иванова',
      'Источники',
      'Протокол рабочей встречи',
    ].map((words) => text.indexOf(squeezed(words)));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.skipIf(NO_POPPLER !== null)('has its table row by row for whoever hears it', async () => {
    const lines = tagsOfPdf(await pdfOf(aPaper())).filter((line) => line.startsWith('"'));
    const heard = squeezed(lines.map((line) => line.slice(1, -1)).join(''));
    const cells = [
      'Как стоит',
      'комитет городского хозяйства',
      'просрочено',
      'Принять команду юных шахматистов',
      'январь 2027',
      'Продолжить',
    ];
    const order = cells.map((words) => heard.indexOf(squeezed(words)));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.skipIf(NO_POPPLER !== null)('holds its fonts, and no font but ours', async () => {
    const russian = fontsOfPdf(await pdfOf(aPaper()));
    expect(russian.map(({ name }) => name.replace(/^[A-Z]{6}\+/u, '')).toSorted()).toEqual(['PTSerif-Bold', 'PTSerif-Regular']);
    const mixed = fontsOfPdf(await pdfOf(paragraphs('Сочи 🤝 Ιωάννινα, Huế')));
    for (const { name, isEmbedded, isReadable } of [...russian, ...mixed]) {
      expect(name).toMatch(/^[A-Z]{6}\+(?:PTSerif|NotoSerif|NotoEmoji)-(?:Regular|Bold)$/u);
      expect(isEmbedded && isReadable).toBe(true);
    }
  });

  it.skipIf(NO_POPPLER !== null)('spells the names of the towns with which Russian towns have ties', async () => {
    const names = [
      'Ниш – Чачак, Ђаковица, Ваљево, Књажевац',
      'Өскемен, Қостанай, Шымкент, Ақтөбе, Әйтеке би',
      'Мазыр, Ўздзенск, Маладзечна, Ліда',
      'Әлмәт, Өфө, Ҡыйғы, Шупашкар, Ҫӗнӗ Шупашкар, Дьокуускай',
      'Душанбе, Хуҷанд, Истаравшан, Турсунзода, Ҳисор, Қӯрғонтеппа',
      'Găgăuzia, Bălți, Łódź, Gdańsk, Brno-město, Győr, Besançon, Münster, Malmö, Þorlákshöfn, İzmir, Šiauliai, Rīga, Võru',
      'Θεσσαλονίκη, Hải Phòng, Đà Nẵng',
      'Сочи и Минск 🤝 стали побратимами! 🇷🇺🇧🇾 ☎️ 📍 №1 §2 ±5 °C − 3 × 4 € ₽',
    ];
    const text = squeezed(pagesOfPdf(await pdfOf(paragraphs(...names))).join(''));
    for (const name of readyTexts(paragraphs(...names))) expect(text).toContain(name);
  });

  it('names the characters that it has no shape for, rather than draw boxes', async () => {
    expect(await renderPdf(aPaper({ title: 'Хэйхэ (黑河市)' }))).toEqual({
      ok: false,
      refusal: 'missing-characters',
      characters: '黑河市',
    });
    expect(await renderPdf(paragraphs('Երևան и ', 'თბილისი \ue001'))).toMatchObject({ refusal: 'missing-characters' });
  });

  it('has its addresses as links, and only addresses of the web and of mail', async () => {
    const link = (href: string): Paper => aPaper({ blocks: [{ kind: 'paragraph', text: [{ text: 'сюда', href }] }] });
    expect((await pdfOf(link('https://sochi.example/a?b=1'))).toString('latin1')).toContain('https://sochi.example/a?b=1');
    for (const href of ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,1', 'sochi'])
      expect((await pdfOf(link(href))).toString('latin1')).not.toContain('/URI');
  });
});

/** All words of a paper in their order, as they are typeset. */
function readyTexts(paper: Paper): readonly string[] {
  const ready = readyPaper(paper);
  if (!ready.ok) throw new Error(ready.refusal);
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => (key === 'kind' || key === 'href' ? [] : texts(one)))
      : [];
  };
  return [ready.value.title, ...ready.value.blocks.flatMap(texts)].map(squeezed);
}

/** What Typst would read as its own, beside letters and signs. */
const TYPED = fc.string({
  unit: fc.constantFrom(
    ...'абвЁёЉқў ABfil019.,:;!?«»"\'#$*_`~@<>=+-/\\[]{}()|&^%№–—…',
    '\\u{41}',
    '#panic()',
    '$x$',
    '//',
    '/*',
    '<a>',
    '@b',
    '\n',
  ),
  minLength: 1,
  maxLength: 40,
});

describe('whatever is typed', () => {
  it.skipIf(NO_POPPLER !== null)(`comes through as it is and is never read as markup${unseen}`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(TYPED, { minLength: 1, maxLength: 6 }), async (texts) => {
        const everywhere: PaperBlock[] = texts.flatMap((text): PaperBlock[] => [
          { kind: 'paragraph', text: [{ text, bold: true }, { text: ' и ' }, { text, href: 'https://a.example/' }] },
          { kind: 'list', isNumbered: true, items: [text] },
          { kind: 'table', head: [text, 'б'], rows: [['а', text]], widths: [1, 1] },
          { kind: 'facts', rows: [{ name: text, value: text }] },
          { kind: 'signature', office: [text], name: text },
        ]);
        const paper = aPaper({ title: texts[0] ?? '', blocks: everywhere });
        const written = squeezed(writtenInPdf(await pdfOf(paper)));
        let read = 0;
        for (const text of readyTexts(paper)) {
          const at = written.indexOf(text, read);
          expect(at, `«${text}» after «${written.slice(0, read)}» in «${written.slice(read)}»`).toBeGreaterThanOrEqual(0);
          read = at + text.length;
        }
      }),
      { numRuns: Number(process.env['POBRATIM_WORLDS'] ?? 12) },
    );
  });

  it.skipIf(NO_POPPLER !== null)('stays on the paper, also where no line could hold it', async () => {
    const word = '0123456789'.repeat(40);
    const paper = aPaper({
      title: word,
      blocks: [
        { kind: 'paragraph', text: word },
        { kind: 'table', head: ['а', 'б', 'в'], rows: [['а', word, 'в']], widths: [1, 1, 1] },
        { kind: 'facts', rows: [{ name: 'а', value: word }] },
        { kind: 'signature', office: [word.slice(0, 90)], name: 'Я' },
      ],
    });
    const shown = squeezed(pagesOfPdf(await pdfOf(paper)).join(''));
    expect(shown.split(word).length).toBeGreaterThanOrEqual(4);
  });

  it('is refused before anybody works on it, where it is too much', async () => {
    const row = ['а', 'б'];
    const tooLarge = { ok: false, refusal: 'too-large' };
    expect(await renderPdf(paragraphs('щ'.repeat(1_000_000)))).toEqual(tooLarge);
    expect(await renderPdf(aPaper({ title: 'щ'.repeat(LARGEST_PAPER.inOnePlace + 1) }))).toEqual(tooLarge);
    expect(await renderPdf(paragraphs(...Array.from({ length: 100 }, () => 'щ '.repeat(1500))))).toEqual(tooLarge);
    const table: PaperBlock = { kind: 'table', head: row, widths: [1, 1], rows: Array.from({ length: 10_000 }, () => row) };
    expect(await renderPdf(aPaper({ blocks: [table] }))).toEqual(tooLarge);
    const marks: PaperBlock = { kind: 'paragraph', text: [{ text: 'а', sources: Array.from({ length: 20_000 }, () => 1) }] };
    expect(await renderPdf(aPaper({ blocks: [marks] }))).toEqual(tooLarge);
  });

  it('holds nobody up while the largest paper is made', async () => {
    const row = ['Подготовить дорожную карту', 'в срок', 'да'];
    const rows = Array.from({ length: 1600 }, () => row);
    let latest = 0;
    let last = performance.now();
    const watch = setInterval(() => {
      latest = Math.max(latest, performance.now() - last);
      last = performance.now();
    }, 5);
    const small = pdfOf(aPaper());
    const large = pdfOf(aPaper({ blocks: [{ kind: 'table', head: row, widths: [5, 2, 1], rows }] }));
    await Promise.all([small, large]);
    clearInterval(watch);
    expect((await large).length).toBeGreaterThan(100_000);
    expect(latest).toBeLessThan(1000);
  });

  it('is told when it is no paper, and the next one is made', async () => {
    await expect(renderPdf(aPaper({ blocks: [{ kind: 'poem' } as never] }))).rejects.toThrow();
    expect((await renderPdf(aPaper())).ok).toBe(true);
  });
});
