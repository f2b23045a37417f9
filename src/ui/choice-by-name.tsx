import type { ReactNode } from 'react';
import { uiMessages } from './messages.ts';
import { errorOf, type FormSight, Text, typedIn } from './record-form.tsx';

interface ChoiceByNameProps {
  readonly form: FormSight;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Those that may be meant by what was typed, where it is not one. */
  readonly candidates?: readonly { readonly value: string; readonly label: string }[];
}

/** A record named as people name it. Where several are called so, they are offered; `chosenByName` reads it. */
export function ChoiceByName({ candidates = [], ...part }: ChoiceByNameProps) {
  const { form, name } = part;
  const typed = typedIn(form, name);
  const chosen = typedIn(form, `${name}.id`);
  const isAsked = candidates.length > 0 && errorOf(form, name) !== undefined;
  return (
    <div className="choice-by-name">
      <Text {...part} />
      <input type="hidden" name={`${name}.for`} value={typed.trim()} />
      {isAsked ? (
        <fieldset className="choices">
          <legend>{uiMessages(form.lang).whichOne}</legend>
          {candidates.map(({ value, label }) => (
            <label key={value} className="checkbox">
              <input type="radio" name={`${name}.id`} value={value} defaultChecked={value === chosen} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      ) : (
        chosen !== '' && <input type="hidden" name={`${name}.id`} value={chosen} />
      )}
    </div>
  );
}
