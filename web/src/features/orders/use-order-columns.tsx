import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OrderSummary } from '@/api/model';
import { Named } from '@/components/Named';
import { StatusText } from '@/components/StatusText';
import type { Column } from '@/components/Table';
import { orderTones, paymentTones, useOrderWords } from '@/components/use-order-words';
import { countryName, formatMoment, formatMoney, formatNumber } from '@/lib/formats';
import type { Choosing } from './use-chosen';

/**
 * @param choosing where orders can be chosen
 */
export function useOrderColumns(choosing?: Choosing): Column<OrderSummary>[] {
  const { t } = useLingui();
  const { statuses, payments, sourceName } = useOrderWords();
  const choose: Column<OrderSummary>[] = choosing
    ? [
        {
          id: 'choose',
          head: t`Choose`,
          quiet: true,
          renderCell: ({ id, number }) => (
            <Checkbox size="xs" aria-label={t`Choose order ${number}`} checked={choosing.chosen.has(id)} onChange={() => choosing.toggle(id)} />
          ),
        },
      ]
    : [];
  return [
    ...choose,
    {
      id: 'number',
      head: t`Order`,
      phone: 'lead',
      renderCell: ({ id, number, source }) => (
        <Named note={sourceName(source)}>
          <Link to="/dashboard/orders/$orderId" params={{ orderId: id }}>
            {number}
          </Link>
        </Named>
      ),
    },
    {
      id: 'customer',
      head: t`Customer`,
      phone: 'below',
      renderCell: ({ customerName, country }) => (
        <>
          {customerName ?? <span className="third">–</span>} {country && <span className="third">{countryName(country)}</span>}
        </>
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
    { id: 'lines', head: t`Lines`, numeric: true, phone: 'none', renderCell: ({ lineCount }) => formatNumber(lineCount) },
    { id: 'total', head: t`Total`, numeric: true, renderCell: ({ total }) => formatMoney(total) },
    { id: 'placed', head: t`Placed`, numeric: true, phone: 'none', renderCell: ({ placedAt }) => formatMoment(placedAt) },
  ];
}
