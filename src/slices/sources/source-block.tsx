import type { Lang } from '../../platform/values/bilingual.ts';
import { ChoiceByName } from '../../ui/choice-by-name.tsx';
import {
  Choices,
  DateText,
  errorOf,
  FieldGroup,
  type FormSight,
  LongText,
  offeredIn,
  Select,
  Text,
  typedIn,
} from '../../ui/record-form.tsx';
import { SOURCE_LANGUAGES } from './input.ts';
import type { SourceToCite } from './kept-queries.server.ts';
import { sourceMessages } from './messages.ts';
import { describedAs } from './rules.ts';
import { sourceLabel } from './source-label.ts';

interface SourceBlockProps {
  readonly form: FormSight;
  /** What `sourcesToCite` answers. */
  readonly sources: readonly SourceToCite[];
  /** The record is new: nothing cites anything yet. */
  readonly isNew: boolean;
}

const DESCRIBED = ['from.title', 'from.publisher', 'from.publishedAt', 'from.url'];

/** «Where is this known from»: one block in every form that records facts. `sourceSaid` reads it. */
export function SourceBlock({ form, sources, isNew }: SourceBlockProps) {
  const { lang } = form;
  const words = sourceMessages(lang);
  const isOpen = sources.length === 0 || DESCRIBED.some((name) => typedIn(form, name) !== '' || errorOf(form, name) !== undefined);
  return (
    <FieldGroup title={words.knownFrom} hint={isNew ? words.knownFromHint : words.knownFromEditHint}>
      <Select
        form={form}
        name="from.source"
        label={words.knownSource}
        empty={isNew ? words.newSource : words.sameSources}
        options={sources.map((one) => ({ value: one.id, label: sourceLabel(one, lang) }))}
      />
      <ChoiceByName
        form={form}
        name="from.named"
        label={words.otherSource}
        hint={words.otherSourceHint}
        candidates={offeredIn(form, 'from.named')}
      />
      <details open={isOpen} className="field-group-more">
        <summary>{words.describeSource}</summary>
        <SameSource form={form} />
        <Text form={form} name="from.title" label={words.title} hint={words.titleHint} />
        <div className="field-pair-columns">
          <Text form={form} name="from.publisher" label={words.publisher} hint={words.publisherHint} />
          <DateText form={form} name="from.publishedAt" label={words.published} />
        </div>
        <div className="field-pair-columns">
          <Text form={form} name="from.url" type="url" label={words.address} hint={words.sourceAddressHint} />
          <Select
            form={form}
            name="from.language"
            label={words.language}
            options={SOURCE_LANGUAGES.map((code) => ({ value: code, label: words.languages[code] }))}
          />
        </div>
      </details>
      <LongText form={form} name="from.quote" label={words.quote} hint={words.quoteHint} rows={3} />
    </FieldGroup>
  );
}

/** The register has such a source: it is offered before a second one is made. */
function SameSource({ form }: { readonly form: FormSight }) {
  const words = sourceMessages(form.lang);
  const typed = (name: string) => typedIn(form, `from.${name}`).trim() || null;
  const offered = offeredIn(form, 'from.same');
  const [chosen, isFor] = [typedIn(form, 'from.same'), describedAs(typed('title'), typed('url'), typed('publishedAt'))];
  if (offered.length === 0 && (chosen === '' || typedIn(form, 'from.same.for') !== isFor)) return null;
  return (
    <>
      <input type="hidden" name="from.same.for" value={isFor} />
      {offered.length === 0 ? (
        <input type="hidden" name="from.same" value={chosen} />
      ) : (
        <Choices
          form={form}
          name="from.same"
          label={words.sameSource}
          options={[...offered, { value: 'new', label: words.notTheSame }]}
          one
        />
      )}
    </>
  );
}

/** Names of the block's fields, for the summary of errors. */
export function sourceBlockLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = sourceMessages(lang);
  return {
    'from.source': words.knownSource,
    'from.named': words.otherSource,
    'from.same': words.knownSource,
    'from.title': words.title,
    'from.publisher': words.publisher,
    'from.publishedAt': words.published,
    'from.url': words.address,
    'from.language': words.language,
    'from.quote': words.quote,
  };
}

/** What can be wrong with the block, by code. */
export function sourceBlockErrors(lang: Lang): Readonly<Record<string, string>> {
  return sourceMessages(lang).errors;
}
