import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemError } from '@/lib/problem';
import styles from './ConfirmDialog.module.css';
import { ProblemNotice } from './ProblemNotice';

interface ConfirmDialogProps {
  opened: boolean;
  title: ReactNode;
  children: ReactNode;
  /** Verb and object, on the button that does it. */
  confirmLabel: ReactNode;
  /** Red is for the final step of a deletion only. */
  destructive?: boolean;
  /** A milder way to reach the same end. */
  alternative?: ReactNode;
  busy: boolean;
  /** True while something is still to be chosen. */
  disabled?: boolean;
  error?: Error | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Names an object and what happens to it before it happens. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  destructive,
  alternative,
  busy,
  disabled,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useLingui();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={520}
      closeButtonProps={{ 'aria-label': t`Close` }}
      classNames={{ title: styles.title }}
    >
      {children}
      {error && <ProblemNotice error={error} fields={error instanceof ProblemError ? error.problem.errors : undefined} />}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose} data-autofocus>
          <Trans>Cancel</Trans>
        </Button>
        {alternative}
        <Button color={destructive ? 'red' : undefined} loading={busy} disabled={disabled} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
