import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { breakable } from './breakable.ts';
import { charactersOf } from './font-characters.ts';
import type { ReadyPaper } from './ready-paper.server.ts';

const require = createRequire(import.meta.url);

/** The faces, in the order in which `paper.typ` asks them: Russia's own for its peoples' letters, then Greek and Vietnamese, then signs. */
const FACES = [
  [
    require.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
    require.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
  ],
  [
    require.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf'),
  ],
  [require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')],
] as const;

/** What is made of a paper: the PDF, or the characters that no face of ours has. */
export type Compiled = { readonly pdf: Uint8Array } | { readonly missing: string };

/** Makes one PDF after another, at once, in the thread that asks: for the thread of its own, and for its tests. */
export interface PdfCompiler {
  compile(paper: ReadyPaper): Compiled;
}

export function pdfCompiler(): PdfCompiler {
  const faces = FACES.map((files) => files.map((file) => readFileSync(file)));
  const known = new Set(faces.flatMap((files) => [...commonTo(files.map(charactersOf))]));
  const typst = NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontBlobs: faces.flat() }] });
  const mainFileContent = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8');
  return {
    compile(paper) {
      const json = JSON.stringify(paper, (key, value) => (typeof value === 'string' && key !== 'href' ? breakable(value) : value));
      const missing = charactersWithout(known, json);
      if (missing !== '') return { missing };
      const pdf = compiled(typst, mainFileContent, json);
      // It remembers for all that it ever compiled; what was not asked for lately is let go.
      typst.evictCache(EVICT_AFTER);
      return { pdf };
    },
  };
}

const EVICT_AFTER = 2;

/** Tagged as PDF/UA-1 asks (ISO 14289-1); that standard also refuses a character without a shape. */
function compiled(typst: NodeCompiler, mainFileContent: string, paper: string): Uint8Array {
  const made = typst.compile({ mainFileContent, inputs: { paper } });
  if (made.result === null || made.hasError()) throw new Error(`typst: ${told(made.takeDiagnostics())}`);
  return typst.pdf(made.result, { pdfStandard: 'ua-1', creationTimestamp: 0 });
}

function told(diagnostics: { shortDiagnostics: unknown[] } | null): string {
  return JSON.stringify(diagnostics?.shortDiagnostics ?? null);
}

function commonTo(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return new Set([...(sets[0] ?? [])].filter((character) => sets.every((one) => one.has(character))));
}

/** Each once, in order. What only tells how letters join or where lines may end has no shape and needs none. */
function charactersWithout(known: ReadonlySet<number>, text: string): string {
  const missing = [...new Set(text)].filter((character) => !known.has(character.codePointAt(0) ?? 0));
  return missing.filter((character) => !/[\p{Default_Ignorable_Code_Point}]/u.test(character)).join('');
}
