import type { ReactNode } from 'react';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { CollisionPanel } from '../collision-panel.tsx';
import type { CollisionSight } from '../collision-sight.ts';
import { historyMessages } from '../messages.ts';

interface LaterChangeProps {
  readonly lang: Lang;
  readonly address: string;
  readonly seq: number;
  /** Of the record about which they are asked. */
  readonly revision: number;
  readonly later: CollisionSight;
  readonly labels: Readonly<Record<string, string>>;
}

/** A later change touched the same fields: the person says field by field what shall stand. */
export function LaterChange({ lang, address, seq, revision, later, labels }: LaterChangeProps) {
  const words = historyMessages(lang);
  return (
    <form method="post" action={`/${lang}/${address}`} className="record-form">
      <input type="hidden" name="seq" value={seq} />
      <input type="hidden" name="revision" value={revision} />
      <CollisionPanel
        lang={lang}
        collision={later}
        labels={labels}
        words={{ title: words.changedSince, text: words.changedSinceHint, was: words.thisChangeWrote, mine: words.putBack }}
      />
      <p className="record-form-buttons">
        <button className="button" type="submit">
          {words.undo}
        </button>
      </p>
    </form>
  );
}

interface WithdrawalProps {
  readonly lang: Lang;
  readonly address: string;
  readonly revision: number;
  /** Of the record, below the language. */
  readonly form: string | null;
  /** What else can be done with it. */
  readonly children?: ReactNode;
}

/** At the foot of the history: to edit the record, or to take it out. */
export function Withdrawal({ lang, address, revision, form, children }: WithdrawalProps) {
  const words = historyMessages(lang);
  return (
    <section className="section">
      {form !== null && (
        <p>
          <a className="button" href={`/${lang}/${form}`}>
            {words.editRecord}
          </a>
        </p>
      )}
      {children}
      <details className="change-undo">
        <summary>{words.withdraw}</summary>
        <form method="post" action={`/${lang}/${address}`} className="record-form">
          <p>{words.withdrawHint}</p>
          <input type="hidden" name="do" value="withdraw" />
          <input type="hidden" name="revision" value={revision} />
          <div className="field">
            <label htmlFor="reason-withdraw">{words.why}</label>
            <input className="control" id="reason-withdraw" name="reason" type="text" autoComplete="off" />
          </div>
          <p className="record-form-buttons">
            <button className="button button--quiet" type="submit">
              {words.withdraw}
            </button>
          </p>
        </form>
      </details>
    </section>
  );
}
