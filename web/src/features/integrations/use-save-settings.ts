import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getIntegrationQueryKey, rotateIntegrationCredentials, updateIntegration } from '@/api/comptoir';
import type { IntegrationDetail } from '@/api/model';
import type { ProblemError } from '@/lib/problem';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { changedSettings, typedSecrets, type SettingsValues } from './settings-values';

interface Save {
  values: SettingsValues;
  /** True when anything but the secrets differs from what is saved. */
  settingsChanged: boolean;
}

/** Saves a connection: its settings first, then the secrets that were typed. */
export function useSaveSettings(detail: IntegrationDetail) {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const { id, version } = detail.integration;
  return useMutation<IntegrationDetail, ProblemError, Save>({
    mutationFn: async ({ values, settingsChanged }) => {
      let saved = detail;
      if (settingsChanged) {
        saved = await updateIntegration(storeId, id, { label: values.label.trim(), settings: changedSettings(values.settings), version });
        queryClient.setQueryData(getIntegrationQueryKey(storeId, id), saved);
      }
      const secrets = typedSecrets(values.secrets);
      if (Object.keys(secrets).length > 0) saved = await rotateIntegrationCredentials(storeId, id, { secrets });
      return saved;
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(getIntegrationQueryKey(storeId, id), saved);
      void refresh(queryClient, storePath(storeId, '/integration'));
    },
  });
}
