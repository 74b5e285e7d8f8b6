import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCreateApiKey } from '@/api/comptoir';
import { OneTimeValue } from '@/components/OneTimeValue';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import styles from './access.module.css';
import { ApiKeyForm } from './ApiKeyForm';

interface CreateApiKeyDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Asks for name and scopes, then shows the token once. */
export function CreateApiKeyDialog({ opened, onClose }: CreateApiKeyDialogProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const create = useCreateApiKey({ mutation: { onSuccess: () => refresh(queryClient, storePath(storeId, '/api-keys')) } });
  const close = () => {
    create.reset();
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={560}
      title={create.data ? t`The key is ready` : t`Create an API key`}
      closeOnClickOutside={!create.data}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      {create.data ? (
        <>
          <OneTimeValue label={create.data.apiKey.name} value={create.data.token}>
            <Trans>Copy it now: it is shown only here and only once. Comptoir keeps no copy that it could show again.</Trans>
          </OneTimeValue>
          <div className={styles.actions} style={{ marginTop: 20 }}>
            <Button onClick={close}>
              <Trans>I have copied it</Trans>
            </Button>
          </div>
        </>
      ) : (
        <ApiKeyForm busy={create.isPending} error={create.error} onCancel={close} onCreate={(data) => create.mutate({ storeId, data })} />
      )}
    </Modal>
  );
}
