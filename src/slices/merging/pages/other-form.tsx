import type { Lang } from '../../../platform/values/bilingual.ts';
import { ChoiceByName } from '../../../ui/choice-by-name.tsx';
import { ErrorSummary, type FormSight } from '../../../ui/record-form.tsx';
import { mergingMessages } from '../messages.ts';

interface OtherFormProps {
  readonly opened: {
    readonly lang: Lang;
    readonly address: string;
    readonly asked: Readonly<Record<string, readonly string[]>>;
    readonly candidates: readonly { readonly value: string; readonly label: string }[];
    readonly code: 'no-such-name' | 'which-one' | null;
  };
}

/** Which record it is to be merged with, named as people name it. */
export function OtherForm({ opened: { lang, address, asked, candidates, code } }: OtherFormProps) {
  const words = mergingMessages(lang);
  const sentence = code === 'no-such-name' ? words.noSuchName : words.whichOne;
  const form: FormSight = { lang, values: asked, errors: code === null ? [] : [{ field: 'other', sentence }] };
  return (
    <form method="get" action={`/${lang}/${address}`} className="record-form">
      <ErrorSummary lang={lang} errors={form.errors} labels={{ other: words.otherRecord }} />
      <ChoiceByName form={form} name="other" label={words.otherRecord} hint={words.otherHint} candidates={candidates} />
      <p className="record-form-buttons">
        <button className="button" type="submit">
          {words.choose}
        </button>
      </p>
    </form>
  );
}
