import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import type { HandedShipment } from '@/api/model';
import styles from './handover.module.css';

/** The shipments of a pickup or manifest; long lists are folded. */
export function HandedShipments({ shipments }: { shipments: HandedShipment[] }) {
  const links = shipments.map(({ id, reference, orderNumber, leftOut }) => (
    <span key={id}>
      <Link to="/dashboard/shipping/shipments/$shipmentId" params={{ shipmentId: id }}>
        {orderNumber ?? reference}
      </Link>
      {leftOut && (
        <span className="third">
          {' '}
          <Trans>left out: {leftOut.message}</Trans>
        </span>
      )}
    </span>
  ));
  const count = shipments.length;
  if (count <= 6) return <div className={styles.links}>{links}</div>;
  return (
    <details>
      <summary>
        <Trans>{count} shipments</Trans>
      </summary>
      <div className={styles.links}>{links}</div>
    </details>
  );
}
