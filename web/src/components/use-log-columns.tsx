import { useLingui } from '@lingui/react/macro';
import type { IntegrationLogEntry } from '@/api/model';
import { Glyph } from './Glyph';
import type { Column } from './Table';
import { formatDate, formatDuration, formatTime } from '@/lib/formats';
import styles from './ExchangeLog.module.css';

export function useLogColumns(): Column<IntegrationLogEntry>[] {
  const { t } = useLingui();
  return [
    {
      id: 'time',
      head: t`Time`,
      phone: 'lead',
      renderCell: ({ at, outcome }) => (
        <>
          <span role="img" aria-label={outcome === 'ok' ? t`done` : t`failed`}>
            <Glyph tone={outcome === 'ok' ? 'ok' : 'bad'} />
          </span>
          <span className="mono nowrap">
            {formatDate(at, { day: '2-digit', month: 'short' })} {formatTime(at, true)}
          </span>
        </>
      ),
    },
    {
      id: 'operation',
      head: t`Operation`,
      phone: 'below',
      renderCell: ({ operation, method }) => (
        <>
          {operation} <span className="meta third">{method}</span>
        </>
      ),
    },
    {
      id: 'status',
      head: t`Status`,
      renderCell: ({ outcome, status }) => <span className={outcome === 'failed' ? styles.bad : undefined}>{status}</span>,
    },
    {
      id: 'took',
      head: t`Took`,
      numeric: true,
      renderCell: ({ durationMillis }) => durationMillis !== undefined && durationMillis !== null && formatDuration(durationMillis),
    },
    { id: 'attempt', head: t`Attempt`, numeric: true, phone: 'none', className: 'third', renderCell: ({ attempt }) => attempt },
    {
      id: 'happened',
      head: t`What happened`,
      phone: 'below',
      className: 'second',
      renderCell: ({ text, actor }) => (
        <>
          {text}
          {!text.includes(actor.label) && <span className="third"> {actor.label}</span>}
        </>
      ),
    },
  ];
}
