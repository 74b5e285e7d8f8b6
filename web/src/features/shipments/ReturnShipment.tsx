import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useShippingCarriers } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { useStoreId } from '@/lib/session';
import { ReturnDialog } from './ReturnDialog';

/** Sells the way back of a shipment, where its carrier brings parcels back. */
export function ReturnShipment({ shipment }: { shipment: Shipment }) {
  const storeId = useStoreId();
  const [asking, { open, close }] = useDisclosure();
  const carriers = useShippingCarriers(storeId, { query: { staleTime: 60_000 } });
  const carrier = carriers.data?.items.find(({ integrationId }) => integrationId === shipment.integrationId);
  if (!carrier?.returns) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconArrowBackUp size={15} stroke={1.7} />} onClick={open}>
        <Trans>Return label</Trans>
      </Button>
      {asking && <ReturnDialog shipment={shipment} onClose={close} />}
    </>
  );
}
