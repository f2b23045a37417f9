import type { Lang } from '../../platform/values/bilingual.ts';
import { historyMessages } from './messages.ts';
import type { FieldCollision } from './rules.ts';

interface CollisionPanelProps {
  readonly lang: Lang;
  readonly collisions: readonly FieldCollision[];
  /** Fields that only the others changed: told, nothing to decide. */
  readonly theirs: readonly FieldCollision[];
  /** Who changed the record meanwhile, by name. */
  readonly by: readonly string[];
  /** A field's name and value as people read them. */
  readonly label: (field: string) => string;
  readonly say: (field: string, value: unknown) => string;
}

/** Stands in the form: two people wrote in one record, and the second one decides field by field. */
export function CollisionPanel({ lang, collisions, theirs, by, label, say }: CollisionPanelProps) {
  const words = historyMessages(lang);
  const shown = (field: string, value: unknown) => {
    const said = value === null || value === undefined ? '' : say(field, value);
    return said === '' ? words.nothingHere : said;
  };
  return (
    <section className="message message--notice collision" role="alert" aria-labelledby="collision-title">
      <h2 className="message-title" id="collision-title">
        {words.changedMeanwhile(by)}
      </h2>
      <p>{collisions.length === 0 ? words.nothingToDecide : words.decide}</p>
      {collisions.map(({ field, base, theirs: now, mine }) => (
        <fieldset key={field} className="collision-field" id={`field-take.${field}`} tabIndex={-1}>
          <legend>{label(field)}</legend>
          <p className="note">
            {words.was}: {shown(field, base)}
          </p>
          <input type="hidden" name={`mine.${field}`} value={JSON.stringify(mine ?? null)} />
          <label className="checkbox">
            <input type="radio" name={`take.${field}`} value="form" />
            <span>
              {words.keepTheirs}: <b>{shown(field, now)}</b>
            </span>
          </label>
          <label className="checkbox">
            <input type="radio" name={`take.${field}`} value="mine" />
            <span>
              {words.putMine}: <b>{shown(field, mine)}</b>
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
