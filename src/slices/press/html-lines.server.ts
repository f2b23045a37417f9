import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { type HtmlLine, type LineWriter, lineWriter } from './html-line-writer.ts';
import { type Attributes, isDateElement, openRegions } from './html-regions.ts';

export interface HtmlSaid {
  readonly lines: readonly HtmlLine[];
  /** `og:title`, `article:published_time`…: the first value of each, by its name in lower case. */
  readonly meta: ReadonlyMap<string, string>;
  /** What stands in `<title>`. */
  readonly title: string;
  /** The scripts of data (`application/ld+json`), one after another; of long ones the beginning. */
  readonly data: string;
  /** `datetime` of each `<time>`. */
  readonly times: readonly string[];
}

const MOST_DATA = 200_000;
const MOST_KEPT = 200;
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main nav ol option p pre section select summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
);
const KEPT_ATTRIBUTES = new Set('class id role style hidden aria-hidden property name itemprop content datetime type pubdate'.split(' '));

/** Reads HTML once from beginning to end. No tree is made: neither depth nor unclosed tags cost anything. Never throws. */
export function htmlSaid(html: string): HtmlSaid {
  const said = { meta: new Map<string, string>(), times: [] as string[], title: '', data: '' };
  const writer = lineWriter();
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacksOf(html, writer, said));
  tokenizer.write(html);
  tokenizer.end();
  return { ...said, lines: writer.lines() };
}

interface Said {
  readonly meta: Map<string, string>;
  readonly times: string[];
  title: string;
  data: string;
}

function callbacksOf(html: string, writer: LineWriter, said: Said): TokenizerCallbacks {
  const regions = openRegions();
  let tag = '';
  let name = '';
  let dated = '';
  let value = '';
  let attributes = new Map<string, string>();
  const text = (piece: string) => {
    if (tag === 'title' && said.title.length < MOST_KEPT) said.title += piece;
    else if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? '')) said.data += piece.slice(0, MOST_DATA - said.data.length);
    const region = regions.now();
    if (region !== 'silent' && tag !== 'title') writer.text(piece, region === 'doubtful');
  };
  const opened = () => {
    regions.opened(tag, attributes);
    if (BLOCKS.has(tag)) writer.block(tag);
    else if (isDateElement(attributes)) {
      dated = tag;
      writer.block(tag);
    } else writer.seam();
    if (tag === 'a') writer.link(true);
    noteOf(tag, attributes, said);
  };
  return {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase();
      attributes = new Map();
    },
    onattribname: (start, end) => {
      name = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => {
      if (value.length < MOST_DATA) value += html.slice(start, end);
    },
    onattribentity: (code) => {
      value += String.fromCodePoint(code);
    },
    onattribend: () => {
      if (KEPT_ATTRIBUTES.has(name) && !attributes.has(name)) attributes.set(name, value.slice(0, 1000));
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => {
      const closed = html.slice(start, end).toLowerCase();
      regions.closed(closed);
      if (BLOCKS.has(closed) || closed === dated) writer.block('');
      else writer.seam();
      if (closed === dated) dated = '';
      if (closed === 'a') writer.link(false);
      if (closed === tag) tag = '';
    },
    ontext: (start, end) => text(html.slice(start, end)),
    ontextentity: (code) => text(String.fromCodePoint(code)),
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => writer.block(''),
  };
}

function noteOf(tag: string, attributes: Attributes, said: Said): void {
  const content = attributes.get('content') ?? attributes.get('datetime');
  const name = attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop');
  if (content === undefined) return;
  const key = name?.toLowerCase().slice(0, MOST_KEPT);
  if (key !== undefined && (tag === 'meta' || key.startsWith('date')) && !said.meta.has(key) && said.meta.size < MOST_KEPT)
    said.meta.set(key, content);
  if (tag === 'time' && said.times.length < MOST_KEPT) said.times.push(content);
}
