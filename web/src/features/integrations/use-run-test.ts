import { useQueryClient } from '@tanstack/react-query';
import { useTestIntegration } from '@/api/comptoir';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Runs the connection test; lists and reports on the screen learn of it. */
export function useRunTest() {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const test = useTestIntegration({ mutation: { onSettled: () => refresh(queryClient, storePath(storeId, '/integration')) } });
  return {
    run: (integrationId: string, onReport?: (report: Awaited<ReturnType<typeof test.mutateAsync>>) => void) =>
      test.mutate({ storeId, integrationId }, { onSuccess: onReport }),
    running: test.isPending,
    error: test.error,
  };
}
