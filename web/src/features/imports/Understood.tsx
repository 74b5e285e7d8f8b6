import { Trans, useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import type { Import, ImportConventions } from '@/api/model';
import { SectionHead } from '@/components/SectionHead';
import styles from './imports.module.css';
import { useImportWords } from './use-import-words';

interface UnderstoodProps {
  import: Import;
  disabled: boolean;
  onChoose: (conventions: ImportConventions) => void;
}

/** What was found out about a file, and what a person may know better. */
export function Understood({ import: { file, conventions, columns }, disabled, onChoose }: UnderstoodProps) {
  const { t } = useLingui();
  const words = useImportWords();
  const { format } = file;
  const separator = words.separator(format);
  const facts: [string, string | undefined][] = [
    [t`File type`, format.type === 'xlsx' ? t`Excel workbook` : t`CSV`],
    [t`Sheet`, format.sheet ?? undefined],
    [t`Between cells`, separator],
    [t`Characters`, format.encoding ?? undefined],
  ];
  const has = (type: string) => columns.some((column) => column.type === type && typeof column.place === 'number');
  return (
    <section>
      <SectionHead title={<Trans>How the file is read</Trans>} />
      <dl className={styles.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt className="third">{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <div className={styles.choices}>
        {has('number') && (
          <Select
            label={t`Decimals are written with`}
            placeholder={t`cannot be told from the file`}
            data={[
              { value: 'comma', label: t`a comma: 1.234,50` },
              { value: 'point', label: t`a point: 1,234.50` },
            ]}
            value={conventions.decimal ?? null}
            allowDeselect={false}
            disabled={disabled}
            onChange={(decimal) => decimal && onChoose({ ...conventions, decimal: decimal as ImportConventions['decimal'] })}
          />
        )}
        {has('date') && (
          <Select
            label={t`In dates like 03/04/2026 comes first`}
            placeholder={t`cannot be told from the file`}
            data={[
              { value: 'day_first', label: t`the day: 3 April` },
              { value: 'month_first', label: t`the month: 4 March` },
            ]}
            value={conventions.dates ?? null}
            allowDeselect={false}
            disabled={disabled}
            onChange={(dates) => dates && onChoose({ ...conventions, dates: dates as ImportConventions['dates'] })}
          />
        )}
      </div>
    </section>
  );
}
