import { useLingui } from '@lingui/react/macro';
import { useOrder, useOrders } from '@/api/comptoir';
import { AddressText } from '@/components/AddressText';
import { SectionHead } from '@/components/SectionHead';
import { useStoreId } from '@/lib/session';
import styles from './customers.module.css';

/** Addresses stand on orders; the newest order has those that hold. */
export function CustomerAddresses({ customerId }: { customerId: string }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const newest = useOrders(storeId, { customerId, limit: 1 }).data?.items[0]?.id;
  const order = useOrder(storeId, newest ?? '', { query: { enabled: newest !== undefined } }).data;
  const addresses = [
    { title: t`Delivery address`, address: order?.shippingAddress },
    { title: t`Billing address`, address: order?.billingAddress },
  ];
  return addresses.map(
    ({ title, address }) =>
      address && (
        <section key={title}>
          <SectionHead title={title} aside={t`of order ${order?.number ?? ''}`} />
          <div className={styles.block}>
            <AddressText address={address} />
          </div>
        </section>
      ),
  );
}
