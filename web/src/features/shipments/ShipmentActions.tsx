import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { getShipmentDocumentUrl } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { useStoreId } from '@/lib/session';
import { ReturnShipment } from './ReturnShipment';
import { VoidShipment } from './VoidShipment';

/** What is done most with a shipment that is bought. */
export function ShipmentActions({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const label = shipment.documents.find(({ kind }) => kind === 'label' || kind === 'return_label');
  const bought = ['labelled', 'void_refused', 'answered'].includes(shipment.purchaseState);
  return (
    <>
      {shipment.canBeVoided && <VoidShipment shipment={shipment} />}
      {bought && shipment.kind === 'outward' && <ReturnShipment shipment={shipment} />}
      {label && bought && (
        <Button
          component="a"
          href={getShipmentDocumentUrl(storeId, shipment.id, label.id)}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconPrinter size={15} stroke={1.7} />}
          aria-label={t`Print label, opens in a new tab`}
        >
          <Trans>Print label</Trans>
        </Button>
      )}
    </>
  );
}
