import { useQueryClient } from '@tanstack/react-query';
import { getShipmentQueryKey } from '@/api/comptoir';
import type { Shipment } from '@/api/model';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Takes a shipment as the server now has it, and has lists read again. */
export function useShipmentChange(): (shipment: Shipment) => void {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  return (shipment) => {
    queryClient.setQueryData(getShipmentQueryKey(storeId, shipment.id), shipment);
    void refresh(queryClient, storePath(storeId, '/shipments'));
  };
}
