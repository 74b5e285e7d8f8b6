import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Order, OrderLine } from '@/api/model';
import { Named } from '@/components/Named';
import { SectionHead } from '@/components/SectionHead';
import { Table, type Column } from '@/components/Table';
import { formatMoney, formatNumber } from '@/lib/formats';
import { useSession } from '@/lib/session';
import styles from './orders.module.css';

/** What was bought, and how its total comes about. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useLingui();
  const { can } = useSession();
  const { currency, lines, itemsMinor, discountMinor, shippingMinor, taxMinor, totalMinor, taxesIncluded } = order;
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency });
  const columns: Column<OrderLine>[] = [
    {
      id: 'title',
      head: t`Article`,
      phone: 'lead',
      renderCell: ({ title, sku, productId }) => (
        <Named note={sku}>
          {productId && can('products:read') ? (
            <Link to="/dashboard/products/$productId" params={{ productId }}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Named>
      ),
    },
    {
      id: 'price',
      head: t`Quantity and price`,
      numeric: true,
      phone: 'below',
      renderCell: ({ quantity, unitMinor, discountMinor: less }) => (
        <span>
          {formatNumber(quantity)} × {money(unitMinor)}
          {less > 0 && <span className="meta third" style={{ display: 'block' }}>{t`less ${money(less)}`}</span>}
        </span>
      ),
    },
    { id: 'total', head: t`Total`, numeric: true, renderCell: (line) => money(line.totalMinor) },
  ];
  const sums = [
    { label: t`Articles`, text: money(itemsMinor), shown: true },
    { label: t`Discount`, text: `−\u00a0${money(discountMinor)}`, shown: discountMinor > 0 },
    { label: t`Shipping cost`, text: money(shippingMinor), shown: true },
    { label: t`Taxes`, text: money(taxMinor), shown: !taxesIncluded },
  ];
  return (
    <section>
      <SectionHead title={<Trans>Articles</Trans>} />
      <Table label={t`Articles of the order`} columns={columns} rows={lines} keyOf={({ position }) => String(position)} lines={2} />
      <dl className={styles.totals}>
        {sums
          .filter(({ shown }) => shown)
          .map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="num">{text}</dd>
            </div>
          ))}
        <div className={styles.sum}>
          <dt>{t`Total`}</dt>
          <dd className="num">{money(totalMinor)}</dd>
        </div>
        {taxesIncluded && taxMinor > 0 && (
          <div className="meta">
            <dt>{t`of which taxes`}</dt>
            <dd className="num third">{money(taxMinor)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
