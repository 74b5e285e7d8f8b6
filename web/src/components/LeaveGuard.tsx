import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';

interface LeaveGuardProps {
  /** True while something is unsaved. */
  when: boolean;
}

/** Asks before the page is left with unsaved changes, also when the window is closed. */
export function LeaveGuard({ when }: LeaveGuardProps) {
  const { t } = useLingui();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  const blocked = blocker.status === 'blocked';
  return (
    <Modal opened={blocked} onClose={() => blocker.reset?.()} title={t`Leave without saving?`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <Trans>What you changed on this page is not saved yet and would be lost.</Trans>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          <Trans>Leave the page</Trans>
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          <Trans>Stay on the page</Trans>
        </Button>
      </Group>
    </Modal>
  );
}
