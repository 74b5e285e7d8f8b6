import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useCreatePasswordResetLink } from '@/api/comptoir';
import type { Person } from '@/api/model';
import { notifyProblem } from '@/components/notify';
import { OneTimeValue } from '@/components/OneTimeValue';
import { formatDate, formatTime } from '@/lib/formats';

/** Makes a link with which a person chooses a new password. */
export function PasswordLinkButton({ person }: { person: Person }) {
  const { t } = useLingui();
  const create = useCreatePasswordResetLink({ mutation: { onError: (error) => notifyProblem(error, t`The link could not be made`) } });
  const link = create.data;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={create.isPending}
        onClick={() => create.mutate({ personId: person.id })}
        aria-label={t`Make a password link for ${person.name}`}
      >
        <Trans>Password link</Trans>
      </Button>
      <Modal
        opened={link !== undefined}
        onClose={() => create.reset()}
        size={560}
        title={t`A link for ${person.name}`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        {link && (
          <OneTimeValue label={t`Link to choose a new password`} value={link.url}>
            <Trans>
              Give it to {person.name} yourself. It is shown only now, works once and ends on {formatDate(link.expiresAt)} at{' '}
              {formatTime(link.expiresAt)}.
            </Trans>
          </OneTimeValue>
        )}
      </Modal>
    </>
  );
}
