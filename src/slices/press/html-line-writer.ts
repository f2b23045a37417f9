/** A line of a page: what one block of it says. */
export interface HtmlLine {
  readonly text: string;
  /** The innermost block: `h1`, `p`, `div`… */
  readonly block: string;
  /** It stands in a menu, a footer or a sidebar, or is all links. */
  readonly doubtful: boolean;
}

/** Puts pieces of text together into lines, one for each block of a page. */
export interface LineWriter {
  text(piece: string, doubtful: boolean): void;
  /** A block begins (its tag) or ends (''). */
  block(tag: string): void;
  /** A link begins or ends. */
  link(begins: boolean): void;
  /** An element within a line begins or ends. */
  seam(): void;
  lines(): readonly HtmlLine[];
}

/** So much of a line in links makes it an item of a menu. */
const MOSTLY = 0.85;
const HEADING = /^h[1-3]$/;
const LONG = 160;

export function lineWriter(): LineWriter {
  const lines: HtmlLine[] = [];
  let pieces: string[] = [];
  let [length, linked] = [0, 0];
  let doubtful = true;
  let inLink = false;
  let tag = '';
  let joined = false;
  const end = () => {
    const text = pieces
      .join('')
      .replace(/[ \t\n\r\f\v]+/g, ' ')
      .trim();
    const menu = linked >= length * MOSTLY && !HEADING.test(tag) && text.length < LONG;
    if (text !== '') lines.push({ text, block: tag, doubtful: doubtful || menu });
    pieces = [];
    [length, linked] = [0, 0];
    doubtful = true;
  };
  return {
    text(piece, isDoubtful) {
      const told = piece.trim().length;
      if (joined && pieces.length > 0 && mustPart(pieces.at(-1) ?? '', piece)) pieces.push(' ');
      joined = false;
      pieces.push(piece);
      length += told;
      if (inLink) linked += told;
      if (told > 0) doubtful &&= isDoubtful;
    },
    block(begun) {
      end();
      tag = begun;
    },
    link(begins) {
      inLink = begins;
    },
    seam() {
      joined = true;
    },
    lines: () => lines,
  };
}

/** Two inline elements that touch: «12.03.2020» and «100 просмотров» are two things, «Соч» and «и» one word. */
function mustPart(before: string, after: string): boolean {
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  if (/\s/.test(last) || /\s/.test(first)) return false;
  return /\d/.test(last) || /\d/.test(first) || (/\p{Ll}/u.test(last) && /\p{Lu}/u.test(first));
}
