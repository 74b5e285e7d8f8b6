import { Trans, useLingui } from '@lingui/react/macro';
import type { Order } from '@/api/model';
import { AddressText } from '@/components/AddressText';
import { Facts } from '@/components/Facts';
import { SectionHead } from '@/components/SectionHead';
import { StatusText } from '@/components/StatusText';
import { paymentTones, useOrderWords } from '@/components/use-order-words';
import { OrderedBy } from './OrderedBy';
import styles from './orders.module.css';

/** Who the order is of, where it goes, and where it comes from. */
export function OrderSide({ order }: { order: Order }) {
  const { t } = useLingui();
  const { payments, sourceName } = useOrderWords();
  const { shippingAddress, billingAddress, note } = order;
  return (
    <div className={styles.side}>
      <section>
        <SectionHead title={<Trans>Customer</Trans>} />
        <div className={styles.block}>
          <OrderedBy order={order} />
        </div>
      </section>
      <section>
        <SectionHead title={<Trans>Delivery address</Trans>} />
        <div className={styles.block}>
          {shippingAddress ? <AddressText address={shippingAddress} /> : <span className="third">{t`None: nothing can be sent yet`}</span>}
        </div>
      </section>
      {billingAddress && (
        <section>
          <SectionHead title={<Trans>Billing address</Trans>} />
          <div className={styles.block}>
            <AddressText address={billingAddress} />
          </div>
        </section>
      )}
      <section>
        <SectionHead title={<Trans>Facts</Trans>} />
        <Facts
          facts={[
            { label: t`Payment`, value: <StatusText tone={paymentTones[order.paymentStatus]}>{payments[order.paymentStatus]}</StatusText> },
            { label: t`Source`, value: sourceName(order.source) },
            { label: t`Number there`, value: order.externalId },
            { label: t`Prices`, value: order.taxesIncluded ? t`taxes included` : t`without taxes` },
          ]}
        />
      </section>
      {note && (
        <section>
          <SectionHead title={<Trans>Note</Trans>} />
          <p className={styles.note}>{note}</p>
        </section>
      )}
    </div>
  );
}
