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

/** Saves a connection: settings and the secrets that were typed in one change, so that they always go together. */
export function useSaveSettings(detail: IntegrationDetail) {
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const { id, version } = detail.integration;
  return useMutation<IntegrationDetail, ProblemError, Save>({
    mutationFn: async ({ values, settingsChanged }) => {
      const secrets = typedSecrets(values.secrets);
      return settingsChanged
        ? await updateIntegration(storeId, id, { label: values.label.trim(), settings: changedSettings(values.settings), secrets, version })
        : await rotateIntegrationCredentials(storeId, id, { secrets });
    },
    onSuccess: (saved) => {
      queryClient.setQueryData(getIntegrationQueryKey(storeId, id), saved);
      void refresh(queryClient, storePath(storeId, '/integration'));
    },
  });
}
