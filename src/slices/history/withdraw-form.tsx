import type { FieldError, FormValues } from '../../platform/http/form-values.ts';
import type { Lang } from '../../platform/values/bilingual.ts';
import { PageTitle } from '../../ui/page-parts.tsx';
import { RecordForm, Text } from '../../ui/record-form.tsx';
import { formSight } from './edit-sight.tsx';
import { historyMessages } from './messages.ts';

interface WithdrawFormProps {
  readonly lang: Lang;
  /** What is taken out. */
  readonly title: string;
  readonly revision: number;
  /** Where to, if not. */
  readonly backHref: string;
  readonly answered: { readonly values: FormValues; readonly errors: readonly FieldError[] } | undefined;
  readonly sentences: Readonly<Record<string, string>>;
}

/** Asks once more, and for the reason, before a record is taken out of the register. */
export function WithdrawForm({ lang, title, revision, backHref, answered, sentences }: WithdrawFormProps) {
  const words = historyMessages(lang);
  const form = formSight({ lang, values: {} }, answered, { 'changed-meanwhile': words.changedSinceSeen, ...sentences });
  return (
    <>
      <PageTitle under={words.withdrawHint}>{words.withdrawing(title)}</PageTitle>
      <RecordForm
        {...form}
        labels={{ reason: words.withdrawReason }}
        submitLabel={words.withdraw}
        revision={revision}
        aside={<a href={backHref}>{words.leaveIt}</a>}
      >
        <Text form={form} name="reason" label={words.withdrawReason} hint={words.withdrawReasonHint} />
      </RecordForm>
    </>
  );
}
