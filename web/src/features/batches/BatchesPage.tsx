import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { batches, getBatchesQueryKey } from '@/api/comptoir';
import type { BatchSummary } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { Forbidden } from '@/components/Forbidden';
import { LinkButton } from '@/components/LinkButton';
import { Named } from '@/components/Named';
import { PageBody } from '@/components/PageBody';
import { PagedTable } from '@/components/PagedTable';
import { PageHeader } from '@/components/PageHeader';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { formatMoment, formatNumber } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { usePages } from '@/lib/use-pages';
import { batchTones, useBatchWords } from './use-batch-words';

function count(number: number | undefined) {
  return number ? formatNumber(number) : <span className="third">–</span>;
}

/** Every batch, and how far it has come. */
export function BatchesPage() {
  const { t } = useLingui();
  const { store, can } = useSession();
  const words = useBatchWords();
  const allowed = can('shipments:read');
  const params = { limit: 50 };
  const pages = usePages(getBatchesQueryKey(store.id, params), (cursor) => batches(store.id, { ...params, cursor }), { enabled: allowed });
  usePage({ label: t`Shipments`, to: '/dashboard/shipping' }, { label: t`Batches` });
  if (!allowed) return <Forbidden permission="shipments:read" />;
  const columns: Column<BatchSummary>[] = [
    {
      id: 'batch',
      head: t`Batch`,
      phone: 'lead',
      renderCell: ({ id, createdAt, createdBy }) => (
        <Named note={createdBy.label}>
          <Link to="/dashboard/shipping/batches/$batchId" params={{ batchId: id }}>
            {formatMoment(createdAt)}
          </Link>
        </Named>
      ),
    },
    {
      id: 'status',
      head: t`State`,
      phone: 'second',
      renderCell: ({ status }) => <StatusText tone={batchTones[status]}>{words.statuses[status]}</StatusText>,
    },
    { id: 'orders', head: t`Shipments`, numeric: true, phone: 'end', renderCell: ({ counts }) => formatNumber(counts.total) },
    { id: 'bought', head: words.items.bought, numeric: true, phone: 'none', renderCell: ({ counts }) => count(counts.states.bought) },
    { id: 'exception', head: words.items.exception, numeric: true, phone: 'none', renderCell: ({ counts }) => count(counts.states.exception) },
    { id: 'failed', head: words.items.failed, numeric: true, phone: 'none', renderCell: ({ counts }) => count(counts.states.failed) },
  ];
  const toOrders = can('orders:read') && (
    <LinkButton to="/dashboard/orders">
      <Trans>Choose orders</Trans>
    </LinkButton>
  );
  const fromFile = can('shipments:write') && (
    <LinkButton to="/dashboard/shipping/batches/from-file" variant="default">
      <Trans>From a file</Trans>
    </LinkButton>
  );
  return (
    <PageBody>
      <PageHeader
        title={<Trans>Batches</Trans>}
        actions={
          <>
            {fromFile}
            {pages.items?.length !== 0 && toOrders}
          </>
        }
      />
      <PagedTable
        label={t`Batches`}
        columns={columns}
        keyOf={({ id }) => id}
        lines={2}
        pages={pages}
        empty={
          <EmptyState title={<Trans>No batch yet</Trans>} action={toOrders}>
            <Trans>Choose orders in their list, or a file of shipments, ship them together, and print all labels at once.</Trans>
          </EmptyState>
        }
      />
    </PageBody>
  );
}
