import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useBuyLabel } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { FileDrop } from '@/components/FileDrop';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useSession } from '@/lib/session';
import styles from './shipments.module.css';
import { labelFiles, useImportedLabel } from './use-imported-label';
import { useShipmentChange } from './use-shipment-change';

/** What is bought needs its label: the carrier gives it again, or a person brings it from the carrier's own pages. */
export function MissingLabel({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const [parcel, setParcel] = useState('');
  const fetched = useBuyLabel({ mutation: { onSuccess: useShipmentChange() } });
  const brought = useImportedLabel(shipment);
  if (!can('shipments:write')) return null;
  const parcels = shipment.parcels.filter(({ voidedAt }) => !voidedAt);
  const who = shipment.carrierName ?? t`the carrier`;
  return (
    <>
      {shipment.labelCanBeFetched && (
        <div>
          <Button loading={fetched.isPending} onClick={() => fetched.mutate({ storeId: store.id, shipmentId: shipment.id, data: {} })}>
            <Trans>Fetch the label</Trans>
          </Button>
        </div>
      )}
      {fetched.error && <ProblemNotice error={fetched.error} />}
      <p>
        {shipment.labelCanBeFetched ? (
          <Trans>If {who} does not give it, save the label in the carrier’s own pages and add it here.</Trans>
        ) : (
          <Trans>Save the label in the carrier’s own pages and add it here. It is then printed and kept like any other.</Trans>
        )}
      </p>
      {parcels.length > 1 && (
        <NativeSelect
          label={t`The file has the labels of`}
          className={styles.choice}
          value={parcel}
          onChange={({ currentTarget }) => setParcel(currentTarget.value)}
          data={[{ value: '', label: t`all parcels` }, ...parcels.map(({ position }) => ({ value: `${position}`, label: t`parcel ${position}` }))]}
        />
      )}
      <FileDrop
        label={t`Choose the label`}
        accept={labelFiles}
        busy={brought.isPending}
        second={shipment.labelCanBeFetched}
        onFile={(file) => brought.take(file, parcel ? Number(parcel) : undefined)}
      >
        <Trans>PDF, image (PNG, GIF, JPEG) or ZPL</Trans>
      </FileDrop>
      {brought.error && <ProblemNotice error={brought.error} />}
    </>
  );
}
