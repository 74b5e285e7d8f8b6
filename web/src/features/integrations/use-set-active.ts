import { useQueryClient } from '@tanstack/react-query';
import { getIntegrationQueryKey, useSetIntegrationActive } from '@/api/comptoir';
import type { ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Activates and deactivates a connection. */
export function useSetActive(integrationId: string) {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const mutation = useSetIntegrationActive({
    mutation: {
      onSuccess: (detail) => {
        queryClient.setQueryData(getIntegrationQueryKey(storeId, integrationId), detail);
        void refresh(queryClient, storePath(storeId, '/integration'));
      },
    },
  });
  return {
    busy: mutation.isPending,
    change: (active: boolean, onError: (error: ProblemError) => void, onSuccess?: () => void) =>
      mutation.mutate({ storeId, integrationId, data: { active } }, { onError, onSuccess }),
  };
}
