import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx, renderPdf } from '../documents/index.server.ts';
import type { Inline, Paper, PaperBlock } from '../documents/index.ts';
import { NO_OFFICE, pagesInLibreOffice } from '../documents/libreoffice.testing.ts';
import { aboutPdf, fontsOfPdf, NO_POPPLER, pagesOfPdf, squeezed } from '../documents/poppler.testing.ts';
import { aPromise, bareFacts, fullFacts, overfullFacts } from './brief.testing.ts';
import { briefOf } from './brief.ts';
import type { BriefFacts } from './brief-facts.ts';

const TODAY = '2026-11-27';

function plain(text: Inline): string {
  return (typeof text === 'string' ? text : text.map((run) => run.text).join('')).replaceAll('\u00a0', ' ');
}

/** The blocks between a heading and the next. */
function under(paper: Paper, title: string): readonly PaperBlock[] {
  const from = paper.blocks.findIndex((block) => block.kind === 'heading' && plain(block.text) === title);
  const rest = from < 0 ? [] : paper.blocks.slice(from + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading' || kind === 'sources');
  return end < 0 ? rest : rest.slice(0, end);
}

function cells(blocks: readonly PaperBlock[]): readonly (readonly string[])[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(plain)) : []));
}

async function pdfOf(paper: Paper): Promise<Buffer> {
  const rendered = await renderPdf(paper);
  if (!rendered.ok) throw new Error(rendered.refusal);
  return rendered.value;
}

describe('the head’s brief', () => {
  it('says who they are, what to say, what is overdue, what was promised, and when the sides last met', () => {
    const paper = briefOf(fullFacts(), 'ru', TODAY);
    const [who] = paper.blocks;
    expect(who?.kind === 'facts' ? who.rows.map(({ name, value }) => `${name}: ${plain(value)}`) : []).toEqual([
      'Кто они: районный центр в Гомельской области, Белоруссия, 48 310 жителей, деревообработка, фестиваль народных хоров',
      'Руководители: Ковалевич Анна Петровна, председатель райисполкома; Дубинин Сергей Иванович, заместитель председателя, экономика',
      'Что нас связывает: побратимство, с 12 марта 2019, действует',
      'Как живёт: живёт, 62 из 100',
    ]);
    expect(cells(under(paper, 'Просрочено')).map(([whose, , due, by]) => [whose, due, by])).toEqual([
      ['мы', '1 сентября 2026', '2 месяца'],
      ['они', 'октябрь 2026', '27 дней'],
    ]);
    expect(cells(under(paper, 'Что обещали мы')).map(([what, due]) => [what, due])).toEqual([
      ['Принять команду юных шахматистов', 'январь 2027'],
      ['Прислать афишу и заявку на День города', '20 мая 2026'],
    ]);
    expect(cells(under(paper, 'Что обещали они'))).toEqual([
      ['Поделиться опытом работы музея под открытым небом', '«в ближайшее время»', 'договорились'],
      ['Прислать хор «Криница» на День города', '12 июня 2026', 'подтверждено'],
    ]);
    expect(cells(under(paper, 'Что обещали вместе или не сказано кто'))).toEqual([
      ['Продолжить обмен опытом в работе с молодёжью', 'не назван', 'договорились'],
    ]);
    const [contacts] = under(paper, 'Последние контакты');
    expect(contacts?.kind === 'list' ? contacts.items.map(plain)[0] : null).toBe('21 октября 2026 – письмо о методике, исх. № 01-12/153');
  });

  it('numbers its sources as it comes to them and lists no other', () => {
    const facts = bareFacts({
      ourPromises: [aPromise({ source: 9 })],
      about: [{ text: 'город', source: 4 }],
      sources: [1, 4, 9].map((number) => ({ number, title: `Газета ${number}`, publisher: null, publishedAt: null, url: null })),
    });
    const sources = briefOf(facts, 'ru', TODAY).blocks.at(-1);
    expect(sources?.kind === 'sources' ? sources.items.map(({ number, text }) => [number, plain(text)]) : null).toEqual([
      [1, '«Газета 4»'],
      [2, '«Газета 9»'],
    ]);
    expect(() => briefOf({ ...facts, sources: [] }, 'ru', TODAY)).toThrow();
  });

  it('says plainly that nothing is known, and claims nothing', () => {
    const paper = briefOf(bareFacts(), 'ru', TODAY);
    const told = ['О чём говорить', 'Просрочено', 'Что обещали мы', 'Последние контакты'].map((title) => under(paper, title)[0]);
    expect(told.every((block) => block?.kind === 'paragraph')).toBe(true);
    expect(under(paper, 'Что обещали вместе или не сказано кто')).toEqual([]);
    expect(paper.blocks.some(({ kind }) => kind === 'sources')).toBe(false);
  });

  it('counts what it leaves out, and leaves out what was dropped and what has not happened', () => {
    const facts = bareFacts({
      ourPromises: [
        ...Array.from({ length: 30 }, (_, at) => aPromise({ text: `дело ${at}` })),
        aPromise({ state: 'dropped', text: 'снятое' }),
      ],
      lastContacts: [{ text: 'визит весной', date: '2027-04', source: null }],
    });
    const paper = briefOf(facts, 'ru', TODAY);
    const ours = under(paper, 'Что обещали мы');
    const shown = cells(ours).length;
    expect(shown).toBeGreaterThanOrEqual(3);
    expect(ours.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.text)] : []))).toEqual([
      `Ещё ${30 - shown} обещаний – в реестре.`,
    ]);
    expect(JSON.stringify(paper)).not.toMatch(/снятое|визит весной/u);
  });

  it('is written in English for whoever reads English', () => {
    const paper = briefOf(fullFacts(), 'en', TODAY);
    expect(paper.blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.text)] : []))).toEqual([
      'What to talk about',
      'Overdue',
      'What we promised',
      'What they promised',
      'What both promised, or nobody by name',
      'Last contacts',
    ]);
    const own = {
      ...paper,
      blocks: briefOf(bareFacts({ ours: 'A', theirs: 'B', author: 'A' }), 'en', TODAY).blocks,
      subtitle: '',
      title: '',
    };
    expect(JSON.stringify({ ...own, about: null })).not.toMatch(/[а-яё]/iu);
  });
});

const WORDS = 'подготовить вместе с министерствами и предприятиями дорожную карту сотрудничества в области культуры и туризма'.split(' ');

/** Facts of any size, in words as people use them. */
const anyFacts = fc
  .record({
    words: fc.integer({ min: 1, max: 60 }),
    promises: fc.integer({ min: 0, max: 25 }),
    events: fc.integer({ min: 0, max: 12 }),
    isLate: fc.boolean(),
    hasSources: fc.boolean(),
  })
  .map(({ words, promises, events, isLate, hasSources }): BriefFacts => {
    const source = hasSources ? 1 : null;
    const text = Array.from({ length: words }, (_, at) => WORDS[at % WORDS.length]).join(' ');
    const many = <One>(n: number, one: (at: number) => One): readonly One[] => Array.from({ length: n }, (_, at) => one(at));
    const sourceOf = (at: number) => (hasSources ? (at % 12) + 1 : null);
    return bareFacts({
      about: many(events, (at) => ({ text, source: sourceOf(at) })),
      people: many(events, (at) => ({ text: 'Ковалевич Анна Петровна', office: text, source: sourceOf(at) })),
      ourPromises: many(promises, (at) => aPromise({ text, due: '2026-09-01', isOverdue: isLate && at % 2 === 0, source: sourceOf(at) })),
      theirPromises: many(promises, (at) => aPromise({ text, dueText: text, source: sourceOf(at + 3) })),
      jointPromises: many(promises, (at) => aPromise({ text, state: 'done', source: sourceOf(at + 6) })),
      results: many(events, (at) => ({ text, date: '2026-06-12', source: sourceOf(at) })),
      lastContacts: many(events, (at) => ({ text, date: '2026-06-12', source: sourceOf(at) })),
      life: { state: 'fading', score: 20, of: null },
      tie: { kind: 'cooperation', standing: 'in_force', since: '2019-12-12', source },
      sources: many(12, (at) => ({
        number: at + 1,
        title: text,
        publisher: 'Пресс-служба',
        publishedAt: '2026-06-14',
        url: 'https://a.example/',
      })),
    });
  });

describe('the brief on paper', () => {
  it.skipIf(NO_POPPLER !== null)(`is one page whatever is known${NO_POPPLER === null ? '' : `: skipped, ${NO_POPPLER}`}`, async () => {
    for (const facts of [bareFacts(), fullFacts(), overfullFacts()])
      for (const lang of ['ru', 'en'] as const) expect(aboutPdf(await pdfOf(briefOf(facts, lang, TODAY)))['Pages']).toBe('1');
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        expect(aboutPdf(await pdfOf(briefOf(facts, 'ru', TODAY)))['Pages']).toBe('1');
      }),
      { numRuns: Number(process.env['POBRATIM_WORLDS'] ?? 12) },
    );
  });

  it.skipIf(NO_POPPLER !== null)('is read from top to bottom, in our fonts', async () => {
    const pdf = await pdfOf(briefOf(fullFacts(), 'ru', TODAY));
    const text = squeezed(pagesOfPdf(pdf).join(''));
    const places = ['Справка к встрече', 'Кто они', 'О чём говорить', 'Сказать, когда', 'Просрочено', 'Что обещали мы', 'Что обещали они'];
    const order = [...places, 'Последние контакты', 'Источники'].map((words) => text.indexOf(squeezed(words)));
    expect(order.every((place) => place >= 0)).toBe(true);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(fontsOfPdf(pdf).every(({ name, isEmbedded }) => isEmbedded && name.includes('+PTSerif'))).toBe(true);
  });

  it.skipIf(NO_OFFICE !== null)('is one page as DOCX in LibreOffice, too', async () => {
    const docx = await renderDocx(briefOf(overfullFacts(), 'ru', TODAY));
    expect(docx.ok ? pagesInLibreOffice(docx.value) : []).toHaveLength(1);
  });
});
