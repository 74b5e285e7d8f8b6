import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useFetchProofOfDelivery } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { ProblemNotice } from '@/components/ProblemNotice';
import { useStoreId } from '@/lib/session';
import styles from './shipments.module.css';
import { useShipmentChange } from './use-shipment-change';

/** Fetches from the carrier who took the parcels. */
export function ProofOfDelivery({ shipment }: { shipment: Shipment }) {
  const storeId = useStoreId();
  const proof = useFetchProofOfDelivery({ mutation: { onSuccess: useShipmentChange() } });
  return (
    <>
      <div className={styles.paper}>
        <span>
          <Trans>Proof of delivery</Trans>
        </span>
        <Button size="compact-sm" variant="default" loading={proof.isPending} onClick={() => proof.mutate({ storeId, shipmentId: shipment.id })}>
          <Trans>Fetch</Trans>
        </Button>
      </div>
      {proof.error && <ProblemNotice error={proof.error} />}
    </>
  );
}
