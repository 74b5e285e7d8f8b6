import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { getKeyRotationQueryKey, useRotateKeys } from '@/api/comptoir';
import { ConfirmDialog } from '@/components/ConfirmDialog';

/** Begins a rotation, after saying what it does and what stays. */
export function RotateKeys({ running }: { running: boolean }) {
  const queryClient = useQueryClient();
  const [opened, { open, close }] = useDisclosure(false);
  const rotate = useRotateKeys({
    mutation: {
      onSuccess: (begun) => {
        close();
        queryClient.setQueryData(getKeyRotationQueryKey(), begun);
      },
    },
  });
  return (
    <>
      <Button onClick={open} disabled={running}>
        <Trans>Rotate the keys</Trans>
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={close}
        title={<Trans>Rotate the keys of all stores?</Trans>}
        confirmLabel={<Trans>Rotate the keys</Trans>}
        busy={rotate.isPending}
        error={rotate.error}
        onConfirm={() => rotate.mutate()}
      >
        <div style={{ textAlign: 'left' }}>
          <p>
            <Trans>
              Prices, tests and imports go on meanwhile, and nobody has to enter anything again. The former keys stay for at least 25 hours so that
              what they encrypted still opens; the rotation after that drops them.
            </Trans>
          </p>
          <p style={{ marginTop: 8 }}>
            <Trans>The master key of the installation stays the same: only whoever runs the server changes that one.</Trans>
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}
