import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import type { PickupPoint, Shipment, ShippingCarrier } from '@/api/model';
import type { DraftValues } from './draft-values';
import { PickupPointDialog } from './PickupPointDialog';
import styles from './shipments.module.css';

interface PickupPointFieldProps {
  shipment: Shipment;
  carrier: ShippingCarrier;
  form: UseFormReturnType<DraftValues>;
}

/** Where the receiver fetches the parcel, by the carrier's number of the place. */
export function PickupPointField({ shipment, carrier, form }: PickupPointFieldProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<PickupPoint>();
  const [searching, { open, close }] = useDisclosure();
  return (
    <div className={styles.point}>
      <TextInput
        label={t`Pick-up point`}
        description={t`The carrier’s number of the place where the receiver fetches the parcel.`}
        maxLength={60}
        {...form.getInputProps('options.pickupPoint')}
      />
      {chosen?.id === form.values.options.pickupPoint && (
        <p className="meta second" role="status">
          {chosen.name}, {chosen.address.city}
        </p>
      )}
      {carrier.pickupPoints && (
        <Button variant="default" onClick={open}>
          <Trans>Find one near the receiver</Trans>
        </Button>
      )}
      {searching && (
        <PickupPointDialog
          shipment={shipment}
          carrier={carrier}
          to={form.values.to}
          onChoose={(point) => {
            setChosen(point);
            form.setFieldValue('options.pickupPoint', point.id);
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}
