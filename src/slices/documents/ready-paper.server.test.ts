import { describe, expect, it } from 'vitest';
import { aPaper } from './factory.server.ts';
import type { Inline, Paper, PaperBlock } from './paper.ts';
import { type ReadyPaper, type ReadyRun, readyPaper } from './ready-paper.server.ts';

function ready(paper: Paper): ReadyPaper {
  const outcome = readyPaper(paper);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

function runs(text: Inline, paper: Partial<Paper> = {}): readonly ReadyRun[] {
  const [block] = ready(aPaper({ ...paper, blocks: [{ kind: 'paragraph', text }] })).blocks;
  return block?.kind === 'paragraph' ? block.text : [];
}

const words = (text: Inline, paper: Partial<Paper> = {}) => runs(text, paper).map((run) => run.text.replaceAll('\u00a0', '_'));

const sources: PaperBlock = { kind: 'sources', title: 'Источники', items: [{ number: 1, text: 'Протокол' }] };

describe('the words of a paper', () => {
  it.each<[string, Inline, readonly string[]]>([
    ['quotes, dashes and units', 'Хор "Волна" - в Сочи, 5 км и 1 200 мест', ['Хор «Волна»_– в_Сочи, 5_км и_1_200_мест']],
    [
      'a sentence in several runs is one sentence',
      [{ text: 'Хор "' }, { text: 'Волна', bold: true }, { text: '" в ' }, { text: 'Сочи' }],
      ['Хор «', 'Волна', '» в_', 'Сочи'],
    ],
    ['ends of lines and repeated spaces', ' один\r\nдва\t\tтри   четыре ', ['один два три четыре']],
    ['what no paper has', 'а\u0000б\u0007в\ufffeг\uffff', ['абвг']],
    ['marks that turn the direction of writing', 'оплатить \u202e001\u202c рублей \u200fи\u2066', ['оплатить 001_рублей и']],
    [
      'words of another language by its own rules',
      [{ text: 'Сказано: ' }, { text: 'the "Volna" choir', lang: 'en' }],
      ['Сказано: ', 'the_“Volna” choir'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are English in an English paper', () => {
    expect(words('The "Volna" choir - in Sochi', { lang: 'en' })).toEqual(['The_“Volna” choir_– in_Sochi']);
  });

  it('lead only to addresses of the web and of mail', () => {
    const hrefs = ['https://сочи.рф/?q="a"', 'mailto:a@b.example', 'javascript:alert(1)', 'file:///etc/passwd', '//a.example', ''];
    expect(runs(hrefs.map((href) => ({ text: 'сюда', href }))).map(({ href }) => href)).toEqual([
      'https://xn--h1aliz.xn--p1ai/?q=%22a%22',
      'mailto:a@b.example',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a tree that is not whole', () => {
  it.each<[string, Partial<Paper>]>([
    ['a row unlike the head', { blocks: [{ kind: 'table', head: ['а', 'б'], widths: [1, 1], rows: [['а']] }] }],
    ['a column without width', { blocks: [{ kind: 'table', head: ['а', 'б'], widths: [1], rows: [] }] }],
    ['a mark of a source that is not listed', { blocks: [{ kind: 'paragraph', text: [{ text: 'а', sources: [2] }] }, sources] }],
    ['two sources under one number', { blocks: [sources, sources] }],
    ['a day that is none', { about: { author: '', day: '2026' } }],
  ])('is a bug: %s', (_what, given) => {
    expect(() => readyPaper(aPaper(given))).toThrow();
  });
});
