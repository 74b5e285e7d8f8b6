import { useQueryClient } from '@tanstack/react-query';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Has everything about handing over read again. */
export function useHandoverChange(): () => void {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  return () => {
    for (const path of ['/handover', '/pickups', '/manifests']) void refresh(queryClient, storePath(storeId, path));
  };
}
