import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { DIRECTIONS, directionName } from '../../directions/index.ts';
import { noteKept } from '../file-notes.ts';
import { importMessages } from '../messages.ts';
import type { ImportSight } from './import-sight.server.ts';
import { faultSentence, textOfCells } from './sentences.ts';

interface ResultProps {
  readonly lang: Lang;
  readonly sight: ImportSight;
}

/** What becomes of the rows: all of them are in one of the four. */
export function ImportResult({ lang, sight, mayWrite }: ResultProps & { readonly mayWrite: boolean }) {
  const words = importMessages(lang);
  const { counts, names } = sight;
  const parts = [
    { key: 'resolved', total: counts.resolved, label: words.resolved },
    { key: 'queued', total: counts.queued, label: words.queued },
    { key: 'duplicate', total: counts.duplicate, label: words.duplicates },
    { key: 'error', total: counts.error, label: words.errors },
  ];
  return (
    <section className="section" aria-labelledby="result">
      <h2 id="result">{words.result}</h2>
      <dl className="import-counts">
        {parts.map(({ key, total, label }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd data-count={key}>{total.toLocaleString(lang)}</dd>
          </div>
        ))}
      </dl>
      <p className="note">{words.ofRows(sight.rows)}</p>
      {sight.notes.map(noteKept).map(({ code, told }) => (
        <p key={code} className="note">
          {typeset(words.notes[code]?.(told) ?? '', lang)}
        </p>
      ))}
      {mayWrite && names.queued > 0 && (
        <p>
          <a className="button button--quiet" href={`/${lang}/work/imports/${sight.id}/queue`}>
            {words.toQueue(names.queued)}
          </a>
        </p>
      )}
    </section>
  );
}

export function FaultyRows({ lang, sight }: ResultProps) {
  const words = importMessages(lang);
  if (sight.faulty.length === 0) return null;
  const cells = sight.faulty.flatMap(({ row, cells: texts, faults }) =>
    faults.map(({ column, code }) => ({
      key: `${row}-${column}-${code}`,
      cells: {
        row: (
          <>
            {row}
            <span className="cell-under">{textOfCells(texts)}</span>
          </>
        ),
        column: sight.header[column] || words.untitled(column + 1),
        cell: texts[column] || '–',
        wrong: typeset(faultSentence(code, sight.kind, lang), lang),
      },
    })),
  );
  return (
    <section className="section" aria-labelledby="errors">
      <h2 id="errors">{words.errorsTitle}</h2>
      <p className="note">
        {typeset(words.errorsLead, lang)} <a href={`/${lang}/work/imports/${sight.id}/errors`}>{words.errorsFile}</a>
      </p>
      <Table
        caption={words.errorsTitle}
        columns={[
          { key: 'row', head: words.row, phone: 'title', phoneLabel: words.row, width: '35%' },
          { key: 'column', head: words.column, phoneLabel: words.inColumn },
          { key: 'cell', head: words.cell, phoneLabel: words.isWritten },
          { key: 'wrong', head: words.wrong },
        ]}
        rows={cells}
      />
      <More lang={lang} left={sight.counts.error - sight.faulty.length} />
      {sight.faulty.some(({ faults }) => faults.some(({ code }) => code === 'no-such-direction')) && <DirectionsThere lang={lang} />}
    </section>
  );
}

/** What may stand in a column of directions. */
function DirectionsThere({ lang }: { readonly lang: Lang }) {
  return (
    <details>
      <summary>{importMessages(lang).directionsThere}</summary>
      <p>{DIRECTIONS.map((code) => directionName(code, lang)).join('; ')}.</p>
    </details>
  );
}

/** What is there already, beside the row that says it again. */
export function KnownRows({ lang, sight }: ResultProps) {
  const words = importMessages(lang);
  if (sight.known.length === 0) return null;
  const section = sight.kind === 'partnerships' ? 'partnerships' : 'municipalities';
  return (
    <section className="section" aria-labelledby="known">
      <h2 id="known">{words.duplicatesTitle}</h2>
      <Table
        caption={words.duplicatesTitle}
        columns={[
          { key: 'row', head: words.row, phone: 'title', phoneLabel: words.row },
          { key: 'cell', head: words.cell, small: true },
          { key: 'is', head: words.sameAs, phoneLabel: words.repeats },
        ]}
        rows={sight.known.map(({ row, cells, record, sameAs }) => ({
          key: String(row),
          cells: {
            row,
            cell: textOfCells(cells),
            is:
              record === null ? (
                words.duplicateRow(sameAs ?? 0)
              ) : (
                <a href={`/${lang}/${section}/${record.id}`}>{inLang(record.name, lang)}</a>
              ),
          },
        }))}
      />
      <More lang={lang} left={sight.counts.duplicate - sight.known.length} />
    </section>
  );
}

function More({ lang, left }: { readonly lang: Lang; readonly left: number }) {
  return left > 0 ? <p className="note">{importMessages(lang).andMore(left)}</p> : null;
}
