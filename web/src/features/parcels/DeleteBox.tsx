import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useDeleteParcelTemplate } from '@/api/comptoir';
import type { ParcelTemplate } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { quoted } from '@/lib/formats';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';

export function DeleteBox({ box: { id, name } }: { box: ParcelTemplate }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const remove = useDeleteParcelTemplate({
    mutation: {
      onSuccess: () => {
        close();
        void refresh(queryClient, storePath(storeId, '/parcel-templates'));
      },
    },
  });
  const shown = quoted(name);
  return (
    <>
      <ActionIcon size={32} aria-label={t`Delete the box ${name}`} onClick={open}>
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        title={<Trans>Delete the box {shown}?</Trans>}
        confirmLabel={<Trans>Delete the box</Trans>}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ storeId, parcelTemplateId: id })}
        onClose={close}
      >
        <Trans>It can be chosen no more. Parcels that were measured by it stay as they are.</Trans>
      </ConfirmDialog>
    </>
  );
}
