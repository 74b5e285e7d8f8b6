import { useQueryClient } from '@tanstack/react-query';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Has batches, and the shipments that they make, read again. */
export function useBatchChange(): () => Promise<void> {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  return async () => {
    await refresh(queryClient, storePath(storeId, '/shipping-batches'));
    void refresh(queryClient, storePath(storeId, '/shipments'));
  };
}
