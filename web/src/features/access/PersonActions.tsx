import { Trans, useLingui } from '@lingui/react/macro';
import { ActionIcon, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconDownload, IconUserX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { exportPerson, useErasePerson } from '@/api/comptoir';
import type { Person } from '@/api/model';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { notifyDone, notifyProblem } from '@/components/notify';
import { saveJson } from '@/lib/save-file';
import type { ProblemError } from '@/lib/problem';
import { refresh } from '@/lib/queries';
import { useSession } from '@/lib/session';

/** What the law lets a person ask for: all that is kept of them, and that it be forgotten. */
export function PersonActions({ person: { id, name } }: { person: Person }) {
  const { t } = useLingui();
  const { user } = useSession();
  const queryClient = useQueryClient();
  const [erasing, { open, close }] = useDisclosure(false);
  const save = useMutation({
    mutationFn: () => exportPerson(id),
    onSuccess: (records) => saveJson(`person-${id}.json`, records),
    onError: (error: ProblemError) => notifyProblem(error, t`The data could not be exported`),
  });
  const erase = useErasePerson({
    mutation: {
      onSuccess: async () => {
        close();
        notifyDone(t`${name} is erased`);
        await refresh(queryClient, '/api/v1/admin/people');
      },
    },
  });
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={28} aria-label={t`More for ${name}`}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} stroke={1.6} />} onClick={() => save.mutate()}>
            <Trans>Export all data</Trans>
          </Menu.Item>
          {id !== user.id && (
            <Menu.Item leftSection={<IconUserX size={16} stroke={1.6} />} onClick={open}>
              <Trans>Erase the person…</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={erasing}
        onClose={close}
        title={<Trans>Erase {name}?</Trans>}
        confirmLabel={<Trans>Erase {name}</Trans>}
        destructive
        busy={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate({ personId: id })}
      >
        <p style={{ textAlign: 'left' }}>
          <Trans>
            {name} can no longer sign in, and name, e-mail address and sessions are forgotten in all stores. What they did stays in the audit trails
            under a number that names nobody. This cannot be undone.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
