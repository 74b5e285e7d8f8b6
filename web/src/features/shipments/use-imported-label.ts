import { useLingui } from '@lingui/react/macro';
import { useImportLabel } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { notifyDone } from '@/components/notify';
import { useStoreId } from '@/lib/session';
import { useShipmentChange } from './use-shipment-change';

/** What the system's dialog offers as a label. */
export const labelFiles = '.pdf,.png,.gif,.jpg,.jpeg,.zpl,.txt';

/** Brings a label that a person saved. */
export function useImportedLabel(shipment: Shipment) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const changed = useShipmentChange();
  const { mutate, isPending, error } = useImportLabel({
    mutation: {
      onSuccess: (after) => {
        changed(after);
        notifyDone(t`The label is kept`);
      },
    },
  });
  const take = (file: File, parcel?: number) => mutate({ storeId, shipmentId: shipment.id, data: file, params: { parcel } });
  return { take, isPending, error };
}
