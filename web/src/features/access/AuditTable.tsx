import { useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import type { AuditEntry } from '@/api/model';
import { Named } from '@/components/Named';
import { Table, type Column } from '@/components/Table';
import { formatDate, formatTime } from '@/lib/formats';
import styles from './access.module.css';

interface AuditTableProps {
  entries: AuditEntry[];
  onFilter: (filter: { action?: string; actorId?: string }) => void;
}

export function AuditTable({ entries, onFilter }: AuditTableProps) {
  const { t } = useLingui();
  const columns: Column<AuditEntry>[] = [
    {
      id: 'what',
      head: t`What`,
      phone: 'lead',
      renderCell: ({ text, target, changed, action }) => (
        <Named
          note={
            <>
              {[target?.label, changed.join(', ')].filter(Boolean).join(' · ')}{' '}
              <Anchor
                component="button"
                type="button"
                className="mono meta"
                fz={12}
                onClick={() => onFilter({ action })}
                aria-label={t`Only the action ${action}`}
              >
                {action}
              </Anchor>
            </>
          }
        >
          {text}
        </Named>
      ),
    },
    {
      id: 'who',
      head: t`Who`,
      phone: 'below',
      renderCell: ({ actor: { id, label }, ip }) => (
        <>
          {id ? (
            <Anchor component="button" type="button" fz={13} onClick={() => onFilter({ actorId: id })} aria-label={t`Only by ${label}`}>
              {label}
            </Anchor>
          ) : (
            label
          )}
          {ip && <span className="meta third"> {ip}</span>}
        </>
      ),
    },
    {
      id: 'correlation',
      head: t`Correlation id`,
      phone: 'none',
      className: `mono third ${styles.correlation}`,
      renderCell: ({ correlationId }) => correlationId,
    },
    {
      id: 'when',
      head: t`When`,
      numeric: true,
      renderCell: ({ at }) => `${formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' })}, ${formatTime(at, true)}`,
    },
  ];
  return <Table label={t`Audit trail`} columns={columns} rows={entries} keyOf={({ id }) => id} lines={2} />;
}
