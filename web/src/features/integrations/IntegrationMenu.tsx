import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconStar, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { getIntegrationQueryKey, useUpdateIntegration } from '@/api/comptoir';
import type { IntegrationDetail } from '@/api/model';
import { notifyProblem } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import { useStoreId } from '@/lib/session';
import { DeleteDialog } from './DeleteDialog';

export function IntegrationMenu({ detail }: { detail: IntegrationDetail }) {
  const { t } = useLingui();
  const storeId = useStoreId();
  const queryClient = useQueryClient();
  const [deleting, { open, close }] = useDisclosure(false);
  const { id, version, isDefault } = detail.integration;
  const update = useUpdateIntegration({
    mutation: {
      onSuccess: (fresh) => {
        queryClient.setQueryData(getIntegrationQueryKey(storeId, id), fresh);
        void refresh(queryClient, storePath(storeId, '/integrations'));
      },
      onError: (error) => notifyProblem(error, t`The connection could not be changed`),
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t`More actions`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!isDefault && (
            <Menu.Item
              leftSection={<IconStar size={16} stroke={1.6} />}
              onClick={() => update.mutate({ storeId, integrationId: id, data: { isDefault: true, version } })}
            >
              <Trans>Make it the default</Trans>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={open}>
            <Trans>Delete the connection…</Trans>
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <DeleteDialog detail={detail} opened={deleting} onClose={close} />
    </>
  );
}
