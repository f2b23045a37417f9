import { Fragment, type ReactNode } from 'react';
import { inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { typeset } from '../../../ui/typography.ts';
import { directionName } from '../../directions/index.ts';
import { municipalityKindName } from '../../municipalities/index.ts';
import { kindName, standingName } from '../../partnerships/index.ts';
import type { ClearRowShown } from '../clear-queries.server.ts';
import { importMessages } from '../messages.ts';
import { municipalityValues, partnershipValues } from '../row-values.ts';
import type { ImportSight } from './import-sight.server.ts';
import { textOfCells } from './sentences.ts';

interface ClearRowsProps {
  readonly lang: Lang;
  readonly sight: ImportSight;
  readonly mayWrite: boolean;
}

/** What each row was understood to say, to be looked over before it is published: the towns told apart, the date as it was read. */
export function ClearRows({ lang, sight, mayWrite }: ClearRowsProps) {
  const words = importMessages(lang);
  const { id, clearRows, page, pages } = sight;
  if (clearRows.length === 0) return null;
  const mayAsk = mayWrite && clearRows.some(({ recordId }) => recordId === null);
  return (
    <section className="section" aria-labelledby="clear">
      <h2 id="clear">{words.clearTitle}</h2>
      {mayAsk && <p className="note">{typeset(words.clearLead, lang)}</p>}
      <Table
        caption={words.clearTitle}
        columns={[
          { key: 'row', head: words.row, phone: 'title', phoneLabel: words.row },
          { key: 'cell', head: words.cell, small: true },
          { key: 'is', head: words.understood },
          ...(mayAsk ? [{ key: 'ask', head: words.notSo }] : []),
        ]}
        rows={clearRows.map((one) => ({
          key: String(one.row),
          cells: {
            row: one.row,
            cell: textOfCells(one.cells),
            is: <Understood lang={lang} sight={sight} row={one} />,
            ask: one.recordId === null && <AskAgain lang={lang} id={id} names={one.names} />,
          },
        }))}
      />
      <Pagination
        lang={lang}
        current={page}
        total={pages}
        hrefOf={(wanted) => `/${lang}/work/imports/${id}${wanted === 1 ? '' : `?page=${wanted}`}#clear`}
      />
    </section>
  );
}

interface UnderstoodProps {
  readonly lang: Lang;
  readonly sight: ImportSight;
  readonly row: ClearRowShown;
}

function Understood({ lang, sight: { kind, mapping }, row: { cells, towns, recordId, alike } }: UnderstoodProps) {
  const section = kind === 'partnerships' ? 'partnerships' : 'municipalities';
  const named = towns.map(({ name, where }) => typeset(`${name}, ${where}`, lang)).join(' – ');
  const said = kind === 'partnerships' ? saidOfTie(cells, mapping, lang) : saidOfTown(cells, mapping, lang);
  return (
    <>
      {recordId === null ? named : <a href={`/${lang}/${section}/${recordId}`}>{named}</a>}
      {said.length > 0 && <span className="cell-under">{said.join(', ')}</span>}
      {recordId === null && alike.length > 0 && (
        <span className="cell-under">
          {importMessages(lang).alike}{' '}
          {alike.map(({ id, title }, at) => (
            <Fragment key={id}>
              {at > 0 && ', '}
              <a href={`/${lang}/partnerships/${id}`}>{inLang(title, lang)}</a>
            </Fragment>
          ))}
        </span>
      )}
    </>
  );
}

function saidOfTie(cells: readonly string[], mapping: readonly string[], lang: Lang): readonly string[] {
  const { kind, standing, since, directions } = partnershipValues(cells, mapping);
  const named = [kindName(kind), ...(standing === null ? [] : [standingName(standing)])].map((name) => inLang(name, lang));
  const said = [...named, since === null ? '' : formatDate(since, lang)];
  return [...said, ...directions.map((code) => directionName(code, lang))].filter((part) => part !== '');
}

function saidOfTown(cells: readonly string[], mapping: readonly string[], lang: Lang): readonly string[] {
  const { kind, oktmo, validFrom } = municipalityValues(cells, mapping);
  const said = [kind === null ? '' : municipalityKindName(kind, lang), oktmo ?? '', validFrom === null ? '' : formatDate(validFrom, lang)];
  return said.filter((part) => part !== '');
}

interface AskAgainProps {
  readonly lang: Lang;
  readonly id: string;
  readonly names: ClearRowShown['names'];
}

/** Leads to the queue with the name of the row that was taken for the wrong town. */
function AskAgain({ lang, id, names }: AskAgainProps): ReactNode {
  const words = importMessages(lang);
  return names.map(({ key, name }) => (
    <form key={key} className="import-ask" method="post" action={`/${lang}/work/imports/${id}/queue`}>
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="choice" value="ask" />
      <button type="submit" className="button-as-link">
        {words.anotherTown} <span className={names.length === 1 ? 'visually-hidden' : undefined}>{words.itsName(name)}</span>
      </button>
    </form>
  ));
}
