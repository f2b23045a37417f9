import { type Lang, uiMessages } from './messages.ts';

export interface EyesightChoices {
  readonly size: '100' | '125' | '150' | '200';
  readonly theme: 'usual' | 'black-on-white' | 'white-on-black' | 'blue-on-light-blue';
  readonly spacing: 'usual' | 'wide';
  readonly pictures: 'on' | 'off';
  /** Whether the key `/` leads to the search. */
  readonly slash: 'on' | 'off';
}

export const USUAL_LOOK: EyesightChoices = { size: '100', theme: 'usual', spacing: 'usual', pictures: 'on', slash: 'on' };

/** The attributes for `<html>`: only what differs from the usual look. */
export function eyesightAttributes(choices: EyesightChoices): Record<`data-${string}`, string> {
  const attributes: Record<`data-${string}`, string> = {};
  for (const key of ['size', 'theme', 'spacing', 'pictures', 'slash'] as const) {
    if (choices[key] !== USUAL_LOOK[key]) attributes[`data-${key}`] = choices[key];
  }
  return attributes;
}

interface EyesightPanelProps {
  readonly lang: Lang;
  readonly action: string;
  /** Where to return: the address of this page. */
  readonly back: string;
  readonly choices: EyesightChoices;
}

/** Hidden until `#eyesight` is followed; a plain form whose fields are `size`, `theme`, `spacing`, `pictures`, `slash`, `back`, `reset`. */
export function EyesightPanel({ lang, action, back, choices }: EyesightPanelProps) {
  const words = uiMessages(lang);
  return (
    <section className="eyesight-panel" id="eyesight" aria-labelledby="eyesight-title">
      <form className="eyesight-panel-inner" method="post" action={action} data-enhance="eyesight">
        <h2 id="eyesight-title">{words.eyesight}</h2>
        <input type="hidden" name="back" value={back} />
        <Choice name="size" legend={words.eyesightSize} chosen={choices.size} options={SIZES.map((size) => [size, `${size}\u00a0%`])} />
        <Choice
          name="theme"
          legend={words.eyesightColours}
          chosen={choices.theme}
          options={[
            ['usual', words.eyesightUsualColours],
            ['black-on-white', words.eyesightBlackOnWhite],
            ['white-on-black', words.eyesightWhiteOnBlack],
            ['blue-on-light-blue', words.eyesightBlueOnLightBlue],
          ]}
        />
        <Choice
          name="spacing"
          legend={words.eyesightSpacing}
          chosen={choices.spacing}
          options={[
            ['usual', words.eyesightUsualSpacing],
            ['wide', words.eyesightWideSpacing],
          ]}
        />
        <Choice
          name="pictures"
          legend={words.eyesightPictures}
          chosen={choices.pictures}
          options={[
            ['on', words.eyesightPicturesOn],
            ['off', words.eyesightPicturesOff],
          ]}
        />
        <Choice
          name="slash"
          legend={words.eyesightSlash}
          chosen={choices.slash}
          options={[
            ['on', words.eyesightSlashOn],
            ['off', words.eyesightSlashOff],
          ]}
        />
        <p className="eyesight-buttons">
          <button className="button" type="submit">
            {words.eyesightDone}
          </button>
          <button className="button-as-link" type="submit" name="reset" value="1">
            {words.eyesightReset}
          </button>
        </p>
      </form>
    </section>
  );
}

const SIZES = ['100', '125', '150', '200'] as const;

interface ChoiceProps {
  readonly name: keyof EyesightChoices;
  readonly legend: string;
  readonly chosen: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

function Choice({ name, legend, chosen, options }: ChoiceProps) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="choice-options">
        {options.map(([value, label]) => (
          <label key={value} className={`choice-option choice-${value}`}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
