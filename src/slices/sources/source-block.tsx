import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate } from '../../ui/dates.ts';
import { DateText, errorOf, FieldGroup, type FormSight, LongText, Select, Text, typedIn } from '../../ui/record-form.tsx';
import { SOURCE_LANGUAGES } from './input.ts';
import type { SourceToCite } from './kept-queries.server.ts';
import { sourceMessages } from './messages.ts';

interface SourceBlockProps {
  readonly form: FormSight;
  /** What `sourcesToCite` answers. */
  readonly sources: readonly SourceToCite[];
  /** The record is new: nothing cites anything yet. */
  readonly isNew: boolean;
}

const DESCRIBED = ['from.title', 'from.publisher', 'from.publishedAt', 'from.url'];

/** «Where is this known from»: one block in every form that records facts. `readSourceBlock` reads it. */
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
        options={sources.map((one) => ({ value: one.id, label: labelOf(one, lang) }))}
      />
      <details open={isOpen} className="field-group-more">
        <summary>{words.describeSource}</summary>
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

function labelOf({ title, publisher, publishedAt }: SourceToCite, lang: Lang): string {
  const by = [publisher === null ? '' : inLang(publisher, lang), publishedAt === null ? '' : formatDate(publishedAt, lang)].filter(Boolean);
  return by.length === 0 ? title : `${title} (${by.join(', ')})`;
}

/** Names of the block's fields, for the summary of errors. */
export function sourceBlockLabels(lang: Lang): Readonly<Record<string, string>> {
  const words = sourceMessages(lang);
  return {
    'from.source': words.knownSource,
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
