import { useLingui } from '@lingui/react/macro';
import type { Shipment, TrackingState } from '@/api/model';
import { useShipmentWords } from '@/components/use-shipment-words';
import { formatMoment } from '@/lib/formats';
import styles from './shipments.module.css';

const way: TrackingState[] = ['pre_transit', 'accepted', 'in_transit', 'out_for_delivery', 'delivered'];

/** Between which of the steps a parcel is that is where it should not be. */
const beside: Partial<Record<TrackingState, TrackingState>> = {
  customs_hold: 'in_transit',
  exception: 'in_transit',
  available_for_pickup: 'out_for_delivery',
  delivery_attempt_failed: 'out_for_delivery',
};

/** How far the parcels have come. */
export function ShipmentSteps({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const words = useShipmentWords();
  const { purchaseState, trackingState, labelledAt, trackedAt, canBeVoided } = shipment;
  if (purchaseState !== 'labelled' && purchaseState !== 'void_refused') return null;
  const at = way.indexOf(beside[trackingState] ?? trackingState);
  if (at < 0) return null;
  const carrier = shipment.carrierName ?? t`The carrier`;
  const underWay = at > 0 && at < way.length - 1;
  return (
    <section aria-label={t`Way of the parcels`}>
      <ol className={styles.steps}>
        {way.map((state, index) => (
          <li key={state} data-done={index <= at || undefined} aria-current={index === at ? 'step' : undefined}>
            {index === at && beside[trackingState] ? words.trackings[trackingState] : words.trackings[state]}
            {index === 0 && labelledAt && <div className="meta third">{formatMoment(labelledAt)}</div>}
          </li>
        ))}
      </ol>
      <p className={`meta third ${styles.block}`}>
        {trackedAt ? t`The carrier was last heard ${formatMoment(trackedAt)}.` : t`The carrier has told nothing of the way yet.`}{' '}
        {underWay && !canBeVoided && t`${carrier} has the parcels: the label can no longer be voided.`}
      </p>
    </section>
  );
}
