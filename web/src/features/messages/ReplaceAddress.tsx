import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getIntegrationHookQueryKey, useRotateIntegrationHook } from '@/api/comptoir';
import type { Integration } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { useStoreId } from '@/lib/session';

interface ReplaceAddressProps {
  integration: Integration;
  opened: boolean;
  onClose: () => void;
}

export function ReplaceAddress({ integration: { id, label, providerName }, opened, onClose }: ReplaceAddressProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const replace = useRotateIntegrationHook({
    mutation: {
      onSuccess: (made) => {
        queryClient.setQueryData(getIntegrationHookQueryKey(storeId, id), made);
        notifyDone(t`The address is replaced`);
        onClose();
      },
    },
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={<Trans>Replace the address of {label}?</Trans>}
      confirmLabel={<Trans>Replace the address</Trans>}
      busy={replace.isPending}
      error={replace.error}
      onConfirm={() => replace.mutate({ storeId, integrationId: id })}
    >
      <p className="second">
        <Trans>
          What {providerName} sends to the address of today is refused at once, until the new one is entered there. Do this when somebody else may
          know the address. Messages that came are kept.
        </Trans>
      </p>
    </ConfirmDialog>
  );
}
