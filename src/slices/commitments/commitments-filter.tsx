import type { ReactNode } from 'react';
import type { Lang } from '../../platform/values/bilingual.ts';
import { FilterForm, SelectField } from '../../ui/form-fields.tsx';
import { DIRECTIONS, directionName } from '../directions/index.ts';
import { COMMITMENT_STATES } from './input.ts';
import { listMessages } from './list-messages.ts';
import { STATE_KINDS, type StateAsked } from './list-wishes.ts';
import { commitmentMessages } from './messages.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface CommitmentsFilterProps {
  readonly lang: Lang;
  /** The list's address without its query. */
  readonly address: string;
  readonly asked: { readonly state?: StateAsked | undefined; readonly direction?: string | undefined; readonly owner?: string | undefined };
  /** Who can be asked for as the one who promised; none: that is not asked. */
  readonly owners: readonly Option[];
  readonly isFiltered: boolean;
  /** Leads back to the whole list. */
  readonly whole: string;
  /** What else is asked, or stays in the address. */
  readonly children?: ReactNode;
}

/** What lists of promises are narrowed by. */
export function CommitmentsFilter({ lang, address, asked, owners, isFiltered, whole, children }: CommitmentsFilterProps) {
  const words = listMessages(lang);
  return (
    <FilterForm
      action={address}
      label={words.filter}
      submitLabel={words.show}
      {...(isFiltered ? { reset: { href: whole, label: words.clear } } : {})}
    >
      {children}
      <SelectField
        name="state"
        label={words.state}
        value={asked.state ?? ''}
        options={[
          { value: '', label: words.any },
          ...STATE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
          ...COMMITMENT_STATES.map((state) => ({ value: state, label: commitmentMessages(lang).states[state] })),
        ]}
      />
      {owners.length > 0 && (
        <SelectField
          name="owner"
          label={words.promisedBy}
          value={asked.owner ?? ''}
          options={[{ value: '', label: words.anybody }, ...owners]}
        />
      )}
      <SelectField
        name="direction"
        label={words.direction}
        value={asked.direction ?? ''}
        options={[
          { value: '', label: words.anyDirection },
          ...DIRECTIONS.map((code) => ({ value: code, label: directionName(code, lang) })),
        ]}
      />
    </FilterForm>
  );
}
