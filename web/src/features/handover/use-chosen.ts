import { useState } from 'react';
import { getWaitingShipmentsQueryKey, waitingShipments } from '@/api/comptoir';
import type { WaitsFor } from '@/api/model';
import { useStoreId } from '@/lib/session';
import { usePages } from '@/lib/use-pages';

/** What waits for a carrier, and which of it is chosen: what goes on the day, until somebody chooses otherwise. */
export function useChosen(integrationId: string, waitsFor: WaitsFor, day: string) {
  const storeId = useStoreId();
  const params = { integrationId, waitsFor, limit: 200 };
  const pages = usePages(getWaitingShipmentsQueryKey(storeId, params), (cursor) => waitingShipments(storeId, { ...params, cursor }));
  const [picked, setPicked] = useState<ReadonlySet<string>>();
  const usual = new Set(pages.items?.filter(({ shipDate, kind }) => shipDate === day && kind === 'outward').map(({ id }) => id));
  const chosen = picked ?? usual;
  return {
    ...pages,
    chosen: [...chosen],
    has: (id: string) => chosen.has(id),
    choose: (ids: string[], wanted: boolean) => {
      const next = new Set(chosen);
      for (const id of ids) {
        if (wanted) next.add(id);
        else next.delete(id);
      }
      setPicked(next);
    },
  };
}
