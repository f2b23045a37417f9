import type { Lang } from '../../../platform/values/bilingual.ts';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { FIELDS_OF_KIND } from '../columns.ts';
import { importMessages } from '../messages.ts';
import type { ImportSight } from './import-sight.server.ts';

interface ColumnsFormProps {
  readonly lang: Lang;
  readonly sight: ImportSight;
  /** What was chosen and refused; else what the columns mean now. */
  readonly chosen: readonly string[];
}

/** Each column with what stands in it and what it means. After a publication they only say so. */
export function ColumnsForm({ lang, sight, chosen }: ColumnsFormProps) {
  const words = importMessages(lang);
  const canChange = sight.published === 0 && sight.state === 'ready';
  const nameOf = (column: number) => sight.header[column] || words.untitled(column + 1);
  const table = (
    <Table
      caption={words.columns}
      columns={[
        { key: 'column', head: words.column, phone: 'title', width: '28%' },
        { key: 'samples', head: words.samples, small: true },
        { key: 'means', head: words.means, width: '34%' },
      ]}
      rows={sight.header.map((_name, column) => ({
        key: String(column),
        cells: {
          column: nameOf(column),
          samples: (sight.samples[column] ?? []).map((text) => text.slice(0, 80)).join(' · ') || words.emptyColumn,
          means: canChange ? (
            <MeaningSelect lang={lang} kind={sight.kind} column={column} label={nameOf(column)} chosen={chosen[column] ?? ''} />
          ) : (
            (words.fields[chosen[column] ?? ''] ?? words.notRead)
          ),
        },
      }))}
    />
  );
  return (
    <section className="section" aria-labelledby="columns">
      <h2 id="columns">{words.columns}</h2>
      {!canChange && table}
      {canChange && (
        <form method="post" className="record-form record-form--wide">
          <p className="note">{typeset(words.columnsLead, lang)}</p>
          <input type="hidden" name="deed" value="columns" />
          {table}
          <p>
            <button className="button button--quiet" type="submit">
              {words.readAgain}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

interface MeaningSelectProps {
  readonly lang: Lang;
  readonly kind: ImportSight['kind'];
  readonly column: number;
  readonly label: string;
  readonly chosen: string;
}

function MeaningSelect({ lang, kind, column, label, chosen }: MeaningSelectProps) {
  const words = importMessages(lang);
  return (
    <select
      className="control"
      id={`field-column.${column}`}
      name={`column.${column}`}
      defaultValue={chosen}
      aria-label={`${words.means}: ${label}`}
    >
      <option value="">{words.notRead}</option>
      {FIELDS_OF_KIND[kind].map((field) => (
        <option key={field} value={field}>
          {words.fields[field]}
        </option>
      ))}
    </select>
  );
}
