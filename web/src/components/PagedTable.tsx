import type { ReactNode } from 'react';
import { MoreButton } from './MoreButton';
import { ProblemNotice } from './ProblemNotice';
import { Rows } from './Rows';
import { Table, type Column, type Opening } from './Table';

interface PagedTableProps<T> {
  label: string;
  columns: Column<T>[];
  keyOf: (row: T) => string;
  lines?: 1 | 2;
  opening?: Opening;
  /** What `usePages` answers. */
  pages: { items: T[] | undefined; error: Error | null; retry: () => void; more?: (() => void) | undefined; loadingMore: boolean };
  /** Stands where there is nothing. */
  empty?: ReactNode;
}

/** A list that grows page by page, with what stands in its place while it loads, fails or is empty. */
export function PagedTable<T>({ label, columns, keyOf, lines = 1, opening, pages, empty }: PagedTableProps<T>) {
  const { items, error, retry, more, loadingMore } = pages;
  if (error && !items) return <ProblemNotice error={error} onRetry={retry} />;
  if (!items) return <Rows count={5} height={lines === 2 ? 52 : 40} />;
  if (items.length === 0 && empty) return empty;
  return (
    <>
      {error && <ProblemNotice error={error} onRetry={retry} />}
      <Table label={label} columns={columns} rows={items} keyOf={keyOf} lines={lines} opening={opening} />
      <MoreButton onMore={more} loading={loadingMore} />
    </>
  );
}
