import { Trans, useLingui } from '@lingui/react/macro';
import { useOrder, useStore } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { EditOrder } from './EditOrder';

/** What can be changed of an order; what was bought is the shop's to say. */
export function EditOrderPage({ orderId }: { orderId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const allowed = can('orders:write');
  const { data: order, error, refetch } = useOrder(store.id, orderId, { query: { enabled: allowed } });
  const details = useStore(store.id);
  usePage(
    { label: t`Orders`, to: '/dashboard/orders' },
    { label: order?.number ?? t`Order`, to: `/dashboard/orders/${orderId}` },
    { label: t`Edit` },
  );
  if (!allowed) return <Forbidden permission="orders:write" />;
  if (error?.problem.status === 404) return <NotFound />;
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && (!order || details.isPending) && <Rows count={6} height={56} />}
      {order && !details.isPending && (
        <>
          <PageHeader title={t`Order ${order.number}`} facts={<Trans>What was bought and what it costs stays as its shop told it.</Trans>} />
          <EditOrder order={order} country={details.data?.country ?? ''} />
        </>
      )}
    </PageBody>
  );
}
