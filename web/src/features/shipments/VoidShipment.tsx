import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useShippingCarriers, useVoidShipment } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useStoreId } from '@/lib/session';
import styles from './shipments.module.css';
import { useShipmentChange } from './use-shipment-change';

/** Gives a label back, or those of some parcels where the carrier does that, after saying what it means. */
export function VoidShipment({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useShipmentChange();
  const [asking, { open, close }] = useDisclosure();
  const standing = shipment.parcels.filter(({ voidedAt }) => !voidedAt);
  const [kept, setKept] = useState<number[]>([]);
  const several = standing.length > 1;
  const carriers = useShippingCarriers(storeId, { query: { enabled: asking && several, staleTime: 60_000 } });
  const seller = carriers.data?.items.find(({ integrationId }) => integrationId === shipment.integrationId);
  const partly = several && (seller?.voidsPartly ?? false);
  const done = () => {
    setKept([]);
    close();
  };
  const give = useVoidShipment({
    mutation: {
      onSuccess: (after) => {
        changed(after);
        done();
      },
    },
  });
  const given = standing.filter(({ position }) => !kept.includes(position)).map(({ position }) => position);
  const all = given.length === standing.length;
  const carrier = shipment.carrierName ?? t`The carrier`;
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Void</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={several ? t`Void these labels?` : t`Void this label?`}
        confirmLabel={given.length > 1 ? t`Void the labels` : t`Void the label`}
        destructive
        busy={give.isPending}
        // Until it is known whether single parcels can be chosen, nobody is to take back more than they want.
        disabled={given.length === 0 || (several && carriers.isPending)}
        error={give.error ?? carriers.error}
        onConfirm={() => give.mutate({ storeId, shipmentId: shipment.id, data: all ? {} : { positions: given } })}
        onClose={done}
      >
        {partly && (
          <fieldset className={styles.parcelChoice}>
            <legend className="medium">
              <Trans>Parcels that are not sent</Trans>
            </legend>
            {standing.map(({ position, trackingNumber }) => (
              <Checkbox
                key={position}
                label={
                  <>
                    <Trans>Parcel {position}</Trans> <span className="mono third">{trackingNumber}</span>
                  </>
                }
                checked={!kept.includes(position)}
                onChange={({ currentTarget: { checked } }) => setKept(checked ? kept.filter((each) => each !== position) : [...kept, position])}
              />
            ))}
          </fieldset>
        )}
        <p>
          {given.length > 1 ? (
            <Trans>
              {carrier} is asked to take them back. The labels must not be used any more, whatever {carrier} says; its answer stands on this page.
            </Trans>
          ) : (
            <Trans>
              {carrier} is asked to take it back. The label must not be used any more, whatever {carrier} says; its answer stands on this page.
            </Trans>
          )}
        </p>
        {carriers.data && several && !partly && (
          <p className="second">
            <Trans>{carrier} takes back the whole shipment only, with all of its parcels.</Trans>
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}
