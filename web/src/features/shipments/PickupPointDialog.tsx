import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { usePickupPoints } from '@/api/comptoir';
import type { PickupPoint, Shipment, ShippingCarrier } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { Rows } from '@/components/Rows';
import type { AddressValues } from '@/features/shipping/quote-values';
import { formatNumber } from '@/lib/formats';
import { optionalTyped } from '@/lib/search';
import { useStoreId } from '@/lib/session';
import styles from './shipments.module.css';

interface PickupPointDialogProps {
  shipment: Shipment;
  carrier: ShippingCarrier;
  /** Near which points are looked for. */
  to: AddressValues;
  onChoose: (point: PickupPoint) => void;
  onClose: () => void;
}

/** The carrier's places near the receiver, as it tells them at this moment. */
export function PickupPointDialog({ shipment, carrier, to, onChoose, onClose }: PickupPointDialogProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const addressed = to.postalCode.trim() !== '' && to.city.trim() !== '' && to.country !== '';
  const { data, error, isPending, refetch } = usePickupPoints(
    storeId,
    {
      integrationId: carrier.integrationId,
      line1: optionalTyped(to.line1),
      postalCode: to.postalCode.trim(),
      city: to.city.trim(),
      country: to.country,
      serviceCode: shipment.serviceCode,
      weightGrams: Math.max(...shipment.parcels.map(({ weightGrams }) => weightGrams)),
      shipDate: shipment.shipDate,
    },
    { query: { enabled: addressed, retry: false } },
  );
  return (
    <Modal opened onClose={onClose} size={560} title={t`Pick-up points of ${carrier.providerName}`} closeButtonProps={{ 'aria-label': t`Close` }}>
      {!addressed && (
        <p>
          <Trans>Give the receiver’s postcode, city and country first.</Trans>
        </p>
      )}
      {addressed && isPending && <Rows count={4} height={56} />}
      {error && <ProblemNotice error={error} fields={error.problem.errors} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <p>
          <Trans>{carrier.providerName} knows no point near this address that takes the parcel.</Trans>
        </p>
      )}
      <ul className={styles.points}>
        {data?.items.map((point) => (
          <li key={point.id}>
            <div>
              <p className="medium">{point.name}</p>
              <p className="meta second">
                {[point.address.line1, `${point.address.postalCode ?? ''} ${point.address.city}`.trim(), distance(point.metres)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button size="xs" variant="default" onClick={() => onChoose(point)} aria-label={t`Choose ${point.name}`}>
              <Trans>Choose</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** Metres below one kilometre, else kilometres with one decimal. */
function distance(metres: number | undefined): string | undefined {
  if (metres === undefined) return undefined;
  return metres < 1000
    ? formatNumber(metres, { style: 'unit', unit: 'meter' })
    : formatNumber(metres / 1000, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 });
}
