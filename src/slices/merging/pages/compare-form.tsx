import type { Lang } from '../../../platform/values/bilingual.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Text } from '../../../ui/record-form.tsx';
import { Section } from '../../../ui/section.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import type { ComparedField, ComparedRecord, Comparison } from '../compared-records.server.ts';
import { mergingMessages } from '../messages.ts';
import type { Choices, Side } from '../rules.ts';
import { Moves } from './moves.tsx';

interface CompareFormProps {
  readonly lang: Lang;
  /** Below the language. */
  readonly address: string;
  readonly swapped: string;
  readonly compared: Comparison;
  /** As a refusal, told above the form; null where they can be merged. */
  readonly against: string | null;
  readonly choices: Choices;
  readonly reason: string;
}

/** Both records side by side, with what stays in each field, what moves, and why. */
export function CompareForm({ lang, address, swapped, compared, against, choices, reason }: CompareFormProps) {
  const words = mergingMessages(lang);
  const { into, from, fields, moves } = compared;
  return (
    <form method="post" action={`/${lang}/${address}?with=${from.id}`} className="record-form record-form--wide">
      <Facts
        items={[
          { label: words.stays, value: <Named lang={lang} of={into} /> },
          { label: words.goes, value: <Named lang={lang} of={from} /> },
        ]}
      />
      <p className="record-actions">
        <a href={`/${lang}/${swapped}`}>{words.swap}</a>
        <a href={`/${lang}/${address}`}>{words.another}</a>
      </p>
      <input type="hidden" name="from" value={from.id} />
      <input type="hidden" name="revision.into" value={into.revision} />
      <input type="hidden" name="revision.from" value={from.revision} />
      <Section id="what-stays" title={words.whatStays}>
        <p className="note">{typeset(fields.length === 0 ? words.noDifferences : words.whatStaysHint, lang)}</p>
        {fields.length > 0 && <Fields lang={lang} compared={compared} choices={choices} />}
      </Section>
      <Section id="what-moves" title={words.whatMoves}>
        <Moves lang={lang} moves={moves} />
      </Section>
      {against === null && (
        <>
          <Text form={{ lang, values: { reason: [reason] }, errors: [] }} name="reason" label={words.reason} hint={words.reasonHint} />
          <p className="record-form-buttons">
            <button className="button" type="submit">
              {words.merge}
            </button>
          </p>
        </>
      )}
    </form>
  );
}

function Named({ lang, of: { id, name, page } }: { readonly lang: Lang; readonly of: ComparedRecord }) {
  return (
    <>
      <a href={`/${lang}/${page}`}>{name}</a> <span className="note">{id}</span>
    </>
  );
}

function Fields({ lang, compared: { fields, into, from }, choices }: Pick<CompareFormProps, 'lang' | 'compared' | 'choices'>) {
  const words = mergingMessages(lang);
  const hasBoth = fields.some(({ sides }) => sides.includes('both'));
  const cell = (one: ComparedField, side: Side, head: string) =>
    one.sides.includes(side) ? (
      <label className="checkbox">
        <input
          type="radio"
          name={`take.${one.field}`}
          value={side}
          defaultChecked={(choices[one.field] ?? one.usual) === side}
          aria-label={`${one.label}, ${head}: ${one.said[side]}`}
        />
        <span>{one.said[side]}</span>
      </label>
    ) : null;
  return (
    <Table
      caption={words.compared}
      columns={[
        { key: 'field', head: words.field, phone: 'title', width: '20%' },
        { key: 'into', head: `${words.stays}: ${into.name}`, phoneLabel: words.stays },
        { key: 'from', head: `${words.goes}: ${from.name}`, phoneLabel: words.goes },
        ...(hasBoth ? [{ key: 'both', head: words.together, phoneLabel: words.together }] : []),
      ]}
      rows={fields.map((one) => ({
        key: one.field,
        cells: {
          field: one.label,
          into: cell(one, 'into', words.stays),
          from: cell(one, 'from', words.goes),
          both: cell(one, 'both', words.together),
        },
      }))}
    />
  );
}
