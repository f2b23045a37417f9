import {
  AlignmentType,
  BorderStyle,
  Document,
  FrameAnchorType,
  FrameWrap,
  HeightRule,
  HorizontalPositionAlign,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  SectionType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
  WidthType,
} from 'docx';
import type { Align, Block, Columns, DocumentTree, FootMark, Grid, Paragraph as ParagraphBlock, Run, Signature } from './document-tree.ts';
import {
  A4,
  DOCUMENT_FONT,
  LANGUAGES,
  numbersFromSecondPage,
  points,
  sideBySide,
  twips,
  withOtherFont,
  xmlText,
} from './docx-parts.server.ts';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, string>;

const INDENT_MM = 12.5;
const FOOT_WIDTH_MM = 90;

/** The document as Word, LibreOffice and МойОфис open it. */
export async function renderTree(tree: DocumentTree): Promise<Buffer> {
  const document = new Document({
    title: xmlText(tree.title),
    creator: xmlText(tree.author),
    lastModifiedBy: xmlText(tree.author),
    styles: {
      default: {
        document: {
          run: { font: DOCUMENT_FONT, size: tree.size * 2, language: { value: LANGUAGES[tree.lang] } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
        heading1: { run: { font: DOCUMENT_FONT, size: tree.size * 2, bold: false, color: '000000' } },
      },
    },
    sections: tree.parts.map((blocks, at) => sectionOf(tree, blocks, at)),
  });
  return withOtherFont(await Packer.toBuffer(document));
}

function sectionOf(tree: DocumentTree, blocks: readonly Block[], at: number): ISectionOptions {
  const { left, right, top, bottom } = tree.margins;
  return {
    properties: {
      type: at === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: { width: twips(A4.width), height: twips(A4.height) },
        margin: { left: twips(left), right: twips(right), top: twips(top), bottom: twips(bottom), header: twips(10), footer: twips(10) },
        pageNumbers: { start: 1 },
      },
    },
    headers: numbersFromSecondPage(),
    children: blocks.flatMap((block) => rendered(block, tree)),
  };
}

function rendered(block: Block, tree: DocumentTree): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block)];
    case 'columns':
      return [columns(block), new Paragraph({ spacing: { after: points(block.after ?? 0), line: 20, lineRule: LineRuleType.EXACT } })];
    case 'grid':
      return [grid(block)];
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } },
          spacing: { after: points(6) },
        }),
      ];
    case 'signature':
      return [signature(block, tree)];
    case 'foot-mark':
      return footMark(block);
  }
}

function paragraph(block: ParagraphBlock): Paragraph {
  return new Paragraph({
    ...indentOf(block),
    children: block.runs.flatMap((run) => runsOf(run, block)),
    alignment: ALIGNMENTS[block.align ?? 'left'],
    spacing: {
      before: points(block.before ?? 0),
      after: points(block.after ?? 0),
      line: block.indented === true ? 276 : 240,
      lineRule: LineRuleType.AUTO,
    },
    keepNext: block.keepWithNext === true,
    widowControl: true,
    ...(block.heading === true ? { outlineLevel: 0 } : {}),
  });
}

function indentOf({ indented, hanging }: ParagraphBlock): IParagraphOptions {
  if (hanging !== undefined)
    return {
      indent: { left: twips(hanging), hanging: twips(hanging) },
      tabStops: [{ type: TabStopType.LEFT, position: twips(hanging) }],
    };
  return indented === true ? { indent: { firstLine: twips(INDENT_MM) } } : {};
}

function runsOf(run: Run, { size, lang }: Pick<ParagraphBlock, 'size' | 'lang'>): TextRun[] {
  return xmlText(run.text)
    .split('\n')
    .map(
      (text, at) =>
        new TextRun({
          children: withTabs(text),
          ...(at > 0 ? { break: 1 } : {}),
          ...(run.bold === true ? { bold: true } : {}),
          ...(run.underlined === true ? { underline: {} } : {}),
          ...(size === undefined ? {} : { size: size * 2 }),
          ...(lang === undefined ? {} : { language: { value: LANGUAGES[lang] } }),
        }),
    );
}

function withTabs(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
}

function columns(block: Columns): Table {
  const widths = block.columns.map(({ width }) => width);
  const cells = block.columns.map(({ blocks }) => (blocks.length === 0 ? [new Paragraph({})] : blocks.map(paragraph)));
  return sideBySide(widths, cells);
}

/** The office breaks as it must; the name stands at its last line. */
function signature({ office, name }: Signature, { margins }: DocumentTree): Table {
  const width = A4.width - margins.left - margins.right;
  const [left, right] = [width * 0.55, width * 0.45];
  return sideBySide(
    [left, right],
    [
      office.map((text) => paragraph({ kind: 'paragraph', runs: [{ text }] })),
      [paragraph({ kind: 'paragraph', align: 'right', runs: [{ text: name }] })],
    ],
    'bottom',
  );
}

function grid({ head, rows, widths }: Grid): Table {
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: twips(widths[at] ?? 30), type: WidthType.DXA },
            children: [paragraph({ kind: 'paragraph', runs: [{ text, bold: isHead }] })],
            margins: { top: 40, bottom: 40, left: 80, right: 80 },
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map((width) => twips(width)),
    rows: [row(head, true), ...rows.map((texts) => row(texts, false))],
  });
}

const FOOT_SIZE = 10;

/** In a frame at the foot of the last page: text that comes so far down goes around it. */
function footMark({ lines }: FootMark): Paragraph[] {
  return [
    new Paragraph({
      frame: {
        type: 'alignment',
        width: twips(FOOT_WIDTH_MM),
        height: 0,
        rule: HeightRule.AUTO,
        anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
        alignment: { x: HorizontalPositionAlign.LEFT, y: VerticalPositionAlign.BOTTOM },
        wrap: FrameWrap.AROUND,
      },
      children: runsOf({ text: lines.join('\n') }, { size: FOOT_SIZE }),
    }),
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}
