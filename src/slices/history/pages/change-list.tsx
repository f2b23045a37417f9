import type { Lang } from '../../../platform/values/bilingual.ts';
import { formatMoment } from '../../../ui/dates.ts';
import { EmptyState } from '../../../ui/page-parts.tsx';
import { historyMessages } from '../messages.ts';
import type { ShownChange } from '../shown-history.server.ts';

interface ChangeListProps {
  readonly lang: Lang;
  /** Of this page, below the language. */
  readonly address: string;
  readonly changes: readonly ShownChange[];
  /** Fields of the record as it stands; none where it was taken out. */
  readonly fieldsNow: readonly string[];
  readonly mayEdit: boolean;
}

const CHANGED_IN_PLACE: readonly string[] = ['edited', 'absorbed', 'parted'];
const WENT: readonly string[] = ['withdrawn', 'merged'];

/** Who changed what, when and why, the latest first; each change can be taken back by one of its own. */
export function ChangeList({ lang, address, changes, fieldsNow, mayEdit }: ChangeListProps) {
  const words = historyMessages(lang);
  if (changes.length === 0) return <EmptyState>{words.noChanges}</EmptyState>;
  return (
    <ol className="change-list">
      {changes.map((change, at) => (
        <li key={change.seq} id={`change-${change.seq}`} className={change.undoneBy === null ? undefined : 'change--undone'}>
          <ChangeHead lang={lang} change={change} />
          {change.fields === null ? (
            <p className="note">{words.erased}</p>
          ) : (
            <dl className="change-fields">
              {change.fields.map((one) => (
                <div key={one.field}>
                  <dt>{one.label}</dt>
                  <dd>
                    {CHANGED_IN_PLACE.includes(change.deed) && (
                      <>
                        <del>{one.was === '' ? words.nothingHere : one.was}</del> <span aria-hidden="true">→</span>{' '}
                      </>
                    )}
                    {WENT.includes(change.deed) ? one.was : <ins>{one.is === '' ? words.nothingHere : one.is}</ins>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {mayEdit && canBeUndone(change, { isLatest: at === 0, fieldsNow }) && <Undo lang={lang} address={address} change={change} />}
        </li>
      ))}
    </ol>
  );
}

function ChangeHead({ lang, change }: { readonly lang: Lang; readonly change: ShownChange }) {
  const words = historyMessages(lang);
  const { deed, by, forBody, at, reason, undoneBy, undoes, merge } = change;
  const who = by.name ?? (by.kind === 'installation' ? words.theRegister : by.kind === 'partner' ? words.thePartner : words.somebody);
  return (
    <>
      <p>
        <b>{words.deeds[deed as keyof typeof words.deeds] ?? deed}</b> · {who}
        {forBody !== null && `, ${forBody}`} · <time dateTime={at}>{formatMoment(at, lang)}</time>
      </p>
      {reason !== null && <p>{words.because(reason)}</p>}
      {merge !== null && (
        <p className="note">
          <a href={`/${lang}/work/merges/${merge}`}>{words.seeMerge}</a>
        </p>
      )}
      {undoes !== null && (
        <p className="note">
          <a href={`#change-${undoes}`}>{words.takesBack}</a>
        </p>
      )}
      {undoneBy !== null && (
        <p className="note">
          <a href={`#change-${undoneBy}`}>{words.undone}</a>
        </p>
      )}
    </>
  );
}

function canBeUndone(
  { deed, undoneBy, fields }: ShownChange,
  now: { readonly isLatest: boolean; readonly fieldsNow: readonly string[] },
): boolean {
  if (undoneBy !== null || fields === null) return false;
  if (deed === 'withdrawn') return now.isLatest;
  return deed === 'edited' && fields.some(({ field }) => now.fieldsNow.includes(field));
}

function Undo({ lang, address, change }: { readonly lang: Lang; readonly address: string; readonly change: ShownChange }) {
  const words = historyMessages(lang);
  const label = change.deed === 'withdrawn' ? words.restore : words.undo;
  return (
    <details className="change-undo">
      <summary>{label}</summary>
      <form method="post" action={`/${lang}/${address}`} className="record-form">
        <input type="hidden" name="seq" value={change.seq} />
        <div className="field">
          <label htmlFor={`reason-${change.seq}`}>{words.why}</label>
          <input className="control" id={`reason-${change.seq}`} name="reason" type="text" autoComplete="off" />
        </div>
        <p className="record-form-buttons">
          <button className="button" type="submit">
            {label}
          </button>
        </p>
      </form>
    </details>
  );
}
