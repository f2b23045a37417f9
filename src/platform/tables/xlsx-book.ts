import { posix } from 'node:path';
import { LIMITS, TableRefused } from './table.ts';
import { lookOf, type NumberLook } from './xlsx-numbers.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** A workbook without its sheets' rows. */
export interface Book {
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean; readonly path: string }[];
  /** Texts to which cells point by number. */
  readonly texts: readonly string[];
  /** Looks of numbers, to which cells point by number. */
  readonly looks: readonly NumberLook[];
}

interface Relations {
  /** Paths in the archive, by id. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly texts: string | null;
  readonly styles: string | null;
}

/** Form: ECMA-376, part 1, 18.2; also of LibreOffice and of the strict variant, whose names differ in their prefix only. */
export async function bookIn(archive: Archive, path: string): Promise<Book> {
  const relations = await relationsOf(archive, path);
  const found: { readonly name: string; readonly isHidden: boolean; readonly path: string }[] = [];
  let from1904 = false;
  await readXml(archive.read(path), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      const sheet = name === 'sheet' ? relations.sheets.get(attribute('id') ?? '') : undefined;
      // Diagrams on a sheet of their own have no relation of this kind.
      if (sheet !== undefined)
        found.push({ name: attribute('name') ?? '', isHidden: (attribute('state') ?? 'visible') !== 'visible', path: sheet });
    },
  });
  return {
    from1904,
    sheets: found,
    texts: relations.texts === null ? [] : await textsIn(archive, relations.texts),
    looks: relations.styles === null ? [] : await looksIn(archive, relations.styles),
  };
}

async function relationsOf(archive: Archive, path: string): Promise<Relations> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const sheets = new Map<string, string>();
  let [texts, styles]: [string | null, string | null] = [null, null];
  await readXml(archive.read(file), {
    open(name, attribute) {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const target = resolved(folder, attribute('Target') ?? '');
      const type = attribute('Type') ?? '';
      if (type.endsWith('/worksheet')) sheets.set(attribute('Id') ?? '', target);
      else if (type.endsWith('/sharedStrings')) texts = archive.has(target) ? target : null;
      else if (type.endsWith('/styles')) styles = archive.has(target) ? target : null;
    },
  });
  return { sheets, texts, styles };
}

function resolved(folder: string, target: string): string {
  return posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1);
}

async function textsIn(archive: Archive, path: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let characters = 0;
  const text = textOfElement((whole) => {
    characters += whole.length;
    if (characters > LIMITS.characters) throw new TableRefused('too-much-inside');
    texts.push(whole);
  }, 'si');
  await readXml(archive.read(path), text);
  return texts;
}

/** The text of an element that holds runs `t`; readings beside the text (`rPh`) are none of it. */
export function textOfElement(done: (text: string) => void, element: string) {
  let whole = '';
  let [inText, beside] = [false, false];
  return {
    open(name: string) {
      if (name === element) whole = '';
      else if (name === 'rPh') beside = true;
      else if (name === 't') inText = !beside;
    },
    text(piece: string) {
      if (inText) whole += piece;
      if (whole.length > LIMITS.cell * 4) throw new TableRefused('too-much-inside');
    },
    close(name: string) {
      if (name === 't') inText = false;
      else if (name === 'rPh') beside = false;
      else if (name === element) done(unescaped(whole));
    },
  };
}

/** `_x000D_` is how a carriage return and other signs that XML does not know are written. Source: ECMA-376, part 1, 22.9.2.19. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}

async function looksIn(archive: Archive, path: string): Promise<readonly NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  let inCells = false;
  await readXml(archive.read(path), {
    open(name, attribute) {
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute('numFmtId') ?? 0);
        looks.push(lookOf(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}
