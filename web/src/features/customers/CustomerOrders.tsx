import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { getOrdersQueryKey, orders } from '@/api/comptoir';
import type { OrderSummary } from '@/api/model';
import { PagedTable } from '@/components/PagedTable';
import { SectionHead } from '@/components/SectionHead';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { orderTones, paymentTones, useOrderWords } from '@/components/use-order-words';
import { formatMoment, formatMoney } from '@/lib/formats';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';

/** What a customer bought, newest first. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const { statuses, payments } = useOrderWords();
  const params = { customerId, limit: 20 };
  const pages = usePages(getOrdersQueryKey(storeId, params), (cursor) => orders(storeId, { ...params, cursor }));
  const columns: Column<OrderSummary>[] = [
    {
      id: 'number',
      head: t`Order`,
      phone: 'lead',
      renderCell: ({ id, number }) => (
        <Link to="/dashboard/orders/$orderId" params={{ orderId: id }} className="medium">
          {number}
        </Link>
      ),
    },
    {
      id: 'status',
      head: t`Status`,
      phone: 'second',
      renderCell: ({ status }) => <StatusText tone={orderTones[status]}>{statuses[status]}</StatusText>,
    },
    {
      id: 'payment',
      head: t`Payment`,
      phone: 'end',
      renderCell: ({ paymentStatus }) => <StatusText tone={paymentTones[paymentStatus]}>{payments[paymentStatus]}</StatusText>,
    },
    { id: 'total', head: t`Total`, numeric: true, renderCell: ({ total }) => formatMoney(total) },
    { id: 'placed', head: t`Placed`, numeric: true, phone: 'none', renderCell: ({ placedAt }) => formatMoment(placedAt) },
  ];
  return (
    <section>
      <SectionHead title={<Trans>Orders</Trans>} />
      <PagedTable
        label={t`Orders of the customer`}
        columns={columns}
        keyOf={({ id }) => id}
        pages={pages}
        empty={<p className="third" style={{ padding: '12px 0' }}>{t`No order of theirs is kept here.`}</p>}
      />
    </section>
  );
}
