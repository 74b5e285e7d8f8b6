import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Customer } from '@/api/model';
import { Named } from '@/components/Named';
import type { Column } from '@/components/Table';
import { useOrderWords } from '@/components/use-order-words';
import { formatMoment } from '@/lib/formats';
import { useCustomerName } from './use-customer-name';

export function useCustomerColumns(): Column<Customer>[] {
  const { t } = useLingui();
  const { sourceName } = useOrderWords();
  const nameOf = useCustomerName();
  const none = <span className="third">–</span>;
  return [
    {
      id: 'name',
      head: t`Customer`,
      phone: 'lead',
      renderCell: (customer) => (
        <Named note={customer.name && customer.company}>
          <Link to="/dashboard/customers/$customerId" params={{ customerId: customer.id }}>
            {nameOf(customer)}
          </Link>
        </Named>
      ),
    },
    { id: 'email', head: t`E-mail`, phone: 'below', renderCell: ({ email }) => email ?? none },
    { id: 'phone', head: t`Phone`, phone: 'none', renderCell: ({ phone }) => phone ?? none },
    { id: 'source', head: t`Source`, phone: 'end', renderCell: ({ source }) => sourceName(source) },
    { id: 'since', head: t`Customer since`, numeric: true, phone: 'none', renderCell: ({ createdAt }) => formatMoment(createdAt) },
  ];
}
