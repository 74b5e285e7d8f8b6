import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useRevokeApiKey } from '@/api/comptoir';
import type { ApiKey } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { quoted } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';

export function RevokeApiKey({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useLingui();
  const { store, can } = useSession();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const name = quoted(apiKey.name);
  const revoke = useRevokeApiKey({
    mutation: {
      onSuccess: async () => {
        close();
        notifyDone(t`The key ${name} no longer works`);
        await refresh(queryClient, storePath(store.id, '/api-keys'));
      },
    },
  });
  if (!can('api-keys:write')) return null;
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={t`Revoke ${name}`}>
        <Trans>Revoke</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={<Trans>Revoke the key {name}?</Trans>}
        confirmLabel={<Trans>Revoke {name}</Trans>}
        destructive
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() => revoke.mutate({ storeId: store.id, keyId: apiKey.id })}
      >
        <p style={{ textAlign: 'left' }}>
          <Trans>Every program that uses it is refused at once. A revoked key cannot be brought back: create a new one instead.</Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
