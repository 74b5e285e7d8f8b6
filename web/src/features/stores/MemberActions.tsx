import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserMinus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRemoveMember } from '@/api/comptoir';
import type { Member } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone } from '@/components/notify';
import { refresh, storePath } from '@/lib/queries';
import { useSession } from '@/lib/session';
import { useGrantableRoles } from './use-grantable-roles';

export function MemberActions({ member }: { member: Member }) {
  const { t } = useLingui();
  const { store, user } = useSession();
  const grantable = useGrantableRoles();
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const { name, personId } = member;
  const remove = useRemoveMember({
    mutation: {
      onSuccess: async () => {
        close();
        notifyDone(t`${name} no longer belongs to ${store.name}`);
        await refresh(queryClient, storePath(store.id, '/members'));
      },
    },
  });
  if (personId === user.id || !grantable.includes(member.role)) return null;
  return (
    <>
      <ActionIcon size={28} aria-label={t`Remove ${name}`} onClick={open}>
        <IconUserMinus size={16} stroke={1.6} />
      </ActionIcon>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={<Trans>Remove {name} from the store?</Trans>}
        confirmLabel={<Trans>Remove {name}</Trans>}
        destructive
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ storeId: store.id, personId })}
      >
        <p style={{ textAlign: 'left' }}>
          <Trans>
            {name} can no longer open {store.name}, at once. What they did stays in the audit trail. You can invite them again at any time.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
