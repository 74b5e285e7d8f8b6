import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { getIntegrationQueryKey, useDeleteIntegration } from '@/api/comptoir';
import type { IntegrationDetail } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { Glyph } from '@/components/Glyph';
import { notifyDone, notifyProblem } from '@/components/notify';
import { quoted } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import styles from './DeleteDialog.module.css';
import { useSetActive } from './use-set-active';

interface DeleteDialogProps {
  detail: IntegrationDetail;
  opened: boolean;
  onClose: () => void;
}

/** Names the connection, what changes at once, and the milder way. */
export function DeleteDialog({ detail, opened, onClose }: DeleteDialogProps) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id, label, active, providerName } = detail.integration;
  const setActive = useSetActive(id);
  const remove = useDeleteIntegration({
    mutation: {
      onSuccess: async () => {
        notifyDone(t`${label} is deleted`);
        await navigate({ to: '/dashboard/integrations' });
        queryClient.removeQueries({ queryKey: getIntegrationQueryKey(storeId, id) });
        await refresh(queryClient, storePath(storeId, '/integration'));
      },
    },
  });
  const name = quoted(label);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={<Trans>Delete the connection {name}?</Trans>}
      confirmLabel={<Trans>Delete {name}</Trans>}
      destructive
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate({ storeId, integrationId: id })}
      alternative={
        active && (
          <Button
            variant="default"
            loading={setActive.busy}
            onClick={() => setActive.change(false, (error) => notifyProblem(error, t`The connection could not be changed`), onClose)}
          >
            <Trans>Deactivate instead</Trans>
          </Button>
        )
      }
    >
      <p className="second">
        <Trans>This is what changes at once:</Trans>
      </p>
      <ul className={styles.list}>
        {detail.consequences.map(({ code, text }) => (
          <li key={code}>
            <Glyph tone="warn" />
            {text}
          </li>
        ))}
      </ul>
      <p className="third">
        <Trans>To stop using {providerName} for a while, deactivate the connection: everything is kept.</Trans>
      </p>
    </ConfirmDialog>
  );
}
