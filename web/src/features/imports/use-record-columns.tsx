import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { Import, ImportRecord } from '@/api/model';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatNumber } from '@/lib/formats';
import { SubjectLink } from './SubjectLink';
import styles from './imports.module.css';
import { headingOf } from './headings';
import { outcomeTones, useImportWords } from './use-import-words';

/**
 * @param mended cells of rows that were mended and not yet sent, by line
 * @param onMend absent where nothing can be mended
 */
export function useRecordColumns(
  shown: Import,
  mended: ReadonlyMap<number, string[]>,
  onMend: ((record: ImportRecord) => void) | undefined,
): Column<ImportRecord>[] {
  const { t } = useLingui();
  const words = useImportWords();
  const touched = ({ rows }: ImportRecord) => rows.some(({ line }) => mended.has(line));
  return [
    {
      id: 'line',
      head: t`Row`,
      numeric: true,
      phone: 'none',
      className: styles.line,
      renderCell: ({ line }) => <span className="third">{formatNumber(line)}</span>,
    },
    {
      id: 'key',
      head: words.kind(shown.kind).record,
      phone: 'lead',
      renderCell: (record) => <SubjectLink kind={shown.kind} record={record} />,
    },
    {
      id: 'verdict',
      head: t`Verdict`,
      phone: 'second',
      renderCell: (record) =>
        touched(record) ? (
          <StatusText tone="idle">{t`Mended, not sent yet`}</StatusText>
        ) : (
          <StatusText tone={outcomeTones[record.outcome]}>{words.outcomes[record.outcome]}</StatusText>
        ),
    },
    {
      id: 'why',
      head: t`Why`,
      phone: 'below',
      renderCell: ({ line: first, rows }) =>
        rows.flatMap(({ line, reasons }) =>
          reasons.map(({ column, code, message }) => (
            <div key={`${line} ${column} ${code}`}>
              {line !== first && <span className="third">{t`Row ${formatNumber(line)}`} · </span>}
              {column && <span className="medium">{t`${headingOf(shown, column)}:`} </span>}
              {message}
            </div>
          )),
        ),
    },
    {
      id: 'action',
      head: t`Actions`,
      quiet: true,
      numeric: true,
      phone: 'end',
      renderCell: (record) =>
        onMend &&
        record.outcome === 'rejected' &&
        record.rows.length > 0 && (
          <Button size="compact-xs" variant="default" onClick={() => onMend(record)}>
            <Trans>Mend</Trans>
          </Button>
        ),
    },
  ];
}
