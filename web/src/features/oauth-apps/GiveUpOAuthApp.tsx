import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useDeleteStoreOAuthApp } from '@/api/comptoir';
import type { OAuthApp } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

/** Gives up the store's own application; the installation's counts again. */
export function GiveUpOAuthApp({ app: { type, providerName } }: { app: OAuthApp }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const remove = useDeleteStoreOAuthApp({
    mutation: {
      onSuccess: async () => {
        close();
        notifyDone(t`The store’s own application for ${providerName} is given up`);
        await refresh(queryClient, storePath(storeId, '/oauth-apps'));
      },
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={t`Give up the own application for ${providerName}`}>
        <Trans>Give up</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={<Trans>Give up the store’s own application for {providerName}?</Trans>}
        confirmLabel={<Trans>Give up the application</Trans>}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ storeId, type })}
      >
        <p style={{ textAlign: 'left' }}>
          <Trans>
            Its client id and secret are deleted here. New sign-ins at {providerName} go through the installation’s application, if there is one. With{' '}
            {providerName} itself, the application stays until you delete it there.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
