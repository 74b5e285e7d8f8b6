import { useLingui } from '@lingui/react/macro';
import { useOrder } from '@/api/comptoir';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { orderTones, useOrderWords } from '@/components/use-order-words';
import { formatMoment, formatMoney } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { OrderActions } from './OrderActions';
import { OrderActivity } from './OrderActivity';
import { OrderLines } from './OrderLines';
import { OrderQuotes } from './OrderQuotes';
import { OrderSide } from './OrderSide';
import styles from './orders.module.css';

/** One order: what was bought, what it costs to ship, what happened to it, and who it is for. */
export function OrderPage({ orderId }: { orderId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { statuses, payments } = useOrderWords();
  const allowed = can('orders:read');
  const { data: order, error, refetch } = useOrder(store.id, orderId, { query: { enabled: allowed } });
  usePage({ label: t`Orders`, to: '/dashboard/orders' }, { label: order?.number ?? t`Order` });
  if (!allowed) return <Forbidden permission="orders:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!order && !error && <Rows count={6} height={48} />}
      {order && (
        <>
          <PageHeader
            title={t`Order ${order.number}`}
            marks={<Pill tone={orderTones[order.status]}>{statuses[order.status]}</Pill>}
            facts={[
              formatMoney({ amountMinor: order.totalMinor, currency: order.currency }),
              payments[order.paymentStatus],
              t`placed: ${formatMoment(order.placedAt)}`,
            ].join(' · ')}
            actions={<OrderActions order={order} />}
          />
          <div className={styles.page}>
            <div className={styles.main}>
              <OrderLines order={order} />
              {can('rates:read') && <OrderQuotes order={order} />}
              <OrderActivity order={order} />
            </div>
            <OrderSide order={order} />
          </div>
        </>
      )}
    </PageBody>
  );
}
