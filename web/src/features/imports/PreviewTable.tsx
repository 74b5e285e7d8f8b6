import { useLingui } from '@lingui/react/macro';
import type { Import, ImportPreviewRow } from '@/api/model';
import { StatusText } from '@/components/StatusText';
import { formatNumber } from '@/lib/formats';
import styles from './imports.module.css';

interface PreviewTableProps {
  import: Import;
  rows: ImportPreviewRow[];
}

/** Rows of a file as they are understood; too wide for the page, it scrolls by itself. */
export function PreviewTable({ import: { columns, headings }, rows }: PreviewTableProps) {
  const { t } = useLingui();
  const used = columns
    .flatMap((column) => (typeof column.place === 'number' ? [{ ...column, place: column.place }] : []))
    .toSorted((a, b) => a.place - b.place);
  const labelOf = (id: string | null | undefined) => {
    const column = used.find((each) => each.id === id);
    return column ? headings[column.place] : columns.find((each) => each.id === id)?.label;
  };
  return (
    // A region that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.sheet} role="region" aria-label={t`Rows of the file`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" className="num">{t`Row`}</th>
            <th scope="col">{t`Verdict`}</th>
            {used.map(({ id, type, place }) => (
              <th key={id} scope="col" className={type === 'number' ? 'num' : undefined}>
                {headings[place]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, sound, cells, values, reasons }) => (
            <tr key={line}>
              <td className="num third">{formatNumber(line)}</td>
              <td className={styles.verdict}>
                {sound && <StatusText tone="ok">{t`can be imported`}</StatusText>}
                {!sound && reasons.length === 0 && <StatusText tone="off">{t`belongs to a row with a fault`}</StatusText>}
                {reasons.map(({ column, code, message }) => (
                  <div key={`${column} ${code}`}>
                    <StatusText tone="bad">
                      {labelOf(column) && <span className="third">{t`${labelOf(column)}:`} </span>}
                      {message}
                    </StatusText>
                  </div>
                ))}
              </td>
              {used.map(({ id, type, place }) => (
                <td key={id} className={type === 'number' ? 'num' : undefined} data-bad={reasons.some(({ column }) => column === id) || undefined}>
                  {values[id] ?? cells[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
