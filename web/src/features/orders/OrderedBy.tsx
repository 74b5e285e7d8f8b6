import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Order } from '@/api/model';
import { useSession } from '@/lib/session';

/** Who the order is of. */
export function OrderedBy({ order: { customer } }: { order: Order }) {
  const { t } = useLingui();
  const { can } = useSession();
  if (!customer) return <span className="third">{t`Nobody who could be recognised`}</span>;
  const name = customer.erased ? t`Erased at their wish` : (customer.name ?? customer.company ?? customer.email ?? t`Without a name`);
  return (
    <>
      {can('customers:read') ? (
        <Link to="/dashboard/customers/$customerId" params={{ customerId: customer.id }}>
          {name}
        </Link>
      ) : (
        name
      )}
      {[customer.company, customer.email, customer.phone]
        .filter((text) => text && text !== name)
        .map((text) => (
          <span key={text} className="third" style={{ display: 'block', overflowWrap: 'anywhere' }}>
            {text}
          </span>
        ))}
    </>
  );
}
