import { useCountShipments as useCounted } from '@/api/comptoir';
import type { CountShipmentsParams } from '@/api/model';
import { useStoreId } from '@/lib/session';
import { shipmentFilters, type ShipmentsSearch } from './shipment-search';

/** Counted without the states themselves, so that each number is what choosing it shows. */
export function useCountShipments({ purchaseState: _, trackingState: __, ...search }: ShipmentsSearch) {
  const storeId = useStoreId();
  return useCounted(storeId, shipmentFilters(search) as CountShipmentsParams);
}
