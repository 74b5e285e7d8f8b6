import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Import, ImportRecord } from '@/api/model';
import { formatNumber } from '@/lib/formats';
import styles from './imports.module.css';

type Cells = ReadonlyMap<number, string[]>;

interface MendDialogProps {
  import: Import;
  record: ImportRecord;
  mended: Cells;
  onKeep: (rows: Cells) => void;
  onClose: () => void;
}

/** The cells of a row as they were rejected, one for each heading. */
function original(headings: string[], { rows }: ImportRecord, line: number): string[] {
  const cells = rows.find((row) => row.line === line)?.cells ?? [];
  return headings.map((_, place) => cells[place] ?? '');
}

function same(one: string[], other: string[]): boolean {
  return one.every((cell, place) => cell === other[place]);
}

/** The cells of a rejected record, with what is wrong at each of them. */
export function MendDialog({ import: { headings, columns }, record, mended, onKeep, onClose }: MendDialogProps) {
  const { t } = useLingui();
  const [cells, change] = useState<Cells>(() => new Map(record.rows.map(({ line }) => [line, mended.get(line) ?? original(headings, record, line)])));
  const set = (line: number, place: number, text: string) => change(new Map([...cells, [line, (cells.get(line) ?? []).with(place, text)]]));
  const placeOf = (id: string | null | undefined) => columns.find((column) => column.id === id)?.place;
  const used = headings.flatMap((heading, place) => (columns.some((column) => column.place === place) ? [{ heading, place }] : []));
  const key = record.key;
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={key ? <Trans>Mend {key}</Trans> : <Trans>Mend the record</Trans>}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {record.rows.map(({ line, reasons }) => (
        <fieldset key={line} className={styles.mend}>
          <legend>{t`Row ${formatNumber(line)}`}</legend>
          {reasons
            .filter(({ column }) => typeof placeOf(column) !== 'number')
            .map(({ code, message }) => (
              <p key={code} className={styles.bad}>
                {message}
              </p>
            ))}
          <div className={styles.cells}>
            {used.map(({ heading, place }) => {
              const faults = reasons.filter(({ column }) => placeOf(column) === place);
              return (
                <TextInput
                  key={place}
                  label={heading}
                  value={cells.get(line)?.[place] ?? ''}
                  error={faults.map(({ message }) => message).join(' ') || undefined}
                  onChange={({ currentTarget }) => set(line, place, currentTarget.value)}
                />
              );
            })}
          </div>
        </fieldset>
      ))}
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          <Trans>Leave it as it is</Trans>
        </Button>
        <Button onClick={() => onKeep(new Map([...cells].filter(([line, now]) => !same(now, original(headings, record, line)))))}>
          <Trans>Keep these cells</Trans>
        </Button>
      </Group>
    </Modal>
  );
}
