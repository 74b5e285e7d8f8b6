import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Table.module.css';

export interface Column<T> {
  id: string;
  head: string;
  /** True where the head is for those who cannot see what the cells are. */
  quiet?: boolean;
  /** Stands in the head's place, such as a box that chooses all rows. */
  renderHead?: () => ReactNode;
  /** Stands right, in figures of one width. */
  numeric?: boolean;
  /** Where the cell stands on a phone: `lead` is the row's name, `none` is left out. */
  phone?: 'lead' | 'second' | 'below' | 'end' | 'none';
  className?: string;
  renderCell: (row: T) => ReactNode;
}

/** What a press on a row shows in full beside the list, and whose it is now. */
export interface Opening {
  key: string | undefined;
  onOpen: (key: string) => void;
}

interface TableProps<T> {
  label: string;
  columns: Column<T>[];
  rows: T[];
  keyOf: (row: T) => string;
  /** Rows of two lines are higher. */
  lines?: 1 | 2;
  /** Where rows open; what leads a row is then its button. */
  opening?: Opening;
}

function classOf({ numeric, className }: Column<never>): string | undefined {
  return [numeric && 'num', className].filter(Boolean).join(' ') || undefined;
}

/** A list with a head; on a phone, rows of two lines. The column that leads a row is its head. */
export function Table<T>({ label, columns, rows, keyOf, lines = 1, opening }: TableProps<T>) {
  const lead = (row: T, cell: ReactNode) =>
    opening ? (
      <UnstyledButton className={styles.opener} onClick={() => opening.onOpen(keyOf(row))} aria-haspopup="dialog">
        {cell}
      </UnstyledButton>
    ) : (
      cell
    );
  return (
    <table className={`${styles.table} ${styles.stacked}`} data-lines={lines} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.numeric ? 'num' : undefined}>
              {column.renderHead?.() ?? (column.quiet ? <VisuallyHidden>{column.head}</VisuallyHidden> : column.head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            data-clickable={opening ? true : undefined}
            data-selected={(opening && keyOf(row) === opening.key) || undefined}
            onClick={opening && (() => opening.onOpen(keyOf(row)))}
          >
            {columns.map((column) =>
              column.phone === 'lead' ? (
                <th key={column.id} scope="row" data-phone="lead" className={classOf(column)}>
                  {lead(row, column.renderCell(row))}
                </th>
              ) : (
                <td key={column.id} data-phone={column.phone} className={classOf(column)}>
                  {column.renderCell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
