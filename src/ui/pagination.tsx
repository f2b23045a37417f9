import { type Lang, uiMessages } from './messages.ts';

interface PaginationProps {
  readonly lang: Lang;
  /** From 1. */
  readonly current: number;
  readonly total: number;
  readonly hrefOf: (page: number) => string;
}

/** The page numbers to show: ends, neighbours of the current, and null for what is left out. */
export function pageNumbers(current: number, total: number): readonly (number | null)[] {
  const shown = [...new Set([1, 2, current - 1, current, current + 1, total - 1, total])]
    .filter((page) => page >= 1 && page <= total)
    .sort((a, b) => a - b);
  const numbers: (number | null)[] = [];
  for (const page of shown) {
    const previous = numbers.at(-1) ?? 0;
    if (page - previous === 2) numbers.push(page - 1);
    else if (page - previous > 2) numbers.push(null);
    numbers.push(page);
  }
  return numbers;
}

export function Pagination({ lang, current, total, hrefOf }: PaginationProps) {
  const words = uiMessages(lang);
  if (total <= 1) return null;
  return (
    <nav className="pagination" aria-label={words.pages}>
      {current > 1 && (
        <a href={hrefOf(current - 1)} rel="prev">
          {words.previousPage}
        </a>
      )}
      <ol className="pagination-list">
        {pageNumbers(current, total).map((page, index) => (
          <li key={page ?? `gap-${index}`}>
            {page === null ? (
              '…'
            ) : (
              <a href={hrefOf(page)} aria-label={`${words.page} ${page}`} aria-current={page === current ? 'page' : undefined}>
                {page}
              </a>
            )}
          </li>
        ))}
      </ol>
      {current < total && (
        <a href={hrefOf(current + 1)} rel="next">
          {words.nextPage}
        </a>
      )}
    </nav>
  );
}
