import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useVoidShipment } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { useStoreId } from '@/lib/session';
import { useShipmentChange } from './use-shipment-change';

/** Gives a label back, after saying what that means. */
export function VoidShipment({ shipment }: { shipment: Shipment }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useShipmentChange();
  const [asking, { open, close }] = useDisclosure();
  const give = useVoidShipment({
    mutation: {
      onSuccess: (after) => {
        changed(after);
        close();
      },
    },
  });
  const carrier = shipment.carrierName ?? t`The carrier`;
  return (
    <>
      <Button variant="default" onClick={open}>
        <Trans>Void</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Void this label?`}
        confirmLabel={t`Void the label`}
        destructive
        busy={give.isPending}
        error={give.error}
        onConfirm={() => give.mutate({ storeId, shipmentId: shipment.id, data: {} })}
        onClose={close}
      >
        <Trans>
          {carrier} is asked to take it back. The label must not be used any more, whatever {carrier} says; its answer stands on this page.
        </Trans>
      </ConfirmDialog>
    </>
  );
}
