import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { done, type Outcome } from '../../platform/values/outcome.ts';
import {
  A4,
  DOCUMENT_FONT,
  LANGUAGES,
  NO_LINES,
  NO_MARGINS,
  numbersFromSecondPage,
  points,
  sideBySide,
  twips,
  withOtherFont,
} from './docx-parts.server.ts';
import { ACCENT, nameOfSource, said, type Words } from './docx-words.server.ts';
import type { Paper, PaperFacts, PaperSignature, PaperSources, PaperTable } from './paper.ts';
import { type ReadyBlock, type ReadyPaper, readyPaper } from './ready-paper.server.ts';

const MARGINS = { left: 25, right: 15, top: 18, bottom: 16 };
const TEXT_MM = A4.width - MARGINS.left - MARGINS.right;
const INK = '131A17';
const QUIET = '4A554F';
const HAIR = 'C6CFCA';

/** A paper as Word, LibreOffice and МойОфис open it, to be worked on. */
export async function renderDocx(paper: Paper): Promise<Outcome<Buffer, 'too-large'>> {
  const ready = readyPaper(paper);
  if (!ready.ok) return ready;
  return done(withOtherFont(await Packer.toBuffer(documentOf(ready.value))));
}

function documentOf(paper: ReadyPaper): Document {
  return new Document({
    title: paper.title,
    creator: paper.author,
    lastModifiedBy: paper.author,
    hyphenation: { autoHyphenation: true },
    styles: stylesOf(paper),
    numbering: { config: [numbering('numbered', LevelFormat.DECIMAL, '%1.'), numbering('listed', LevelFormat.BULLET, '–')] },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(A4.width), height: twips(A4.height) },
            margin: {
              left: twips(MARGINS.left),
              right: twips(MARGINS.right),
              top: twips(MARGINS.top),
              bottom: twips(MARGINS.bottom),
              header: twips(8),
              footer: twips(8),
            },
          },
        },
        headers: numbersFromSecondPage(),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
          ...(paper.subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', children: [new TextRun(paper.subtitle)] })]),
          ...paper.blocks.flatMap((block, at) => drawn(block, at, paper)),
        ],
      },
    ],
  });
}

/** The styles that offices know by these names: whoever goes on with the paper finds its headings in the outline. */
function stylesOf({ size, lang }: ReadyPaper) {
  const run = { font: DOCUMENT_FONT, color: INK, language: { value: LANGUAGES[lang] } };
  const heading = { keepNext: true, keepLines: true };
  return {
    default: {
      document: { run: { ...run, size: size * 2 }, paragraph: { spacing: { before: 0, after: points(4), line: 250 } } },
      title: {
        run: { ...run, size: Math.round(size * 3.1), bold: true },
        paragraph: { ...heading, spacing: { after: points(3), line: 240 } },
      },
      heading1: {
        run: { ...run, size: Math.round(size * 2.15), bold: true },
        paragraph: { ...heading, spacing: { before: points(9), after: points(4), line: 240 } },
      },
      hyperlink: { run: { color: ACCENT, underline: {} } },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        run: { color: QUIET },
        paragraph: { spacing: { after: points(8) } },
      },
      {
        id: 'Sources',
        name: 'Sources',
        basedOn: 'Normal',
        run: { size: Math.round(size * 1.76), color: QUIET },
        paragraph: {
          spacing: { after: points(2), line: 240 },
          indent: { left: twips(6), hanging: twips(6) },
          tabStops: [{ type: TabStopType.LEFT, position: twips(6) }],
        },
      },
    ],
  };
}

function numbering(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  const paragraph = { indent: { left: twips(6), hanging: twips(6) } };
  return { reference, levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph } }] };
}

function drawn(block: ReadyBlock, at: number, { size }: ReadyPaper): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: said(block.text) })];
    case 'paragraph':
      return [new Paragraph({ alignment: AlignmentType.JUSTIFIED, children: said(block.text) })];
    case 'list':
      return block.items.map(
        (words) =>
          new Paragraph({
            // Each list counts from one.
            numbering: { reference: block.isNumbered ? 'numbered' : 'listed', level: 0, instance: at },
            children: said(words),
          }),
      );
    case 'table':
      return [table(block, size), gap()];
    case 'facts':
      return [facts(block), gap()];
    case 'signature':
      return [new Paragraph({ keepNext: true, spacing: { before: points(18), after: 0 } }), signature(block)];
    case 'sources':
      return sources(block, size);
  }
}

/** Two tables that touch would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 60, lineRule: 'exact' } });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: HAIR };
const STRONG_LINE = { style: BorderStyle.SINGLE, size: 6, color: INK };

function table({ head, rows, widths }: PaperTable<Words>, size: number): Table {
  const all = widths.reduce((sum, share) => sum + share, 0);
  const columns = widths.map((share) => twips((TEXT_MM * share) / all));
  const row = (cells: readonly Words[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map(
        (words, at) =>
          new TableCell({
            width: { size: columns[at] ?? 0, type: WidthType.DXA },
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
            borders: isHead ? { top: STRONG_LINE, bottom: STRONG_LINE } : { bottom: LINE },
            children: [
              new Paragraph({
                spacing: { after: 0, line: 240 },
                children: said(words, { size: Math.round(size * 1.88), ...(isHead ? { color: QUIET } : {}) }),
              }),
            ],
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

const NAME_MM = 36;

function facts({ rows }: PaperFacts<Words>): Table {
  const columns = [twips(NAME_MM), twips(TEXT_MM - NAME_MM)];
  const cell = (at: 0 | 1, children: ParagraphChild[]) =>
    new TableCell({
      width: { size: columns[at] ?? 0, type: WidthType.DXA },
      margins: { ...NO_MARGINS, right: 80 },
      children: [new Paragraph({ spacing: { after: points(2), line: 240 }, children })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    margins: NO_MARGINS,
    width: { size: twips(TEXT_MM), type: WidthType.DXA },
    columnWidths: columns,
    rows: rows.map(
      ({ name, value }) => new TableRow({ children: [cell(0, [new TextRun({ text: name, color: QUIET })]), cell(1, said(value))] }),
    ),
  });
}

/** The office breaks as it must; the name stands at its last line. */
function signature({ office, name }: PaperSignature): Table {
  const line = (text: string, alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT = AlignmentType.LEFT) =>
    new Paragraph({ alignment, spacing: { after: 0 }, children: [new TextRun(text)] });
  return sideBySide(
    [TEXT_MM * 0.55, TEXT_MM * 0.45],
    [office.length === 0 ? [line('')] : office.map((part) => line(part)), [line(name, AlignmentType.RIGHT)]],
    'bottom',
  );
}

function sources({ title, items }: PaperSources<Words>, size: number): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: points(10), after: points(3) },
      children: [new TextRun({ text: title, size: Math.round(size * 1.76), color: QUIET })],
    }),
    ...items.map(
      ({ number, text }) =>
        new Paragraph({
          style: 'Sources',
          children: [new Bookmark({ id: nameOfSource(number), children: [new TextRun(`${number}.\t`)] }), ...said(text)],
        }),
    ),
  ];
}
