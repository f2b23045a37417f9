import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate, formatMoment } from '../../../ui/dates.ts';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { typeset } from '../../../ui/typography.ts';
import { Words } from '../../../ui/words.tsx';
import type { KeptLetter } from '../kept-queries.server.ts';
import { letterMessages } from '../messages.ts';
import { replyState } from '../rules.ts';
import type { LetterInBooks } from '../views.ts';
import { LetterLine } from './letters-table.tsx';

interface LetterFactsProps {
  readonly lang: Lang;
  readonly kept: KeptLetter;
  readonly other: Bilingual;
  readonly isAnswered: boolean;
  readonly today: string;
  readonly tie: { readonly id: string; readonly title: Bilingual } | null;
  readonly answered: LetterInBooks | null;
  readonly signature: string | null;
}

/** What the books know of the letter; what is not known is left out. */
export function LetterFacts({ lang, kept, other, isAnswered, today, tie, answered, signature }: LetterFactsProps) {
  const words = letterMessages(lang);
  const { input, number, registeredOn } = kept;
  const isIncoming = input.direction === 'incoming';
  const day = (date: string | null) => (date === null ? null : formatDate(date, lang));
  const facts: readonly (Fact | null)[] = [
    { label: isIncoming ? words.from : words.to, value: <Words lang={lang} of={other} /> },
    fact(words.ourNumber, joined(number, day(registeredOn))),
    fact(words.theirNumber, joined(input.theirNumber, day(input.theirDate))),
    fact(isIncoming ? words.signedBy : words.signatory, signature?.split('\n').join(', ') ?? null),
    fact(words.executor, joined(input.executor, input.executorPhone)),
    input.replyBy === null
      ? null
      : {
          label: isIncoming ? words.replyBy : words.replyExpected,
          value: (
            <>
              {day(input.replyBy)}
              {isAnswered && ` · ${words.answered}`}
              {!isAnswered && kept.status === 'registered' && replyState(input.replyBy, today) === 'overdue' && (
                <strong className="letter-overdue"> · {words.overdue}</strong>
              )}
            </>
          ),
        },
    answered === null ? null : { label: words.answerOf, value: <LetterLine lang={lang} letter={answered} /> },
    tie === null
      ? null
      : { label: words.belongsTo, value: <a href={`/${lang}/partnerships/${tie.id}`}>{typeset(inLang(tie.title, lang), lang)}</a> },
    fact(words.enclosures, input.enclosures),
  ];
  return <Facts items={facts.filter((one) => one !== null)} />;
}

function fact(label: string, value: string | null): Fact | null {
  return value === null || value === '' ? null : { label, value };
}

function joined(...parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join(', ');
}

interface LetterTextProps {
  readonly lang: Lang;
  /** The letter's own language. */
  readonly of: Lang;
  readonly text: string | null;
  readonly addressee: string | null;
}

export function LetterText({ lang, of, text, addressee }: LetterTextProps) {
  if (text === null && addressee === null) return null;
  return (
    <Section id="text" title={letterMessages(lang).text}>
      <div lang={of} className="measure letter-text">
        {addressee !== null && <p className="letter-addressee">{addressee}</p>}
        {text !== null && <p>{text}</p>}
      </div>
    </Section>
  );
}

interface ScanPartProps {
  readonly lang: Lang;
  readonly id: string;
  readonly scan: { readonly name: string; readonly mediaType: string; readonly bytes: number } | null;
}

/** Browsers show pictures in the page; everything else is saved. */
export function ScanPart({ lang, id, scan }: ScanPartProps) {
  const words = letterMessages(lang);
  const address = `/${lang}/work/letters/${id}/scan`;
  return (
    <Section id="scan" title={words.scan}>
      {scan === null ? (
        <p className="note">{words.noScan}</p>
      ) : (
        <>
          <p>
            <a href={address}>{words.downloadScan}</a> <span className="note">{`${scan.name}, ${words.scanSize(scan.bytes)}`}</span>
          </p>
          {['image/jpeg', 'image/png'].includes(scan.mediaType) && (
            <img className="letter-scan picture" src={address} alt={scan.name} loading="lazy" />
          )}
        </>
      )}
    </Section>
  );
}

interface LetterHistoryProps {
  readonly lang: Lang;
  readonly history: readonly {
    readonly seq: number;
    readonly at: string;
    readonly deed: string;
    readonly who: string | null;
    readonly reason: string | null;
  }[];
}

export function LetterHistory({ lang, history }: LetterHistoryProps) {
  const words = letterMessages(lang);
  return (
    <Section id="history" title={words.history}>
      <ul>
        {history.map(({ seq, at, deed, who, reason }) => (
          <li key={seq}>
            {words.historyDeeds[deed] ?? deed}
            {who !== null && ` · ${who}`} · {formatMoment(at, lang)}
            {reason !== null && <> · {typeset(reason, lang)}</>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
