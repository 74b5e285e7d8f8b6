import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import type { AuditEntry } from '@/api/model';
import table from '@/components/Table.module.css';
import { formatDate, formatTime } from '@/lib/formats';

interface AuditTableProps {
  entries: AuditEntry[];
  onFilter: (filter: { action?: string; actorId?: string }) => void;
}

export function AuditTable({ entries, onFilter }: AuditTableProps) {
  const { t } = useLingui();
  return (
    <table className={`${table.table} ${table.stacked}`} data-lines="2" aria-label={t`Audit trail`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>What</Trans>
          </th>
          <th scope="col">
            <Trans>Who</Trans>
          </th>
          <th scope="col">
            <Trans>Correlation id</Trans>
          </th>
          <th scope="col" className="num">
            <Trans>When</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, actor, action, text, target, changed, correlationId, ip }) => (
          <tr key={id}>
            <th scope="row" data-phone="lead">
              <span className="medium">{text}</span>
              <span className="meta third" style={{ display: 'block' }}>
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
              </span>
            </th>
            <td data-phone="below">
              {actor.id ? (
                <Anchor
                  component="button"
                  type="button"
                  fz={13}
                  onClick={() => onFilter({ actorId: actor.id })}
                  aria-label={t`Only by ${actor.label}`}
                >
                  {actor.label}
                </Anchor>
              ) : (
                actor.label
              )}
              {ip && <span className="meta third"> {ip}</span>}
            </td>
            <td className="mono third" data-phone="none" style={{ overflowWrap: 'anywhere', maxWidth: 160 }}>
              {correlationId}
            </td>
            <td className="num">
              {formatDate(at, { day: 'numeric', month: 'short', year: 'numeric' })}, {formatTime(at, true)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
