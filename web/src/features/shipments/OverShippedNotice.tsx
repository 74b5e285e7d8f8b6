import { Trans, useLingui } from '@lingui/react/macro';
import type { Shipment } from '@/api/model';
import { Glyph } from '@/components/Glyph';
import { formatNumber } from '@/lib/formats';
import styles from './shipments.module.css';

/** Says before the purchase that more of some goods is sent than was ordered; that may be meant. */
export function OverShippedNotice({ shipment: { overShipped } }: { shipment: Shipment }) {
  const { t } = useLingui();
  if (overShipped.length === 0) return null;
  return (
    <section className={styles.notice} role="status">
      <p className="medium">
        <Glyph tone="warn" /> <Trans>More is in this shipment than the order has left.</Trans>
      </p>
      <ul className={styles.refused}>
        {overShipped.map(({ line, title, ordered, elsewhere, here }) => (
          <li key={line}>
            <span className="medium">{title}</span>
            {': '}
            {t`${formatNumber(ordered)} ordered, ${formatNumber(elsewhere)} in other shipments, ${formatNumber(here)} in this one.`}
          </li>
        ))}
      </ul>
      <p className="second">
        <Trans>Buy it all the same where something is sent again.</Trans>
      </p>
    </section>
  );
}
