import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Header,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Lang } from '../../platform/values/bilingual.ts';
import { cleanText } from '../../platform/values/clean-text.ts';

/** What offices have; where Windows' own is missing, the one that Astra Linux brings with the same widths. */
export const DOCUMENT_FONT = 'Times New Roman';
const FONT_INSTEAD = 'PT Astra Serif';

export const LANGUAGES: Readonly<Record<Lang, string>> = { ru: 'ru-RU', en: 'en-GB' };

/** In millimetres. */
export const A4 = { width: 210, height: 297 };

export const twips = convertMillimetersToTwip;
export const points = (n: number) => n * 20;

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
export const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };

/** From the second page on, in the middle of the upper margin; the section needs `titlePage`. */
export function numbersFromSecondPage() {
  return {
    default: new Header({
      children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
    }),
    first: new Header({ children: [new Paragraph({})] }),
  };
}

/** Cells beside each other without lines; widths in millimetres. */
export function sideBySide(widths: readonly number[], cells: readonly (readonly Paragraph[])[], align: 'top' | 'bottom' = 'top'): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    margins: NO_MARGINS,
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: widths.map((width) => twips(width)),
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              children: [...children],
              width: { size: twips(widths[at] ?? 0), type: WidthType.DXA },
              verticalAlign: align === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.BOTTOM,
              margins: NO_MARGINS,
            }),
        ),
      }),
    ],
  });
}

/** XML knows no control characters; whoever sends them in does not break the document. */
export function xmlText(text: string): string {
  return cleanText(text);
}

/** `docx` cannot name a font's stand-in, which OOXML has a place for. */
export function withOtherFont(docx: Buffer): Buffer {
  const files = unzipSync(docx);
  const path = 'word/fontTable.xml';
  const table = files[path] === undefined ? '' : strFromU8(files[path]);
  const font = `<w:font w:name="${DOCUMENT_FONT}"><w:altName w:val="${FONT_INSTEAD}"/><w:charset w:val="CC"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  const named = table.includes('</w:fonts>')
    ? table.replace('</w:fonts>', `${font}</w:fonts>`)
    : table.replace(/<w:fonts([^>]*)\/>/, `<w:fonts$1>${font}</w:fonts>`);
  if (!named.includes(font)) throw new Error('the document has no table of fonts');
  return Buffer.from(zipSync({ ...files, [path]: strToU8(named) }));
}
