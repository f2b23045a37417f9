import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { Bead } from '../../../ui/bead.tsx';
import { formatDate, formatEventDate } from '../../../ui/dates.ts';
import { Words } from '../../../ui/words.tsx';
import { type CitationNotes, Cited } from '../../sources/index.parts.ts';
import type { CitationView } from '../../sources/index.ts';
import type { EntryView } from '../../timeline/index.ts';
import { listMessages } from '../list-messages.ts';
import { formatMoney } from '../money.ts';
import type { Result, Results } from '../results.server.ts';
import type { CommitmentView } from '../views.ts';

/** The facts that a result shows, in the order in which they are read. */
export function citesOfResult(result: Result): readonly (readonly CitationView[])[] {
  if ('effect' in result) return [result.effect.cites];
  return [result.promise.cites, result.promise.money?.cites ?? []];
}

interface ResultListProps {
  readonly lang: Lang;
  readonly results: readonly Result[];
  readonly notes: CitationNotes;
  /** The ties that are named at each result; none where the heading names them. */
  readonly ties: Results['ties'];
}

/** What came of a friendship: each with when, who says so, and where it is known from. */
export function ResultList({ lang, results, notes, ties }: ResultListProps) {
  return (
    <ul className="result-list">
      {results.map((result) => (
        <li key={'effect' in result ? `entry-${result.effect.id}` : `promise-${result.promise.id}`}>
          {'effect' in result ? (
            <Effect lang={lang} of={result.effect} tie={result.tie} notes={notes} />
          ) : (
            <KeptPromise lang={lang} of={result.promise} notes={notes} />
          )}
          <TieLine lang={lang} tie={ties.find(({ id }) => id === result.tie)} />
        </li>
      ))}
    </ul>
  );
}

interface EffectProps {
  readonly lang: Lang;
  readonly of: EntryView;
  readonly tie: string | null;
  readonly notes: CitationNotes;
}

function Effect({ lang, of, tie, notes }: EffectProps) {
  const words = listMessages(lang);
  const title = <Words lang={lang} of={of.title} />;
  return (
    <>
      <p className="result-what">
        <Bead kind="effect" small />{' '}
        {tie === null ? (
          title
        ) : (
          <a className="plain-link" href={`/${lang}/partnerships/${tie}#entry-${of.id}`}>
            {title}
          </a>
        )}
        <Cited lang={lang} notes={notes} cites={of.cites} />
      </p>
      {of.text !== null && (
        <p>
          <Words lang={lang} of={of.text} />
        </p>
      )}
      <p className="note">
        {words.effect} · {formatEventDate(of, lang)}
      </p>
    </>
  );
}

function KeptPromise({ lang, of, notes }: { readonly lang: Lang; readonly of: CommitmentView; readonly notes: CitationNotes }) {
  const words = listMessages(lang);
  return (
    <>
      <p className="result-what">
        <Bead kind="promise_kept" small />{' '}
        <a className="plain-link" href={`/${lang}/commitments/${of.id}`}>
          <Words lang={lang} of={of.text} />
        </a>
        <Cited lang={lang} notes={notes} cites={of.cites} />
      </p>
      {of.money !== null && (
        <p>
          <b>{formatMoney(of.money, lang)}</b>
          <Cited lang={lang} notes={notes} cites={of.money.cites} />
        </p>
      )}
      <p className="note">
        {words.keptPromise} · {of.doneOn === null ? words.doneSometime : words.doneOn(formatDate(of.doneOn, lang))} · {proofOf(of, lang)}
      </p>
    </>
  );
}

/** Who confirmed it; else that there is something to show for it. */
function proofOf({ said, state }: CommitmentView, lang: Lang): string {
  const words = listMessages(lang);
  if (state !== 'confirmed') return words.shown;
  const by = said.findLast(({ move, isTakenBack }) => move === 'confirm' && !isTakenBack)?.side;
  return by == null ? words.confirmed : words.confirmedBy(inLang(by.name, lang));
}

function TieLine({ lang, tie }: { readonly lang: Lang; readonly tie: { readonly id: string; readonly name: Bilingual } | undefined }) {
  if (tie === undefined) return null;
  return (
    <p className="note">
      <a href={`/${lang}/partnerships/${tie.id}`}>
        <Words lang={lang} of={tie.name} />
      </a>
    </p>
  );
}
