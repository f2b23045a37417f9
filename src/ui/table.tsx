import type { ReactNode } from 'react';

export interface TableColumn {
  readonly key: string;
  readonly head: ReactNode;
  /** On phones: the row's title, a line of its own, the left or right end of a line, or one of the small details. */
  readonly phone?: 'title' | 'line' | 'left' | 'right' | 'detail';
  /** Words before the cell on phones, where its head is not seen: «срок». */
  readonly phoneLabel?: string;
  readonly align?: 'end';
  readonly small?: boolean;
  /** A CSS width for wide screens, in rem or %. */
  readonly width?: string;
}

export interface TableRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
}

interface TableProps {
  readonly caption: string;
  readonly captionShown?: boolean;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A real table; on phones each row becomes a title and a line of details. The roles keep it a table when CSS changes display. */
export function Table({ caption, captionShown = false, columns, rows }: TableProps) {
  return (
    <table className="table" role="table">
      <caption className={captionShown ? 'table-caption' : 'visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={cellClass(column)}
              style={column.width ? { width: column.width } : undefined}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} value={row.cells[column.key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, value }: { readonly column: TableColumn; readonly value: ReactNode }) {
  const content = (
    <>
      {column.phoneLabel !== undefined && (
        <span className="cell-label" aria-hidden="true">
          {column.phoneLabel}{' '}
        </span>
      )}
      {value}
    </>
  );
  if (column.phone === 'title') {
    return (
      <th role="rowheader" scope="row" className={cellClass(column)}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" className={cellClass(column)}>
      {content}
    </td>
  );
}

function cellClass(column: TableColumn): string {
  const classes = [`cell-${column.phone ?? 'line'}`];
  if (column.align === 'end') classes.push('cell-end');
  if (column.small) classes.push('cell-small');
  return classes.join(' ');
}
