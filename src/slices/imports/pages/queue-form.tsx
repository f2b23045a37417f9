import type { FormValues } from '../../../platform/http/form-values.ts';
import type { Lang } from '../../../platform/values/bilingual.ts';
import { FilterForm, TextField } from '../../../ui/form-fields.tsx';
import { LocatorMap } from '../../../ui/map/locator-map.tsx';
import { ErrorSummary, InBothLanguages, Select } from '../../../ui/record-form.tsx';
import { typeset } from '../../../ui/typography.ts';
import { MUNICIPALITY_KINDS, municipalityKindName } from '../../municipalities/index.ts';
import { importMessages } from '../messages.ts';
import { inItsLanguage } from '../publication.ts';
import type { QueueCandidate, queueSight } from './queue-sight.server.ts';
import { textOfCells } from './sentences.ts';

type Sight = NonNullable<Awaited<ReturnType<typeof queueSight>>>;

interface QueueFormProps {
  readonly lang: Lang;
  readonly at: string;
  readonly sight: Sight;
  readonly values: FormValues;
  readonly errors: readonly { readonly field: string; readonly sentence: string }[];
}

/** One name and who may be meant: by keyboard alone, a digit or an arrow and Enter. */
export function QueueForm({ lang, at, sight, values, errors }: QueueFormProps) {
  const words = importMessages(lang);
  const { name, candidates } = sight;
  const mapped = candidates.flatMap(({ at: where, ...one }, index) =>
    where === null ? [] : [{ key: one.value, name: `${index + 1} ${one.name}`, ...where }],
  );
  return (
    <div className="import-queue">
      <ErrorSummary lang={lang} errors={errors} labels={{ choice: words.queueTitle, name: words.createName }} />
      <Asked lang={lang} sight={sight} />
      <form method="post" action={at} className="record-form import-answers" data-enhance="numbered">
        <input type="hidden" name="key" value={name.key} />
        <Answers lang={lang} candidates={candidates} chosen={values['choice']?.[0] ?? null} />
        <NewMunicipality lang={lang} name={name.name} values={values} />
        <p className="record-form-buttons">
          <button className="button" type="submit">
            {words.answer}
          </button>
          <span className="note import-keys">{words.keys}</span>
        </p>
      </form>
      <div className="import-other">
        <FilterForm action={at} label={words.otherPlace} submitLabel={words.search}>
          <input type="hidden" name="name" value={name.key} />
          <TextField name="q" label={words.otherPlace} hint={words.otherPlaceHint} value={sight.q ?? ''} type="search" />
        </FilterForm>
        {sight.q !== null && candidates.length === 0 && <p>{words.nothingFound}</p>}
      </div>
      <LocatorMap label={words.mapLabel} places={mapped} threads={[]} />
    </div>
  );
}

function Asked({ lang, sight }: { readonly lang: Lang; readonly sight: Sight }) {
  const words = importMessages(lang);
  const { name, rows, left } = sight;
  const why = words.whys[name.why ?? ''];
  return (
    <section className="section" aria-labelledby="asked">
      <p className="note">{words.queueLeft(left)}</p>
      <h2 id="asked">{[name.name, name.region, name.country].filter((part) => part !== '').join(', ')}</h2>
      <p>
        {why === undefined ? '' : `${typeset(why, lang)} `}
        {typeset(words.writtenIn(name.rows), lang)}
      </p>
      <ul className="note">
        {rows.map(({ row, cells }) => (
          <li key={row}>
            {words.inRow(row)}: {textOfCells(cells)}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AnswersProps {
  readonly lang: Lang;
  readonly candidates: readonly QueueCandidate[];
  /** Nothing is chosen beforehand: Enter alone must not decide. */
  readonly chosen: string | null;
}

function Answers({ lang, candidates, chosen }: AnswersProps) {
  const words = importMessages(lang);
  const rest = [
    { value: 'none', label: words.notMunicipality },
    { value: 'later', label: words.skip },
    { value: 'create', label: words.createOne },
  ];
  const options = [...candidates.map((one) => ({ value: one.value, label: labelOf(one, lang) })), ...rest];
  return (
    <fieldset className="choices" id="field-choice" tabIndex={-1}>
      <legend className="visually-hidden">{words.queueTitle}</legend>
      <div className="choices-list">
        {options.map(({ value, label }, index) => (
          <label key={value} className="checkbox">
            <input type="radio" name="choice" value={value} defaultChecked={value === chosen} />
            <span>
              <kbd>{index + 1}</kbd> {label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function labelOf({ name, where, population, inRegister }: QueueCandidate, lang: Lang): string {
  const words = importMessages(lang);
  const people = population === 0 ? '' : words.population(population.toLocaleString(lang));
  return [`${name}, ${where}`, people, inRegister ? words.inRegister : ''].filter((part) => part !== '').join(' · ');
}

/** Shown, and counts, only where “create” is chosen. */
function NewMunicipality({ lang, name, values }: { readonly lang: Lang; readonly name: string; readonly values: FormValues }) {
  const words = importMessages(lang);
  const { ru, en } = inItsLanguage(name);
  const form = { lang, errors: [], values: { 'name.ru': [ru ?? ''], 'name.en': [en ?? ''], kind: ['city'], ...values } };
  return (
    <fieldset className="import-create">
      <legend>{words.newOne}</legend>
      <InBothLanguages form={form} name="name" label={words.createName} />
      <Select
        form={form}
        name="kind"
        label={words.createKind}
        options={MUNICIPALITY_KINDS.map((kind) => ({ value: kind, label: municipalityKindName(kind, lang) }))}
      />
    </fieldset>
  );
}
