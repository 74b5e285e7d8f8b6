import { Trans, useLingui } from '@lingui/react/macro';
import { UnstyledButton } from '@mantine/core';
import type { IntegrationLogEntry } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import table from '@/components/Table.module.css';
import { formatDuration, formatDate, formatTime } from '@/lib/formats';
import styles from './log.module.css';

interface LogTableProps {
  entries: IntegrationLogEntry[];
  openId: string | undefined;
  onOpen: (id: string) => void;
}

export function LogTable({ entries, openId, onOpen }: LogTableProps) {
  const { t } = useLingui();
  return (
    <table className={`${table.table} ${table.stacked}`} aria-label={t`Exchange log`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Time</Trans>
          </th>
          <th scope="col">
            <Trans>Operation</Trans>
          </th>
          <th scope="col">
            <Trans>Status</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Took</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>Attempt</Trans>
          </th>
          <th scope="col">
            <Trans>What happened</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id} data-clickable data-selected={entry.id === openId || undefined} onClick={() => onOpen(entry.id)}>
            <td data-phone="lead">
              <UnstyledButton className={styles.time} onClick={() => onOpen(entry.id)} aria-haspopup="dialog">
                <span role="img" aria-label={entry.outcome === 'ok' ? t`done` : t`failed`}>
                  <Glyph tone={entry.outcome === 'ok' ? 'ok' : 'bad'} />
                </span>
                <span className="mono nowrap">
                  {formatDate(entry.at, { day: '2-digit', month: 'short' })} {formatTime(entry.at, true)}
                </span>
              </UnstyledButton>
            </td>
            <td data-phone="below">
              {entry.operation} <span className="meta third">{entry.method}</span>
            </td>
            <td className={entry.outcome === 'failed' ? styles.bad : undefined}>{entry.status}</td>
            <td className="num">{entry.durationMillis !== undefined && entry.durationMillis !== null && formatDuration(entry.durationMillis)}</td>
            <td className="num third" data-phone="none">
              {entry.attempt}
            </td>
            <td className="second" data-phone="below">
              {entry.text}
              {!entry.text.includes(entry.actor.label) && <span className="third"> {entry.actor.label}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
