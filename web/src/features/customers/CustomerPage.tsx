import { Trans, useLingui } from '@lingui/react/macro';
import { useCustomer } from '@/api/comptoir';
import { Facts } from '@/components/Facts';
import { Forbidden } from '@/components/Forbidden';
import { NotFound } from '@/components/NotFound';
import { PageBody } from '@/components/PageBody';
import { PageHeader } from '@/components/PageHeader';
import { Pill } from '@/components/Pill';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import { SectionHead } from '@/components/SectionHead';
import { useOrderWords } from '@/components/use-order-words';
import { formatDate } from '@/lib/formats';
import { usePage } from '@/lib/page';
import { useSession } from '@/lib/session';
import { CustomerActions } from './CustomerActions';
import { CustomerAddresses } from './CustomerAddresses';
import { CustomerOrders } from './CustomerOrders';
import styles from './customers.module.css';
import { useCustomerName } from './use-customer-name';

/** One customer: who they are and what they bought. */
export function CustomerPage({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const { sourceName } = useOrderWords();
  const nameOf = useCustomerName();
  const allowed = can('customers:read');
  const { data: customer, error, refetch } = useCustomer(store.id, customerId, { query: { enabled: allowed } });
  usePage({ label: t`Customers`, to: '/dashboard/customers' }, { label: customer ? nameOf(customer) : t`Customer` });
  if (!allowed) return <Forbidden permission="customers:read" />;
  if (error?.problem.status === 404) return <NotFound />;
  return (
    <PageBody>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!customer && !error && <Rows count={6} height={48} />}
      {customer && (
        <>
          <PageHeader
            title={nameOf(customer)}
            marks={customer.erasedAt && <Pill tone="off">{t`Erased`}</Pill>}
            facts={
              customer.erasedAt
                ? t`Erased on ${formatDate(customer.erasedAt)}: the orders stay, and say no more who it was.`
                : [customer.company !== nameOf(customer) && customer.company, t`customer since ${formatDate(customer.createdAt)}`]
                    .filter(Boolean)
                    .join(' · ')
            }
            actions={!customer.erasedAt && <CustomerActions customer={customer} />}
          />
          <div className={styles.page}>
            {can('orders:read') ? <CustomerOrders customerId={customerId} /> : <span />}
            <div className={styles.side}>
              <section>
                <SectionHead title={<Trans>Facts</Trans>} />
                <Facts
                  facts={[
                    { label: t`E-mail`, value: customer.email && <a href={`mailto:${customer.email}`}>{customer.email}</a> },
                    { label: t`Phone`, value: customer.phone && <a href={`tel:${customer.phone.replaceAll(/[^+\d]/g, '')}`}>{customer.phone}</a> },
                    { label: t`Company`, value: customer.company },
                    { label: t`Language`, value: customer.language },
                    { label: t`Source`, value: sourceName(customer.source) },
                    { label: t`Number there`, value: customer.externalId },
                  ]}
                />
              </section>
              {can('orders:read') && !customer.erasedAt && <CustomerAddresses customerId={customerId} />}
            </div>
          </div>
        </>
      )}
    </PageBody>
  );
}
