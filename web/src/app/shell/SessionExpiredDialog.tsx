import { Trans, useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { SignInForm } from '@/features/access/SignInForm';
import { refresh } from '@/lib/queries';
import { useSession } from '@/lib/session';

interface SessionExpiredDialogProps {
  opened: boolean;
  onClose: () => void;
}

/** Signing in again in place: the page below keeps what was typed. */
export function SessionExpiredDialog({ opened, onClose }: SessionExpiredDialogProps) {
  const { t } = useLingui();
  const { user } = useSession();
  const queryClient = useQueryClient();
  const resume = () => {
    onClose();
    void refresh(queryClient);
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t`Your session has ended`} closeButtonProps={{ 'aria-label': t`Close` }}>
      <p className="second" style={{ marginBottom: 16 }}>
        <Trans>Sign in again to go on. What you typed on this page is kept.</Trans>
      </p>
      <SignInForm email={user.email} onSignedIn={resume} />
    </Modal>
  );
}
