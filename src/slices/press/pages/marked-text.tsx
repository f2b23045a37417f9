import type { Lang } from '../../../platform/values/bilingual.ts';
import { typeset } from '../../../ui/typography.ts';
import { pressMessages } from '../messages.ts';
import type { Marked, Piece } from './marked-pieces.ts';
import { shortLine, visible, wholeSigns } from './visible-text.ts';

interface MarkedTextProps {
  readonly lang: Lang;
  /** The language of the page that was read. */
  readonly language: string;
  readonly pieces: readonly Piece[];
}

const LONGEST_CLUTTER = 20_000;
const LONGEST_NAME = 40;
/** A line without a blank, longer than a word of any language. */
const CODE = /\S{70}/;

export function MarkedText({ lang, language, pieces }: MarkedTextProps) {
  return (
    <div className="reading-text">
      {pieces.map((piece) =>
        piece.is === 'clutter' ? (
          <Clutter key={piece.key} lang={lang} language={language} lines={piece.lines} />
        ) : (
          <p key={piece.key} lang={language} dir="auto" className={`reading-${piece.is}`}>
            <MarkedParts parts={piece.marked} />
          </p>
        ),
      )}
    </div>
  );
}

/** Each number is a link to what was found; the last of a mark carries its first words along. */
function MarkedParts({ parts }: { readonly parts: readonly Marked[] }) {
  return parts.map((part, index) => {
    if (typeof part === 'string') return <span key={index}>{visible(part)}</span>;
    const [first, ...rest] = part.inner;
    const words = typeof first === 'string' ? first : '';
    return (
      <mark key={part.key} className={part.isSure ? 'reading-mark' : 'reading-mark reading-mark--check'}>
        {part.numbers.map(({ n, id }, at) => (
          <a
            key={id}
            id={id}
            href={`#item-${n}`}
            aria-label={at === part.numbers.length - 1 || words === '' ? undefined : `${n} ${visible(words)}`}
          >
            <sup>{n}</sup>
            {'\u202f'}
            {at === part.numbers.length - 1 && visible(words)}
          </a>
        ))}
        <MarkedParts parts={words === '' ? part.inner : rest} />
      </mark>
    );
  });
}

function Clutter({ lang, language, lines }: Omit<MarkedTextProps, 'pieces'> & { readonly lines: readonly string[] }) {
  const words = pressMessages(lang);
  const all = lines.join('\n');
  return (
    <details className="note reading-clutter">
      <summary>
        {words.junk}: {namesOf(lines, lang)} ({words.junkSigns(all.length)}). <span className="reading-show">{words.junkShow}</span>
      </summary>
      <p lang={language} dir="auto" className="reading-clutter-text">
        {visible(wholeSigns(all.slice(0, LONGEST_CLUTTER)))}
      </p>
      {all.length > LONGEST_CLUTTER && <p>{typeset(words.junkBeginning, lang)}</p>}
    </details>
  );
}

/** The first two lines by their own words, the others by their number. */
function namesOf(lines: readonly string[], lang: Lang): string {
  const words = pressMessages(lang);
  const names = lines
    .slice(0, 2)
    .map((line) => (CODE.test(line.slice(0, 400)) ? words.junkCode : quotedIn(lang, shortLine(line, LONGEST_NAME))));
  const left = lines.length - names.length;
  return [...new Set(names), ...(left > 0 ? [words.junkMore(left)] : [])].join(', ');
}

function quotedIn(lang: Lang, line: string): string {
  return lang === 'ru' ? `«${line}»` : `“${line}”`;
}
