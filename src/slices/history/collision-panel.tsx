import type { Lang } from '../../platform/values/bilingual.ts';
import { type CollisionSight, wordsFor } from './collision-sight.ts';
import { historyMessages } from './messages.ts';

interface CollisionPanelProps {
  readonly lang: Lang;
  readonly collision: CollisionSight;
  /** Names of fields as people read them. */
  readonly labels: Readonly<Record<string, string>>;
  /** Instead of the words for two people who wrote at once. */
  readonly words?: { readonly title: string; readonly text: string; readonly was: string; readonly mine: string };
}

/** Stands in the form: two people wrote in one record, and the second one decides field by field. */
export function CollisionPanel({ lang, collision, labels, words: own }: CollisionPanelProps) {
  const { collisions, theirs, by, said, taken } = collision;
  const label = (field: string) => labels[field] ?? field;
  const words = historyMessages(lang);
  const shown = (field: string, value: unknown) => {
    const sentence = said[wordsFor(field, value)] ?? '';
    return sentence === '' ? words.nothingHere : sentence;
  };
  return (
    <section className="message message--notice collision" role="alert" aria-labelledby="collision-title">
      <h2 className="message-title" id="collision-title">
        {own?.title ?? words.changedMeanwhile(by.join(', '))}
      </h2>
      <p>{own?.text ?? (collisions.length === 0 ? words.nothingToDecide : words.decide)}</p>
      {collisions.map(({ field, base, theirs: now, mine }) => (
        <fieldset key={field} className="collision-field" id={`field-take.${field}`} tabIndex={-1}>
          <legend>{label(field)}</legend>
          <p className="note">
            {own?.was ?? words.was}: {shown(field, base)}
          </p>
          <input type="hidden" name={`mine.${field}`} value={JSON.stringify(mine ?? null)} />
          <input type="hidden" name={`base.${field}`} value={JSON.stringify(base ?? null)} />
          <label className="checkbox">
            <input type="radio" name={`take.${field}`} value="form" defaultChecked={taken[field] === 'form'} />
            <span>
              {words.keepTheirs}: <b>{shown(field, now)}</b>
            </span>
          </label>
          <label className="checkbox">
            <input type="radio" name={`take.${field}`} value="mine" defaultChecked={taken[field] === 'mine'} />
            <span>
              {own?.mine ?? words.putMine}: <b>{shown(field, mine)}</b>
            </span>
          </label>
        </fieldset>
      ))}
      {theirs.length > 0 && (
        <ul>
          {theirs.map(({ field, base, theirs: now }) => (
            <li key={field}>
              {label(field)}: {shown(field, base)} → <b>{shown(field, now)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Names of the panel's own choices, for the summary of errors. */
export function collisionLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).map(([field, label]) => [`take.${field}`, label]));
}

/** What can be wrong with the panel, by code. */
export function collisionErrors(lang: Lang): Readonly<Record<string, string>> {
  return { 'choose-one': historyMessages(lang).chooseOne };
}
